// threading, queue, contextvars and concurrent.futures for the one thread there is.
import Language

let threadingSource = #"""
# wick runs one thread. What guards and counts threads works for that one; a second one is refused with the words of a
# system that has none left, as is a wait that nothing could end.
import time as _time

__all__ = ["get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "Event", "Lock", "RLock", "Semaphore",
    "BoundedSemaphore", "Thread", "Barrier", "BrokenBarrierError", "Timer", "ThreadError", "local", "stack_size", "settrace", "excepthook"]

ThreadError = RuntimeError
TIMEOUT_MAX = 9223372036.0
_count = 0


class BrokenBarrierError(RuntimeError):
    pass


def _stuck(timeout):
    """Waits out a timeout; without one the wait would never end."""
    if timeout is None or timeout < 0:
        raise RuntimeError("deadlock: wick runs one thread, and nothing else could end this wait")
    _time.sleep(timeout)
    return False


class _Lock:
    def __init__(self):
        self._held = False

    def acquire(self, blocking=True, timeout=-1):
        if not blocking and timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        if self._held:
            return _stuck(timeout) if blocking else False
        self._held = True
        return True

    def release(self):
        if not self._held:
            raise RuntimeError("release unlocked lock")
        self._held = False

    def locked(self):
        return self._held

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *args):
        self.release()

    def __repr__(self):
        return f"<{'locked' if self._held else 'unlocked'} _thread.lock object at {id(self):#x}>"


def Lock():
    """A lock."""
    return _Lock()


class RLock:
    """A lock that its thread may take again."""

    def __init__(self):
        self._depth = 0

    def acquire(self, blocking=True, timeout=-1):
        self._depth += 1
        return True

    def release(self):
        if not self._depth:
            raise RuntimeError("cannot release un-acquired lock")
        self._depth -= 1

    __enter__ = acquire

    def __exit__(self, *args):
        self.release()


class Condition:
    def __init__(self, lock=None):
        self._lock = lock if lock is not None else RLock()
        self.acquire, self.release = self._lock.acquire, self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        self._lock.__exit__(*args)

    def wait(self, timeout=None):
        return _stuck(timeout)

    def wait_for(self, predicate, timeout=None):
        return predicate() or _stuck(timeout) or predicate()

    def notify(self, n=1):
        pass

    def notify_all(self):
        pass


class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._value = value

    def acquire(self, blocking=True, timeout=None):
        if self._value == 0:
            return _stuck(timeout) if blocking else False
        self._value -= 1
        return True

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        self._value += n

    __enter__ = acquire

    def __exit__(self, *args):
        self.release()


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def release(self, n=1):
        if self._value + n > self._initial_value:
            raise ValueError("Semaphore released too many times")
        super().release(n)


class Event:
    """A flag to wait for."""

    def __init__(self):
        self._flag = False

    def is_set(self):
        return self._flag

    def set(self):
        self._flag = True

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        return self._flag or _stuck(timeout)


class Barrier:
    def __init__(self, parties, action=None, timeout=None):
        self.parties = parties
        self.action = action

    def wait(self, timeout=None):
        if self.parties > 1:
            _stuck(timeout)
            raise BrokenBarrierError
        if self.action:
            self.action()
        return 0


class local:
    """Attributes of the current thread."""


class Thread:
    """A thread; wick cannot start one."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        global _count
        if group is not None:
            raise AssertionError("group argument must be None for now")
        if name is None:
            _count += 1
            name = f"Thread-{_count}" + (f" ({target.__name__})" if hasattr(target, "__name__") else "")
        self.name = name
        self.daemon = bool(daemon)
        self.ident = None
        self._target, self._args, self._kwargs = target, args, kwargs or {}

    def run(self):
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self):
        raise RuntimeError("can't start new thread")

    def join(self, timeout=None):
        if self.ident is None:
            raise RuntimeError("cannot join thread before it is started")
        raise RuntimeError("cannot join current thread")

    def is_alive(self):
        return self.ident is not None

    def __repr__(self):
        state = "initial" if self.ident is None else "started"
        return f"<{type(self).__name__}({self.name}, {state}{' ' + str(self.ident) if self.ident else ''})>"


class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__(target=function, args=args or (), kwargs=kwargs)
        self.interval = interval

    def cancel(self):
        pass


class _MainThread(Thread):
    def __init__(self):
        super().__init__(name="MainThread")
        self.ident = get_ident()


def get_ident():
    return 1


get_native_id = get_ident
_main = _MainThread()


def current_thread():
    return _main


main_thread = current_thread


def enumerate():
    return [_main]


def active_count():
    return 1


def stack_size(size=0):
    return 0


def settrace(func):
    raise NotImplementedError("threading.settrace is not offered")
"""#

