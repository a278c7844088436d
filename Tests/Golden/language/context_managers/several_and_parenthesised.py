def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
class M:
    def __init__(self, n, swallow=False, fail=None): self.n, self.s, self.f = n, swallow, fail
    def __enter__(self):
        print('enter', self.n)
        if self.f == 'enter': raise ValueError('enter ' + self.n)
        return self.n
    def __exit__(self, t, v, tb):
        print('exit', self.n, t and t.__name__, v, tb is not None)
        if self.f == 'exit': raise KeyError('exit ' + self.n)
        return self.s
with M('a') as a, M('b') as b: print(a, b)
with (M('c'), M('d') as d,): print(d)
with (M('e') as e): print(e)
with (M('t1'), M('t2')): pass
def f():
    with M('r'): return 'returned'
print(f())
for i in range(2):
    with M('loop'):
        if i == 0: continue
        break
with M('s', True), M('inner'): raise RuntimeError('boom')
print('survived')
def g(): 
    with M('x'), M('y', fail='enter'), M('z'): pass
t(g)
def h():
    with M('o'), M('p', fail='exit'): raise RuntimeError('body')
try: h()
except KeyError as k: print(repr(k), repr(k.__context__))
def i():
    with M('u') as (a, b): pass
t(i)
class X: t1, t2 = M('in class'), 2
with M('attr') as X.t1, M('item') as [*X.lst]: print(X.t1, X.lst)
class NoExit:
    def __enter__(self): pass
class NoEnter:
    def __exit__(self, *a): pass
def j():
    with NoExit(): pass
def k():
    with NoEnter(): pass
def l():
    with 3: pass
t(j); t(k); t(l)
class Inst: pass
q = Inst(); q.__enter__ = lambda: 1; q.__exit__ = lambda *a: None
def m():
    with q: pass
t(m)
from contextlib import contextmanager, suppress, ExitStack, nullcontext, closing
@contextmanager
def cm(v):
    print('before'); 
    try: yield v
    except ZeroDivisionError: print('handled')
    finally: print('after')
with cm(3) as v: print(v); 1 / 0
with suppress(KeyError, IndexError): [][0]
with ExitStack() as st: print([st.enter_context(cm(n)) for n in 'ab']); st.callback(print, 'callback')
with nullcontext(5) as n5: print(n5)
def gen():
    with M('gen'): yield 1; yield 2
for y in gen(): break
print(list(gen()))
