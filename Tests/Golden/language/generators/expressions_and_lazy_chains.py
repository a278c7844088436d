def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
def src():
    for i in range(4): print('make', i, end=' '); yield i
g = (x * x for x in src() if x % 2); print(type(g).__name__); print(next(g)); print(next(g)); t(lambda: next(g)); print(list(g), any(x > 1 for x in src()), all(x < 2 for x in src()), sum(x for x in range(5)), max((x for x in 'hello'), key=ord), dict((k, v) for k, v in zip('ab', range(2))), set(x % 2 for x in range(5)), ','.join(str(x) for x in range(3)), tuple(x for x in ()), sorted((x for x in [3, 1]), reverse=True), list(zip(src(), 'ab')))
def chain(*its):
    for it in its: yield from it
print(list(chain('ab', [1], (x for x in 'c')))); 
def take(n, it):
    for _, x in zip(range(n), it): yield x
def count(n=0):
    while True: yield n; n += 1
print(list(take(3, count())), list(take(2, (x * x for x in count(5)))), next(x for x in count() if x * x > 50))
def fib():
    a, b = 0, 1
    while True: yield a; a, b = b, a + b
print(list(take(10, fib()))); def_ = [lambda: (yield)]; print(type(def_[0]()).__name__)
def tree(t):
    if isinstance(t, list):
        for x in t: yield from tree(x)
    else: yield t
print(list(tree([1, [2, [3, []], 4]]))); n = 10; g2 = (n for _ in range(2)); n = 20; print(list(g2)); m = [1, 2]; g3 = (x for x in m); m = [3]; print(list(g3)); g4 = (x + y for x in m for y in m); m.append(4); print(list(g4)); t(lambda: (x for x in 5)); t(lambda: list(1 / x for x in [0])); t(lambda: sum(x for x in 'ab'))
def acc():
    total = 0
    while True:
        v = yield total
        if v is None: break
        total += v
    return total
a = acc(); next(a); print(a.send(3), a.send(4)); t(lambda: a.send(None)); t(lambda: next(a))
def wrap():
    r = yield from acc(); print('returned', r)
w = wrap(); next(w); w.send(5); t(lambda: w.send(None))
def inf(): 
    try:
        while True: yield 1
    finally: print('cleanup')
for x in inf(): break
i = inf(); next(i); del i; i2 = inf(); next(i2); i2 = None; print('end'); e = enumerate(x for x in 'ab'); print(next(e), list(e)); z = zip(*[iter('abcdef')] * 2); print(list(z)); it = iter('abc'); print([next(it, '-') for _ in range(5)], list(iter(lambda c=[0]: c.append(0) or len(c), 4)), *(c for c in 'xy'), [*(_ for _ in 'z')], (lambda: [(yield_) for yield_ in [1]])())
