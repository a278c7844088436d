# threading for the one thread there is.
# wick runs one thread. What guards and counts threads works for that one; a second one is refused with the words of a
# system that has none left, as is a wait that nothing could end.
import time as _time

__all__ = ["get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "Event", "Lock", "RLock", "Semaphore",
    "BoundedSemaphore", "Thread", "Barrier", "BrokenBarrierError", "Timer", "ThreadError", "local", "stack_size", "settrace",
    "excepthook"]

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
    def __reduce__(self):
        raise TypeError("cannot pickle '_thread.lock' object")

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
        if not blocking and timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
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
        self._timeout = timeout

    def wait(self, timeout=None):
        if self.parties > 1:
            _stuck(self._timeout if timeout is None else timeout)
            raise BrokenBarrierError
        if self.action:
            self.action()
        return 0


class local:
    """Attributes of the current thread."""

    def __getattr__(self, name):
        raise AttributeError(f"'_thread._local' object has no attribute {name!r}")


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
    # A thread here is a frame of the interpreter, which needs no room of its own.
    if not isinstance(size, int):
        raise TypeError(f"'{type(size).__name__}' object cannot be interpreted as an integer")
    if size < 0:
        raise ValueError("size must be 0 or a positive value")
    if 0 < size < 32768:
        raise ValueError(f"size not valid: {size} bytes")
    return 0


def settrace(func):
    raise NotImplementedError("threading.settrace is not offered")
