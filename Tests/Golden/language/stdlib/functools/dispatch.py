import functools
from functools import *
@singledispatch
def show(x, *rest):
    "Shows."
    return f"object {x!r}"
@show.register
def _(x: int): return f"int {x}"
@show.register(list)
@show.register(tuple)
def _(x): return f"seq {len(x)}"
show.register(str, lambda x: "str " + x)
@show.register
def _(x: float | complex): return "number"
class Base: pass
class Derived(Base): pass
@show.register(Base)
def base(x): return "base"
print(show(1), show(True), show([1]), show((1, 2)), show("s"), show(None), show(Derived()), show(2.5), show(1j), show.__name__, show.__doc__)
print(show.dispatch(bool) is show.registry[int], show.dispatch(dict)(5), sorted(c.__name__ for c in show.registry), base(1))
from collections.abc import Sized, Mapping
@singledispatch
def size(x): return "?"
@size.register(Sized)
def _(x): return "sized"
@size.register(Mapping)
def _(x): return "mapping"
print(size([]), size({}), size(5))
class Neg:
    @singledispatchmethod
    def neg(self, arg): raise NotImplementedError("cannot negate")
    @neg.register
    def _(self, arg: int): return -arg
    @neg.register(bool)
    def _(self, arg): return not arg
    @singledispatchmethod
    @classmethod
    def make(cls, x): return (cls.__name__, x)
    @make.register(str)
    @classmethod
    def _(cls, x): return "str:" + x
print(Neg().neg(5), Neg().neg(True), Neg.make(3), Neg.make("a"))
def unannotated(x): pass
for bad in (lambda: show(), lambda: Neg().neg("a"), lambda: show.register(unannotated), lambda: show.register(5), lambda: singledispatchmethod(5), lambda: show.register(5, unannotated), lambda: Neg().neg()):
    try: print("ok", bad())
    except Exception as e: print(type(e).__name__, str(e).split(" at 0x")[0])
