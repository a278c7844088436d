import inspect, functools
def f(a, b: int = 2, /, c=3, *args: str, d, e=5, **kw) -> 'float':
    """Doc of f.

        indented
    """
    x = 1
    return x
class C:
    "class doc"
    attr = 1
    def __init__(self, x, y=2):
        self.x = x
    @classmethod
    def cm(cls, q): pass
    @staticmethod
    def sm(q): pass
    @property
    def p(self): return 1
    def m(self, z=(1, 2)):
        # a comment
        return z
class D(C):
    def m(self, z=1): pass
def gen():
    yield 1
lam = lambda x, *y: x
for o in [f, C, C(1).m, C.m, C.cm, C.sm, D, lam, gen, functools.partial(f, 1, d=3)]:
    print(inspect.signature(o))
s = inspect.signature(f)
for p in s.parameters.values(): print(repr(p), p.name, p.kind, p.kind.description, p.default, p.annotation)
print(s.return_annotation, s.parameters['a'].default is inspect.Parameter.empty, list(s.parameters), repr(s))
b = s.bind(1, d=4, z=9); print(b, b.args, b.kwargs); b.apply_defaults(); print(b.arguments)
for bad in [lambda: s.bind(), lambda: s.bind(1), lambda: inspect.signature(3), lambda: inspect.signature(C).bind(1, 2, 3), lambda: inspect.signature(C).bind(1, w=3), lambda: inspect.signature(C).bind(1, x=3)]:
    try: bad()
    except Exception as e: print(type(e).__name__, e)
print(s.replace(return_annotation=int), inspect.Signature([inspect.Parameter('q', inspect.Parameter.KEYWORD_ONLY, default=1)]))
print(inspect.getfullargspec(f)); print(inspect.getfullargspec(C.m))
print(inspect.getdoc(f)); print(inspect.getdoc(D), inspect.getdoc(C)); print(inspect.cleandoc('a\n   b\n     c'))
print(inspect.isfunction(f), inspect.isclass(C), inspect.ismethod(C(1).m), inspect.isbuiltin(len), inspect.isgeneratorfunction(gen), inspect.isgenerator(gen()), inspect.ismodule(inspect), inspect.isroutine(len), inspect.isfunction(C.m), inspect.iscoroutinefunction(f))
print([n for n, v in inspect.getmembers(C(1)) if not n.startswith('__')], [n for n, v in inspect.getmembers(C, inspect.isfunction)])
print(inspect.getmro(D), inspect.getmodule(f).__name__)
print(inspect.getsource(f)); print(inspect.getsource(C.m)); print(inspect.getsource(C)); print(inspect.getsource(lam)); print(inspect.getsourcelines(D))
def save(a, b, *rest, **named):
    frame = inspect.currentframe().f_back
    _, _, _, local = inspect.getargvalues(frame)
    return {k: v for k, v in local.items() if not k.startswith('_')}
class Hyper:
    def save_hyperparameters(self, ignore=[]):
        frame = inspect.currentframe().f_back
        _, _, _, local_vars = inspect.getargvalues(frame)
        self.hparams = {k: v for k, v in local_vars.items() if k not in set(ignore + ['self']) and not k.startswith('_')}
        for k, v in self.hparams.items(): setattr(self, k, v)
class Model(Hyper):
    def __init__(self, lr, hidden=16, _secret=1):
        self.save_hyperparameters()
m = Model(0.1); print(m.hparams, m.lr, m.hidden)
def outer(q):
    return inner(q + 1)
def inner(r):
    fr = inspect.currentframe()
    print(fr.f_code.co_name, fr.f_back.f_code.co_name, fr.f_locals["r"], fr.f_back.f_locals, fr.f_lineno, inspect.stack()[1].function, inspect.stack()[0].lineno)
    return inspect.getargvalues(fr).args
print(outer(1))
print(inspect.getframeinfo(inspect.currentframe()).function, inspect.unwrap(functools.wraps(f)(lambda: 0)) is f)
def deco(g):
    @functools.wraps(g)
    def w(*a, **k): return g(*a, **k)
    return w
@deco
def decorated(x, y=1):
    return x
print(inspect.signature(decorated), inspect.getsource(decorated))

try: inspect.getsource(len)
except TypeError as e: print('TypeError')
try: inspect.getsource(int)
except Exception as e: print(type(e).__name__, e)
