# queue for the one thread there is.
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
