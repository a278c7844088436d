def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
class M(type):
    def __prepare__(name, bases, **kw): print('prepare', name, kw); return {'injected': 1}
    def __new__(m, name, bases, ns, **kw): print('new', name, sorted(k for k in ns if not k.startswith('__'))); return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw): print('init', name, kw); super().__init__(name, bases, ns)
    def __call__(cls, *a, **k): print('call', a, k); return super().__call__(*a, **k)
    def __instancecheck__(cls, o): return o == 'magic' or super().__instancecheck__(o)
    def __subclasscheck__(cls, c): return c is int or super().__subclasscheck__(c)
    def __len__(cls): return 7
    def __iter__(cls): return iter('it')
    def __getitem__(cls, k): return ('item', k)
    def __contains__(cls, x): return x == 1
    def __getattr__(cls, n): return 'dyn_' + n
    def __repr__(cls): return f'<M {cls.__name__}>'
    def __add__(cls, o): return 'added'
    def __eq__(cls, o): return o == 'same' or cls is o
    def __hash__(cls): return 5
    def __bool__(cls): return False
    def __dir__(cls): return ['b', 'a']
    @property
    def prop(cls): return 'meta property'
    def method(cls): return cls.__name__
M.__prepare__ = classmethod(lambda m, name, bases, **kw: (print('prepare', name, kw), {'injected': 1})[1])
class A(metaclass=M, option=3):
    def __init__(self, x=0): self.x = x
print(A.injected, A(5).x, isinstance('magic', A), isinstance(3, A), issubclass(int, A), issubclass(str, A), len(A), list(A), A[3], 1 in A, A.foo, A, A + 1, A == 'same', hash(A), bool(A), dir(A), A.prop, A.method())
t(lambda: A().method()); t(lambda: A().foo); t(lambda: A().prop)
class B(A): y = 2
print(type(B), B.__mro__, B.__bases__, type(B) is M, B.__class__)
t(lambda: M('C', (), {}).injected)
class M2(type): pass
def conflict():
    class X(A, metaclass=M2): pass
t(conflict)
def func_meta(name, bases, ns, **kw): return (name, bases, sorted(k for k in ns if k[0] != '_'), kw)
class Weird(metaclass=func_meta, z=1): a = 1
print(Weird)
t(lambda: type('X', (int, str), {})); t(lambda: type('X', (A, A), {})); t(lambda: type('X', (3,), {})); t(lambda: type('X', (bool,), {})); t(lambda: type('X', (type(None),), {})); t(lambda: type(1, (), {})); t(lambda: type('X', (), 3)); t(lambda: type('X\0', (), {})); t(lambda: type()); t(lambda: type('a', ()))
class Init:
    def __init_subclass__(cls, tag=None, **kw): print('init_subclass', cls.__name__, tag, kw); super().__init_subclass__(**kw)
class S1(Init, tag='t'): pass
t(lambda: type('S2', (Init,), {}, bogus=1))
class G:
    def __class_getitem__(cls, k): return (cls.__name__, k)
class G2(G): pass
print(G[1], G2['a', 'b']); t(lambda: G()[1]); t(lambda: Init[3]); t(lambda: int[3])
