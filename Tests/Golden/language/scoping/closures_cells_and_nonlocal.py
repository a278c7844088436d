def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by; return n
    def get(): return n
    return inc, get
inc, get = counter(); inc(); inc(5); print(get(), inc.__closure__[0].cell_contents, inc.__code__.co_freevars, get.__closure__[0] is inc.__closure__[0])
fs = [lambda: i for i in range(3)]; print([f() for f in fs]); fs = [lambda i=i: i for i in range(3)]; print([f() for f in fs])
def outer():
    def show(): return late
    t(show); late = 'bound'; print(show()); del late; t(show)
outer()
x = 'global'
def shadow():
    print('x' in locals())
    t(lambda: x); x = 'local'; return x
print(shadow())
def unbound():
    print(y); y = 1
t(unbound)
def aug(): x += 1
t(aug)
def nest():
    x = 'nest'
    class C:
        x = 'class'
        def m(self): return x
        l = [x for _ in range(1)]
        g = list(x for _ in [x])
        d = x
    return C().m(), C.l, C.g, C.d
print(nest())
def glob():
    global newg, x
    newg = 'made'; x = 'changed'
glob(); print(newg, x)
def deep():
    a = 1
    def m1():
        def m2():
            nonlocal a
            a = 2
            def m3():
                nonlocal a
                a += 10
            m3()
        m2()
    m1(); return a
print(deep())
def dele():
    v = 1
    def f(): return v
    del v
    return f
t(dele()); t(lambda: dele().__closure__[0].cell_contents)
def comp(): return [y for x in range(3) for y in range(x)], {k: (lambda: k)() for k in 'ab'}
print(comp()); t(lambda: [undefined_name for _ in [1]]); print((lambda x: (lambda y: (lambda z: x + y + z)))(1)(2)(3), (lambda *a, k=3, **kw: (a, k, kw))(1, z=2), [f(2) for f in [lambda n: n ** 2, lambda n: n + 1]])
def loc(a, b=2, *c, d, **e): f = 1; return sorted(locals())
print(loc(1, d=4)); print(__name__, 'x' in globals(), 'loc' in dir()); exec('zz = 5'); print(zz)
def rec(n): return n and rec(n - 1)
old = rec; rec = lambda n: 'rebound'; print(old(3))
class K:
    a = 1; b = [a] * 2
    t(lambda: [a for _ in range(1)])
    def __init__(self): self.__p = 1
    def get(self): return self.__p, self._K__p
print(K.b, K().get(), vars(K())); import builtins; print(builtins.len is len); len = 3; print(len); del len; print(len('ab'))
def default(a=[]): a.append(1); return a
default(); print(default(), default.__defaults__); default.__defaults__ = ([9],); print(default())
