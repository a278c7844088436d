def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
a = 1; del a; t(lambda: a); a = 2; print(a); del a
def f():
    x = 1; del x
    try: x
    except UnboundLocalError as e: print(e)
    try: del x
    except UnboundLocalError as e: print(e)
    x = 3; return x
print(f()); t(lambda: exec('del nope')); l = [1, 2, 3]; del l[0], l[-1]; print(l); d = {'a': 1, 'b': 2}; del d['a']; print(d); t(lambda: exec('del d["zz"]')); t(lambda: exec('del l[9]'))
class C: x = 1; y = 2; del y
print(hasattr(C, 'y')); del C.x; t(lambda: C.x); t(lambda: exec('del C.x')); c = C(); c.z = 1; del c.z; t(lambda: c.z); t(lambda: exec('del c.z')); (p, [q, r]) = 1, (2, 3); del (p, [q]), r; t(lambda: p); t(lambda: r)
for i in range(3): pass
print(i); del i; t(lambda: i)
try: 1 / 0
except ZeroDivisionError as err: pass
t(lambda: err); err = 'before'
try: 1 / 0
except ZeroDivisionError as err: err = 'inside'
t(lambda: err)
with open('/dev/null') as fh: pass
print(fh.closed); [k for k in range(2)]; t(lambda: k); import math as m; del m; t(lambda: m)
def g():
    global newglobal
    newglobal = 5; del newglobal
g(); t(lambda: newglobal)
def h():
    v = 1
    def inner():
        nonlocal v
        del v
    inner()
    try: return v
    except UnboundLocalError as e: return type(e).__name__, str(e)
    except NameError as e: return type(e).__name__, str(e)
print(h()); print = print; print('still'); len_ = len; len = lambda x: 'shadow'; print(len([])); del len; print(len([1])); t(lambda: exec('del len')); __builtins__; x = y = z = 0; del x, y; t(lambda: (x, y)); print(z); s = slice(1); 
for s.start_ in []: pass
class D:
    def __delattr__(self, n): print('delattr', n)
    def __delitem__(self, k): print('delitem', k)
o = D(); del o.a, o[1], o[1:2], o[..., 3]; t(lambda: exec('del (yield)')); t(lambda: exec('del f()')); t(lambda: exec('del 1')); t(lambda: exec('del *a')); t(lambda: exec('del a + b')); t(lambda: exec('del None')); t(lambda: exec('del (a, 1)')); t(lambda: exec('del')); t(lambda: exec('del a if b else c')); t(lambda: exec('del {}')); t(lambda: exec('del ()')); t(lambda: exec('del "a"'))
