# torch.no_grad() and its kin as decorators, in Python so that methods bind and names are kept.
import functools
import warnings


def within(mode, function):
    """`function` run inside the context `mode`; a generator enters it anew for each of its steps."""
    if isinstance(function, type):
        warnings.warn(
            "Decorating classes is deprecated and will be disabled in future versions. You should only decorate functions or "
            "methods. To preserve the current behavior of class decoration, you can directly decorate the `__init__` method "
            "and nothing else.", FutureWarning, stacklevel=2)
        function.__init__ = within(mode, function.__init__)
        return function
    code = getattr(function, "__code__", None)
    if code is not None and code.co_flags & 32:
        return _steps_within(mode, function)

    @functools.wraps(function)
    def decorated(*args, **kwargs):
        with mode:
            return function(*args, **kwargs)

    return decorated


def _steps_within(mode, function):
    @functools.wraps(function)
    def decorated(*args, **kwargs):
        steps = function(*args, **kwargs)
        try:
            with mode:
                value = next(steps)
            while True:
                try:
                    sent = yield value
                except GeneratorExit:
                    with mode:
                        steps.close()
                    raise
                except BaseException as e:
                    with mode:
                        value = steps.throw(e)
                else:
                    with mode:
                        value = steps.send(sent)
        except StopIteration as end:
            return end.value

    return decorated
