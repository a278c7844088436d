def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
a, *b = 1, 2, 3; print(a, b); *a, b = 'xyz'; print(a, b); a, *b, c = range(5); print(a, b, c); *a, = (1,); print(a); [a, [b, *c]] = 1, (2, 3, 4); print(a, b, c); (a, b), c = 'ab', 'c'; print(a, b, c); a = b = c = []; print(a is c); a, b = b, a = 1, 2; print(a, b); x = [1, 2]; i, x[i] = 1, 9; print(x)
for e in ('a, b = 1', 'a, b = 1,', 'a, b = 1, 2, 3', 'a, *b, c = 1,', 'a, b = {}', 'a, b = "abc"', '*a, *b = 1, 2', 'a, b = None', '(a, b), c = 1, 2', 'a, b = iter([1])', '[a, b] = range(3)', '*a = 1', 'a, b += 1, 2', '() = 1', '() = []', '[] = ()', '[a] = 5', 'a, = []', 'a, b = {1: 2, 3: 4}', 'a, b = {5: 0}.items()', 'x.y, z = 1, 2', 'for a, b in [1]: pass', 'for a, b in [(1, 2, 3)]: pass', '[0 for a, b in [(1,)]]', 'a, b = (i for i in range(3))', 'a, b = object()', 'a, *b = 3', '*a, b = []'):
    t(lambda: exec(e))
def gen():
    print('one'); yield 1
    print('two'); yield 2
    print('three'); yield 3
t(lambda: exec('a, b = gen()', {'gen': gen}))
class I:
    def __iter__(self): raise ValueError('iter')
t(lambda: exec('a, b = I()', {'I': I}))
class G:
    def __getitem__(self, i):
        if i > 1: raise IndexError
        return i * 10
a, b = G(); print(a, b); print([*G()], {*G()}, (*G(), 5), {**{'a': 1}}, [*'ab', *range(2)], *[1, 2], *'xy', sep='-')
def f(*args, **kw): return args, kw
print(f(*[1], 2, *(3,), **{'a': 1}, b=2, **{'c': 3}), f(*'ab', *{}), f(*range(2), x=1))
for i, (j, *k) in enumerate([(1, 2, 3), 'ab']): print(i, j, k)
for x[0] in range(2): pass
print(x); d = {}
for d['k'] in 'ab': pass
print(d); (a, b, *_), *rest = [(1, 2, 3, 4), 5, 6]; print(a, b, _, rest)