let queueSource = #"""
from collections import deque as _deque
from heapq import heappop as _pop, heappush as _push
from threading import _stuck

__all__ = ["Empty", "Full", "PriorityQueue", "LifoQueue", "Queue", "SimpleQueue"]


class Empty(Exception):
    pass


class Full(Exception):
    pass


Empty.__module__ = "_queue"
Full.__module__ = "queue"


class Queue:
    """First in, first out."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self.unfinished_tasks = 0
        self._init(maxsize)

    def _init(self, maxsize):
        self.queue = _deque()

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    def qsize(self):
        return len(self.queue)

    def empty(self):
        return not self.queue

    def full(self):
        return 0 < self.maxsize <= len(self.queue)

    def put(self, item, block=True, timeout=None):
        if self.full():
            if block:
                if timeout is not None and timeout < 0:
                    raise ValueError("'timeout' must be a non-negative number")
                _stuck(timeout)
            raise Full
        self._put(item)
        self.unfinished_tasks += 1

    def get(self, block=True, timeout=None):
        if not self.queue:
            if block:
                if timeout is not None and timeout < 0:
                    raise ValueError("'timeout' must be a non-negative number")
                _stuck(timeout)
            raise Empty
        return self._get()

    def put_nowait(self, item):
        self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def task_done(self):
        if self.unfinished_tasks <= 0:
            raise ValueError("task_done() called too many times")
        self.unfinished_tasks -= 1

    def join(self):
        if self.unfinished_tasks:
            _stuck(None)


class LifoQueue(Queue):
    """Last in, first out."""

    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()


class PriorityQueue(LifoQueue):
    """Smallest first."""

    def _put(self, item):
        _push(self.queue, item)

    def _get(self):
        return _pop(self.queue)


class SimpleQueue(Queue):
    def __init__(self):
        super().__init__()
"""#

let contextvarsSource = #"""
__all__ = ("Context", "ContextVar", "Token", "copy_context")
_current = {}


class Token:
    MISSING = type("MISSING", (), {"__repr__": lambda self: "<Token.MISSING>"})()

    def __init__(self, var, old):
        self.var = var
        self.old_value = old


class ContextVar:
    """A variable of the current context."""

    def __init__(self, name, *, default=Token.MISSING):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self.name = name
        self._default = default

    def get(self, *default):
        if self in _current:
            return _current[self]
        if default:
            return default[0]
        if self._default is not Token.MISSING:
            return self._default
        raise LookupError(self)

    def set(self, value):
        token = Token(self, _current.get(self, Token.MISSING))
        _current[self] = value
        return token

    def reset(self, token):
        if token.var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        if token.old_value is Token.MISSING:
            _current.pop(self, None)
        else:
            _current[self] = token.old_value

    def __repr__(self):
        default = "" if self._default is Token.MISSING else f" default={self._default!r}"
        return f"<ContextVar name={self.name!r}{default} at {id(self):#x}>"


class Context:
    def __init__(self):
        self._values = {}

    def run(self, callable, *args, **kwargs):
        global _current
        outside = _current
        _current = self._values
        try:
            return callable(*args, **kwargs)
        finally:
            _current = outside

    def __getitem__(self, var):
        return self._values[var]

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def get(self, var, default=None):
        return self._values.get(var, default)

    def copy(self):
        other = Context()
        other._values = dict(self._values)
        return other


def copy_context():
    made = Context()
    made._values = dict(_current)
    return made
"""#

let futuresSource = #"""
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
    from collections import namedtuple
    return namedtuple("DoneAndNotDoneFutures", "done not_done")(set(fs), set())
"""#
