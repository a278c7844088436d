# timeit: measuring small pieces of code.
import gc as _gc
import itertools as _itertools
import time as _time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

default_number = 1000000
default_repeat = 5
default_timer = _time.perf_counter
_unset = object()


def _indented(text, by):
    return text.replace("\n", "\n" + " " * by)


class Timer:
    """Measures a statement, given as text or as a callable."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        scope = {}
        space = {} if globals is None else globals
        parameters = ""
        if isinstance(setup, str):
            compile(setup, "<timeit-src>", "exec")
            prepare = _indented(setup, 4)
        elif callable(setup):
            scope["_setup"] = setup
            parameters += ", _setup=_setup"
            prepare = "_setup()"
        else:
            raise ValueError("setup is neither a string nor callable")
        if isinstance(stmt, str):
            before = setup + "\n" if isinstance(setup, str) else ""
            compile(before + stmt, "<timeit-src>", "exec")
            body = _indented(stmt, 8)
        elif callable(stmt):
            scope["_stmt"] = stmt
            parameters += ", _stmt=_stmt"
            body = "_stmt()"
        else:
            raise ValueError("stmt is neither a string nor callable")
        self.src = (f"def inner(_it, _timer{parameters}):\n    {prepare}\n    _t0 = _timer()\n    for _i in _it:\n        {body}\n"
            "        pass\n    _t1 = _timer()\n    return _t1 - _t0\n")
        exec(self.src, space, scope)
        self.inner = scope["inner"]

    def print_exc(self, file=None):
        import traceback
        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        """Seconds that `number` runs of the statement take."""
        enabled = _gc.isenabled()
        _gc.disable()
        try:
            return self.inner(_itertools.repeat(None, number), self.timer)
        finally:
            if enabled:
                _gc.enable()

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """A number of runs that takes a fifth of a second, and the time it took."""
        i = 1
        while True:
            for j in 1, 2, 5:
                number = i * j
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            i *= 10


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
