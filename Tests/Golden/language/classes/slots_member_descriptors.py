class P:
    __slots__ = ('x', 'y')
    def __init__(self): self.x = 1
print(P.x, P.y, type(P.x), P.x is P.__dict__['x'], P.x.__name__, P.x.__objclass__, P.x.__qualname__, P.x.__doc__)
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ':', e)
p = P()
t(lambda: p.x); t(lambda: p.y); t(lambda: P.x.__get__(p)); t(lambda: P.x.__set__(p, 7)); t(lambda: p.x); t(lambda: P.x.__delete__(p)); t(lambda: p.x); t(lambda: delattr(p, 'x'))
t(lambda: p.__dict__); t(lambda: vars(p)); t(lambda: setattr(p, 'z', 1)); t(lambda: delattr(p, 'z')); t(lambda: p.z); t(lambda: P.x.__get__(3)); t(lambda: P.x.__get__(None, P) is P.x); t(lambda: setattr(p, '__init__', 3))
class Q(P): pass
q = Q(); q.x = 5; q.z = 2; print(q.__dict__, q.x, hasattr(q, 'y'), sorted(vars(q)))
class R(P):
    __slots__ = ('__dict__', 'w')
r = R(); r.x, r.w, r.free = 1, 2, 3; print(r.__dict__, r.w, R.w, R.x)
r.__dict__ = {'k': 1}; print(r.k, r.x, r.w, hasattr(r, 'free'))
class S:
    __slots__ = ['__hidden']
    def __init__(self): self.__hidden = 3
print(S()._S__hidden, S._S__hidden, [n for n in dir(S) if 'hidden' in n])
for ns in ({'__slots__': ('a',), 'a': 1}, {'__slots__': ('a b',)}, {'__slots__': (1,)}, {'__slots__': ('__dict__', '__dict__')}):
    try: print(type('T', (), ns).__slots__)
    except Exception as e: print(type(e).__name__ + ':', e)
for i in range(4):
    s = P()
    if i % 2: del s.x
    print(hasattr(s, 'x'), end=' ')
print()
class Tup(tuple): __slots__ = ()
t(lambda: setattr(Tup(), 'a', 1)); t(lambda: Tup((1, 2)).__dict__)
