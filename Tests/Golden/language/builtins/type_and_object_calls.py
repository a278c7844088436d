def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
print(type(3), type('a', (), {}), type('N', (int,), {'x': 1})(5) + 1, type(type), type(object), object().__class__, type(None), type(...), type(NotImplemented), type(print), type(type(None)), type(3).__name__, type(1j), type(range(1)), type(lambda: 0), type(iter([])), type(x for x in ()), type(int.real), type(__builtins__).__name__, type({}.items()), type(slice(1)), type(property()), type(type('M', (type,), {})('x', (), {})))
t(lambda: type()); t(lambda: type(1, 2)); t(lambda: type('a', (), {}, 1)); t(lambda: type('a', [], {})); t(lambda: type('a', (), [])); t(lambda: type(3, (), {})); t(lambda: type('a', (3,), {})); t(lambda: object(1)); t(lambda: object(x=1)); t(lambda: object.__new__(3)); t(lambda: type.__call__(int, '7')); t(lambda: type(None)()); t(lambda: type(...)() is ...); t(lambda: type(None)(1)); t(lambda: type(print)()); t(lambda: type(lambda: 0)()) if False else None; t(lambda: type(x for x in ())()); t(lambda: type(iter([]))()); t(lambda: type({}.keys())()); t(lambda: bool.__new__(bool, 3)); t(lambda: type('X', (type(None),), {})); t(lambda: type('X', (bool,), {})); t(lambda: type('X', (range,), {})); t(lambda: type('X', (type(print),), {})); t(lambda: type('X', (slice,), {})); t(lambda: type('X', (int, float), {})); t(lambda: type('X', (object, int), {}))
class A:
    def __new__(cls, *a): print('new', cls.__name__, a); return super().__new__(cls)
    def __init__(self, *a): print('init', a)
A(1, 2); A.__new__(A, 5); A.__init__(A.__new__(A), 6)
class B:
    def __new__(cls): return 3
    def __init__(self): print('never')
print(B())
class C:
    def __init__(self): return 5
t(C)
class D:
    def __new__(cls, x): return object.__new__(cls)
t(D); t(lambda: D(1, 2)); print(type(D(1)).__name__)
class E:
    def __new__(cls, x): return object.__new__(cls, x)
t(lambda: E(1))
class F:
    def __init__(self, x): super().__init__(x)
t(lambda: F(1))
class Single:
    _i = None
    def __new__(cls): cls._i = cls._i or super().__new__(cls); return cls._i
print(Single() is Single(), type.mro(bool), bool.__base__, int.__subclasses__()[:1], A.__mro__[-1], A.__dict__['__module__'], A.__weakref__ is not None if False else '', A.__doc__, type.__subclasses__(type)[:0])
X = type('X', (), {'m': lambda s: s.v, 'v': 7, '__doc__': 'made', '__slots__': ()}); print(X().m(), X.__doc__, X.__module__, X.__qualname__)
