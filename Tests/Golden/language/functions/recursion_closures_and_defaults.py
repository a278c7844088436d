def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
def fact(n): return 1 if n < 2 else n * fact(n - 1)
def fib(n, memo={}):
    if n not in memo: memo[n] = n if n < 2 else fib(n - 1) + fib(n - 2)
    return memo[n]
def hanoi(n, a='A', b='B', c='C'): return [] if not n else hanoi(n - 1, a, c, b) + [a + c] + hanoi(n - 1, b, a, c)
def perms(s): return [s] if len(s) < 2 else [c + p for i, c in enumerate(s) for p in perms(s[:i] + s[i + 1:])]
def flat(x): return [y for z in x for y in (flat(z) if isinstance(z, list) else [z])]
def ack(m, n): return n + 1 if not m else ack(m - 1, 1) if not n else ack(m - 1, ack(m, n - 1))
print(fact(25), fib(80), len(hanoi(6)), hanoi(2), perms('abc'), flat([1, [2, [3]], []]), ack(2, 3)); compose = lambda *fs: (lambda x: x) if not fs else (lambda x: fs[0](compose(*fs[1:])(x))); print(compose(str, abs, int)('-5')); curry = lambda f: lambda a: lambda b: f(a, b); print(curry(pow)(2)(5)); Y = lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a))); print(Y(lambda s: lambda n: 1 if n < 2 else n * s(n - 1))(5))
def outer(x):
    def mid(y):
        def inner(z): return x, y, z
        return inner
    return mid
print(outer(1)(2)(3)); i = 5
def default(a=i): return a
i = 6; print(default()); 
def mutable(a, l=[]): l.append(a); return l
mutable(1); print(mutable(2), mutable(3, []), mutable.__defaults__)
def order(a=print('evaluated once')): return a
order(); order(); adders = [lambda x, n=n: x + n for n in range(3)]; print([f(10) for f in adders])
def kw(*, a=1, **k): return a, k
print(kw(b=2), kw(a=3), kw(**{'a': 4, 'c': 5}), (lambda *a, **k: (a, k))(*[1], **{'z': 2}), (lambda a, /, b, *, c: (a, b, c))(1, b=2, c=3), max(map(lambda p: p[1], [(1, 2), (3, 1)])))
def gen_acc():
    t = 0
    def add(n):
        nonlocal t
        t += n; return t
    return add
g1, g2 = gen_acc(), gen_acc(); g1(5); print(g1(5), g2(1)); print((lambda: (lambda: 1)())(), [f.__name__ for f in (fact, lambda: 0)], callable(fact), fact.__call__(3), (fact if True else fib)(4), {'f': fact}['f'](3), [fact][0](2))
