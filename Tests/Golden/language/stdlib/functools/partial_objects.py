import functools, pickle
p=functools.partial(max,1,key=abs)
print(p, p.__reduce__(), p(-3), p(-3,key=None))
class Q(functools.partial): pass
q=Q(max,2); q.z=1
print(q(1), q.__dict__, q.__reduce__()[2], type(q), Q(p,5).args, repr(q))
print(functools.partial(p,2), functools.partial(q,3).func)
p.a=1; print(p.__dict__, functools.partial(p,2).func is p)
for f in (lambda: functools.partial(), lambda: functools.partial(1), lambda: functools.partial(p).__setstate__(1), lambda: functools.partial(int)('x'), lambda: p.nope):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
r=functools.partial(print); r.__setstate__((print,(1,),{'sep':'-'},None)); r(2)
print(functools.partial(int, base=2)('101'), functools.partial[int], callable(p), hasattr(p,'__name__'))
class M:
    f=functools.partial(lambda s,x: (s,x), 7)
print(M().f(1)); print(isinstance(p, functools.partial), functools.partial.__module__)
try: print(functools.partial(f=1))
except TypeError as e: print(e)
print(functools.partial(dict,a=1)(b=2), functools.partial(dict,a=1)(a=3))
class N:
    g=functools.partialmethod(lambda self,a,b: (a,b), 1)
print(N().g(2)); import inspect; print(inspect.signature(functools.partial(lambda a,b=2,*,c:0,1,c=3)))
