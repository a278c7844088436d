# Calls that go on for ever in native code end in RecursionError.
from functools import lru_cache


def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__)


class A:
    pass


A.__call__ = A()
t(lambda: A()())


class D:
    def __init__(self, f):
        self.func = f

    def __call__(self, *a):
        return self.func.__get__(D, D)()


d = D(None)
d.func = classmethod(d)
t(d)


class K:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        return f(other)


@lru_cache(None)
def f(k):
    return 1


f(K())
t(lambda: f(K()))


class H:
    def __hash__(self):
        return g(self)


@lru_cache(2)
def g(k):
    return 1


t(lambda: g(H()))
