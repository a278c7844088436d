def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
def f(a, b: int = 2, *args: str, c, d: 'x' = 4, **kw) -> float:
    "doc"
    local = a
    return local
print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__closure__, f.__dict__, f.__code__.co_argcount, f.__code__.co_kwonlyargcount, f.__code__.co_posonlyargcount, f.__code__.co_varnames, f.__code__.co_nlocals, f.__code__.co_name, f.__code__.co_flags & 12, f.__code__.co_firstlineno, f.__globals__ is globals(), callable(f), type(f).__name__)
f.attr = 5; f.__dict__['other'] = 6; print(f.attr, f.other, f.__dict__, vars(f)); del f.attr; t(lambda: f.attr); t(lambda: f.__nope__); f.__doc__ = 'changed'; print(f.__doc__); f.__annotations__ = {}; print(f.__annotations__)
class A:
    def m(self): "mdoc"; return self
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(): pass
    class Inner:
        def deep(self): pass
a = A(); print(A.m.__qualname__, a.m.__self__ is a, a.m.__func__ is A.m, A.c.__self__, A.c.__func__.__name__, A.s.__qualname__, A.Inner.deep.__qualname__, a.m == a.m, a.m is a.m, hash(a.m) == hash(a.m), a.m.__doc__, a.m.__name__, a.m() is a, A.m(a) is a, A.__dict__['c'].__func__ is A.c.__func__, a.m.__func__.__get__(5)() == 5); t(lambda: setattr(a.m, 'x', 1)); A.m.x = 1; print(a.m.x)
l = lambda x, *y: (x, y); print(l.__name__, l.__qualname__, l(1, 2), (lambda: (yield))().__name__, f.__get__(3, int).__self__, f.__get__(None, int) is f)
def outer():
    v = 1
    def inner(): return v
    return inner
i = outer(); print(i.__qualname__, i.__closure__[0].cell_contents, i.__code__.co_freevars, outer.__code__.co_consts[0] if False else '', type(i.__closure__[0]).__name__)
def deco(fn):
    import functools
    @functools.wraps(fn)
    def w(*a, **k): "w doc"; return fn(*a, **k)
    return w
@deco
def g(x): "g doc"; return x
print(g.__name__, g.__doc__, g.__wrapped__(3), g(4), g.__qualname__)
import types
h = types.FunctionType(f.__code__, globals(), 'new', (1,), None) if False else None
print(isinstance(f, types.FunctionType), isinstance(a.m, types.MethodType), isinstance(len, types.BuiltinFunctionType), isinstance(l, types.LambdaType), isinstance(f.__code__, types.CodeType), types.MethodType(f, 3).__self__, types.MethodType(lambda s, y: (s, y), 1)(2))
t(lambda: types.MethodType(3, 4)); t(lambda: types.MethodType(f, None)); t(lambda: f < f); t(lambda: f + 1); t(lambda: f[0]); t(lambda: len(f)); t(lambda: iter(f)); t(lambda: f.__code__.foo); print(f == f, f != l, f is f, {f: 1}[f], bool(f), str(f)[:11], repr(a.m)[:18], repr(A.m)[:15], repr(l)[:19], [f].index(f))
