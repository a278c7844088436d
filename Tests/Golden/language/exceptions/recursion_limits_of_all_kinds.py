def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
import sys
def f(n=0): return f(n + 1)
t(f)
class R:
    def __repr__(self): return repr(self)
    def __str__(self): return str(self)
    def __getattr__(self, n): return getattr(self, n + 'x')
    def __eq__(self, o): return self == o
    def __hash__(self): return hash(self)
    def __len__(self): return len(self)
    def __iter__(self): return iter(self)
    def __add__(self, o): return self + o
    def __call__(self): return self()
    def __getitem__(self, i): return self[i]
    def __bool__(self): return bool(self)
    def __contains__(self, x): return x in self
    def __lt__(self, o): return self < o
    def __index__(self): return [1][self]
    def __format__(self, s): return f'{self}'
r = R()
for op in (repr, str, hash, len, iter, bool): 
    try: op(r)
    except RecursionError as e: print(op.__name__, 'RecursionError')
for g in (lambda: r.a, lambda: r == 1, lambda: r + 1, lambda: r(), lambda: r[0], lambda: 1 in r, lambda: r < 1, lambda: [1][r], lambda: f'{r}', lambda: sorted([R(), R()]), lambda: list(r), lambda: '%s' % r, lambda: max(r, r), lambda: print(r)):
    try: g()
    except RecursionError as e: print('RecursionError', str(e)[:32])
l = []
for _ in range(100000): l = [l]
try: repr(l)
except RecursionError as e: print(str(e)[:32])
try: l == l; print('same'); m = []; 
except RecursionError: print('eq recursion')
for _ in range(100000): m = [m]
try: print(l == m)
except RecursionError as e: print(str(e)[:32])
del l, m; print('freed')
def gen(n): 
    yield from gen(n + 1)
try: next(gen(0))
except RecursionError: print('generator recursion')
a = b = lambda: None
def even(n): return n == 0 or odd(n - 1)
def odd(n): return n != 0 and even(n - 1)
print(even(100), odd(101)); print(sys.getrecursionlimit()); sys.setrecursionlimit(200); t(lambda: f()); t(lambda: sys.setrecursionlimit(-1)); t(lambda: sys.setrecursionlimit('a')); sys.setrecursionlimit(1000)
def depth(n):
    try: return depth(n + 1)
    except RecursionError: return n
print(900 < depth(0) <= 1000); d = {}; d['d'] = d; print(d); t(lambda: eval('(' * 300 + ')' * 300)); t(lambda: len(eval('-' * 500 + '1').__str__()))
class P(property): pass
class Q:
    @property
    def x(self): return self.x
    def __setattr__(self, n, v): setattr(self, n, v)
t(lambda: Q().x); t(lambda: setattr(Q(), 'a', 1)); t(lambda: (lambda f: f(f))(lambda f: f(f)))
