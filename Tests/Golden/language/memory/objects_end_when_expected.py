def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
class A:
    def __init__(s, n): s.n = n
    def __del__(s): print('del', s.n, end=' ')
    def __enter__(s): return s
    def __exit__(s, *a): pass
def mark(x): print('|', x)
A(1); mark(1); x = A(2).n; mark(2); x = A(3); x = None; mark(3); x = A(4); del x; mark(4); l = [A(5), A(6)]; del l[0]; mark(5); l.clear(); mark(6); d = {'k': A(7)}; d['k'] = 1; mark(7); d = {'k': A(8)}; d.pop('k'); mark(8)
def f(): y = A(9); return 5
f(); mark(9)
def g(a): return a.n
g(A(10)); mark(10)
for i in [A(11)]: pass
i = None; mark(11)
with A(12): pass
mark(12)
try: raise ValueError(A(13))
except ValueError: pass
mark(13); x = y = A(14); x = None; mark('still'); y = None; mark(14); c = A(15); c.me = c; del c; import gc; gc.collect(); mark(15); a, b = A(16), A(17); a, b = b, a; mark('swapped'); a = b = None; mark(17); s = {A(18)}; s.clear(); mark(18); t1 = (A(19), A(20)); t1 = None; mark(20); z = lambda q=A(21): q; z = None; mark(21)
def gen():
    v = A(22); yield 1; yield 2
w = gen(); next(w); w.close(); mark(22); w = gen(); next(w); w = None; mark('22 again'); h = [A(23) for _ in range(2)]; h = None; mark(23); k = A(24); k = A(25); mark(24); k = None; mark(25)
