# Executors of concurrent.futures that run what is submitted at once, in the one thread there is.
import time as _time

FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"


class Error(Exception):
    pass


class CancelledError(Error):
    pass


class InvalidStateError(Error):
    pass


class BrokenExecutor(RuntimeError):
    pass


TimeoutError = TimeoutError


class Future:
    """What a call gives, once it has run."""

    def __init__(self):
        self._state = "PENDING"
        self._result = self._exception = None
        self._callbacks = []

    def _finish(self):
        self._state = "FINISHED"
        for f in self._callbacks:
            f(self)

    def set_result(self, result):
        self._result = result
        self._finish()

    def set_exception(self, exception):
        self._exception = exception
        self._finish()

    def done(self):
        return self._state == "FINISHED"

    def running(self):
        return False

    def cancel(self):
        return False

    cancelled = running

    def result(self, timeout=None):
        if not self.done():
            raise TimeoutError()
        if self._exception is not None:
            raise self._exception
        return self._result

    def exception(self, timeout=None):
        if not self.done():
            raise TimeoutError()
        return self._exception

    def add_done_callback(self, fn):
        if self.done():
            fn(self)
        else:
            self._callbacks.append(fn)

    def __repr__(self):
        what = f"raised {type(self._exception).__name__}" if self._exception is not None else f"returned {type(self._result).__name__}"
        return f"<Future at {id(self):#x} state={self._state.lower()}{' ' + what if self.done() else ''}>"


class Executor:
    """Runs calls."""

    def __init__(self, max_workers=None, *args, initializer=None, initargs=(), **kwargs):
        if max_workers is not None and max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        self._max_workers = max_workers or 1
        self._closed = False
        if initializer is not None:
            initializer(*initargs)

    def submit(self, fn, /, *args, **kwargs):
        if self._closed:
            raise RuntimeError("cannot schedule new futures after shutdown")
        made = Future()
        try:
            result = fn(*args, **kwargs)
        except Exception as e:
            made.set_exception(e)
        else:
            made.set_result(result)
        return made

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        made = [self.submit(fn, *args) for args in zip(*iterables)]
        return (f.result() for f in made)

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._closed = True

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.shutdown()
        return False


class ThreadPoolExecutor(Executor):
    pass


class ProcessPoolExecutor(Executor):
    pass


def as_completed(fs, timeout=None):
    yield from list(fs)


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    # Whatever is waited for is done: a future runs when it is submitted.
    from collections import namedtuple
    return namedtuple("DoneAndNotDoneFutures", "done not_done")(set(fs), set())
