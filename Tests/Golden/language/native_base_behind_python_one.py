# A native base that is not the first decides how instances are laid out all the same.
import itertools, sys


class A:
    def __init__(self, *a):
        self.a = a


class L(A, list):
    pass


class T(A, tuple):
    pass


def t(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, e)


t(lambda: L())
t(lambda: L([1]))
t(lambda: T())
t(lambda: T([1]))
t(lambda: L([1]) == L([2]))
t(lambda: T((1,)) < T((2,)))


class E(enumerate):
    def __next__(self):
        return super().__next__()[::-1]


class M(map):
    pass


class Z(zip):
    pass


class C(itertools.count):
    def __repr__(self):
        return "C"


print(list(E("ab")), [x for x in E("ab", 5)])
m = M(abs, [-1, 2])
print(type(m).__name__, list(m))
print(list(Z([1], [2])), next(Z([1], [2])))
c = C(3)
print(c, next(c), next(c), list(zip(c, "ab")))
t(lambda: type(sys.flags)(sys.flags))
t(lambda: type(sys.version_info)((3, 11, 0, "final", 0)))
