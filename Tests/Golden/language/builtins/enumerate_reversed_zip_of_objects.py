def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
class Seq:
    def __init__(s, *a): s.a = a
    def __len__(s): return len(s.a)
    def __getitem__(s, i): return s.a[i]
class It:
    def __init__(s, n): s.n = n
    def __iter__(s): return s
    def __next__(s):
        s.n -= 1
        if s.n < 0: raise StopIteration
        return s.n
s = Seq('x', 'y', 'z'); print(list(s), list(reversed(s)), list(enumerate(s, 1)), list(zip(s, It(2))), 'y' in s, list(It(3)), sum(It(4)), sorted(It(3)), max(It(5)), tuple(It(2)), set(It(2)), dict(enumerate(It(2))), [*It(2), *s], list(map(lambda a, b: (a, b), s, It(9))), list(filter(lambda v: v, It(3))), ','.join(s), any(It(1)), all(It(2)), min(s), s[0:2], s[-1], len(s), bool(Seq()), iter(s).__class__.__name__, list(iter(s)))
a, b, c = s; print(a, b, c); x, *y = It(3); print(x, y); i = It(3); print(next(i), list(i), list(i)); e = enumerate(s); print(next(e), e.__next__(), list(e)); z = zip(It(2), It(3)); print(list(z)); r = reversed(s); print(next(r), list(r)); t(lambda: reversed(It(2))); t(lambda: len(It(2))); t(lambda: It(2)[0]); t(lambda: enumerate(3)); t(lambda: Seq(1)['a']); t(lambda: list(zip(s, 3))); t(lambda: dict(s)); t(lambda: dict(enumerate(s)) and 'fine'); t(lambda: s + s); t(lambda: s < s); t(lambda: s[9]); t(lambda: next(s)); t(lambda: s()); print(list(zip(*[It(4)] * 2)) if False else '', [p for p in zip('ab', It(5))], list(zip(s, s, s))[0], max(enumerate('ab')), dict(zip(s, range(3))))
