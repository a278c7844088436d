import inspect, functools
def f(a, /, b: int, *args, c=1, d: str = "x", **kw) -> bool: "Doc line.\n\n    more\n"
class K:
    "Class doc"
    attr = 1
    def __init__(self, x, y=2): pass
    def m(self, q): return q
    @classmethod
    def cm(cls, z): pass
    @staticmethod
    def sm(w=3): pass
    @property
    def p(self): return 1
s = inspect.signature(f); print(s, s.parameters["b"].annotation, s.return_annotation, [(p.name, p.kind.name, p.default is p.empty) for p in s.parameters.values()], inspect.signature(K), inspect.signature(K.m), inspect.signature(K(1).m), inspect.signature(K.cm), inspect.signature(K.sm), inspect.signature(lambda x, *y: 0), inspect.signature(functools.partial(f, 1, c=5)))
b = s.bind(1, 2, 3, d="q", z=9); print(b, b.args, b.kwargs, b.arguments); b.apply_defaults(); print(b.arguments, s.bind_partial(1).arguments, s.replace(return_annotation=int), s.parameters["c"].replace(default=9), s == inspect.signature(f))
print(inspect.getdoc(f), inspect.getdoc(K), inspect.isfunction(f), inspect.isclass(K), inspect.ismethod(K(1).m), inspect.isbuiltin(len), inspect.isgeneratorfunction(lambda: (yield)), inspect.isgenerator(i for i in ()), inspect.ismodule(inspect), inspect.isabstract(K), inspect.iscode(f.__code__), inspect.isroutine(len), inspect.isdatadescriptor(K.p), inspect.istraceback(5))
print([n for n, v in inspect.getmembers(K, inspect.isfunction)], inspect.getmro(K)[0].__name__, inspect.getfullargspec(f), inspect.unwrap(functools.wraps(f)(lambda: 0)) is f, inspect.getmodule(f).__name__, inspect.currentframe().f_code.co_name, inspect.stack()[0].function, inspect.cleandoc("  a\n    b\n  c"), inspect.getsource(f), inspect.getsourcelines(K.m), inspect.getattr_static(K, "attr"), inspect.Parameter.empty, inspect.isawaitable(5))
p = inspect.Parameter("n", inspect.Parameter.KEYWORD_ONLY, default=3, annotation=int); print(p, repr(p), inspect.Signature([p]), p.kind, p.kind.description)
for bad in (lambda: inspect.signature(5), lambda: s.bind(), lambda: s.bind(1, 2, a=3), lambda: s.bind(1), lambda: inspect.signature(K).bind(1, 2, 3), lambda: inspect.Parameter("1x", p.kind), lambda: inspect.Signature([p, inspect.Parameter("q", inspect.Parameter.POSITIONAL_ONLY)]), lambda: inspect.getsource(5), lambda: inspect.getsource(len), lambda: inspect.getmembers(), lambda: inspect.Signature([p, p]), lambda: inspect.getfullargspec(5), lambda: inspect.signature(K(1).m).bind()):
    try: print("ok", bad())
    except Exception as e: print(type(e).__name__, str(e)[:110])
