import types, sys
def f(): yield
class C:
    def m(self): pass
    @property
    def p(self): return 1
ns = types.SimpleNamespace(a=1, b="x"); ns.c = [2]; print(ns, ns.a, ns == types.SimpleNamespace(a=1, b="x", c=[2]), vars(ns), repr(types.SimpleNamespace()), types.SimpleNamespace(**{"k": ns}))
mp = types.MappingProxyType({"a": 1}); print(mp, mp["a"], dict(mp), len(mp), "a" in mp, mp.get("z", 0), list(mp.items()), mp == {"a": 1}, mp.copy())
print([t.__name__ for t in (types.FunctionType, types.LambdaType, types.GeneratorType, types.MethodType, types.BuiltinFunctionType, types.ModuleType, types.TracebackType, types.FrameType, types.CodeType, types.NoneType, types.NotImplementedType, types.EllipsisType, types.UnionType, types.GenericAlias, types.MappingProxyType, types.SimpleNamespace, types.CellType, types.BuiltinMethodType)])
print(isinstance(f, types.FunctionType), isinstance(lambda: 0, types.LambdaType), isinstance(f(), types.GeneratorType), isinstance(C().m, types.MethodType), isinstance(len, types.BuiltinFunctionType), isinstance(sys, types.ModuleType), isinstance(None, types.NoneType), isinstance(int | str, types.UnionType), isinstance(list[int], types.GenericAlias), isinstance(f.__code__, types.CodeType))
m = types.ModuleType("mod", "doc"); m.x = 5; print(m.__name__, m.__doc__, m.x); b = types.MethodType(lambda self, k: (self, k), 3); print(b(4), b.__self__, b.__func__.__name__)
K = types.new_class("K", (C,), {}, lambda d: d.update(z=9)); print(K.z, K.__mro__[1].__name__, K.__name__, types.resolve_bases((C,)), types.prepare_class("X")[0].__name__ if hasattr(types.prepare_class("X")[0], "__name__") else "")
class D(types.DynamicClassAttribute): pass
try: raise ValueError
except ValueError as e: print(isinstance(e.__traceback__, types.TracebackType), isinstance(e.__traceback__.tb_frame, types.FrameType))
co = f.__code__; print(co.co_name, co.co_argcount, co.co_varnames, (lambda a, *b, c=1, **d: 0).__code__.co_varnames, (lambda a, /, b: 0).__code__.co_posonlyargcount)
for bad in (lambda: mp.__setitem__("a", 2), lambda: types.MappingProxyType(5), lambda: types.MethodType(5, 1), lambda: types.MethodType(len, None), lambda: types.GeneratorType(), lambda: types.new_class(5), lambda: m.nope, lambda: types.UnionType(), lambda: types.MethodType(len)):
    try: print("ok", bad())
    except Exception as e: print(type(e).__name__, e)
