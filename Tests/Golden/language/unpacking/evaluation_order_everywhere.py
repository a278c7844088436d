def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
log = []
def v(x): log.append(x); return x
class C:
    def __setattr__(s, n, x): log.append(f'set {n}')
    def __getitem__(s, k): log.append(f'get {k}'); return 0
    def __setitem__(s, k, x): log.append(f'store {k}')
    def __delitem__(s, k): log.append(f'del {k}')
def show(): print(*log); log.clear()
c = C()
def o(n): log.append(n); return c
o('a').x = v('val'); show()
o('a')[v('k')] = v('val'); show()
o('a')[v('k')] += v(5); show()
o('a').x, o('b')[v('k')] = v('1'), v('2'); show()
{v('k1'): v('v1'), v('k2'): v('v2')}; show()
v(1) + v(2) * v(3); show(); v(1) < v(2) < v(3); show(); v(3) < v(2) < v(1); show(); v(0) or v(1) and v(2); show(); v('then') if v(0) else v('else'); show()
(lambda *a, **k: 0)(v('a'), *[v('b')], k=v('c'), **{'d': v('d')}); show()
[v(i) for i in [v('src')] if v('cond')]; show(); x = y = v('once'); show(); del o('p')[v('q')]; show()
def d(n): log.append('deco ' + n); return lambda f: (log.append('apply ' + n), f)[1]
@d('1')
@d('2')
def f(a=v('default'), *, b=v('kwdefault')) -> v('ret'): pass
show()
class K(*[v(object)], metaclass=v(type)): z = v('body')
show(); v([1, 2])[v(0):v(1)]; show(); f'{v("f1")}{v("f2"):{v("")}}'; show(); assert v(True), v('never'); show()
with v(type('M', (), {'__enter__': lambda s: log.append('enter'), '__exit__': lambda s, *a: log.append('exit')})()) as q: log.append('inside')
log = [x if isinstance(x, str) else type(x).__name__ for x in log]; show()
try: raise v(ValueError('e')) from v(None)
except ValueError: log[:] = ['raised']
show(); v(2) ** v(3) ** v(0); show(); -v(1) ** v(2); show(); not v(0) == v(0); show(); v(1) in v([1]); show(); (w := v('walrus')); show(); [*v([1]), *v([2])]; print(len(log))
