// queue, contextvars and concurrent.futures for the one thread there is.
import Language

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
      # Whatever is waited for is done: a future runs when it is submitted.
      from collections import namedtuple
      return namedtuple("DoneAndNotDoneFutures", "done not_done")(set(fs), set())
  """#
