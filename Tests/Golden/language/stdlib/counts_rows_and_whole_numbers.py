import csv, io, math
from collections import Counter
print(Counter('abracadabra'), Counter([1, 1.0, True, 'a']), Counter({'a': 2}, b=1), Counter(x for x in 'aab'))
c = Counter('ab'); c.update('abc'); c.update({'z': 5}); c['z'] += 1; print(c, c.most_common(2), c + c, c - Counter('ab'))
class C2(Counter):
    def __setitem__(s, k, v): super().__setitem__(k, v * 10)
print(C2('aab'))
class C3(Counter):
    def get(s, k, d=None): return 100
print(C3('aab'))
try: Counter([[1]])
except TypeError as e: print(e)
c = Counter(); c['a'] = 1.5; c.update('a'); c['b'] = 10**20; c.update('b'); print(c)
T = ['a,b,c\n1,2,3\n', 'a,"b,c",d\r\n', '"x ""y"" z",1\n', '"multi\nline",2\n3,4\n', '', '\n', 'a\n\nb\n', 'a,b', '"open', "a, b ,c\n", 'a\tb\n', 'x\rz\n', '1,"2",3.5\n', '"a"b,c\n', 'a""b\n']
for t in T:
    for kw in ({}, {'delimiter': '\t'}, {'skipinitialspace': True}, {'quoting': csv.QUOTE_NONE}, {'quoting': csv.QUOTE_NONNUMERIC}, {'escapechar': '\\'}, {'strict': True}, {'quotechar': "'"}):
        try:
            r = csv.reader(io.StringIO(t, newline=''), **kw); rows = list(r); print(repr(t), kw, rows, r.line_num)
        except Exception as e: print(repr(t), kw, type(e).__name__, e)
r = csv.reader(['a,b', '"c', 'd",e']); print(next(r), r.line_num, next(r), r.line_num)
try: next(r)
except StopIteration: print('stop')
try: list(csv.reader([1]))
except csv.Error as e: print(e)
try: list(csv.reader([b'a']))
except csv.Error as e: print(e)
print(list(csv.DictReader(io.StringIO('a,b\n1,2\n3\n4,5,6\n'))))
for n in (0, 1, 2, 3, 4, 15, 16, 17, 2**31, 2**52 - 1, 2**53, 2**62, 2**62 - 1, 3037000499**2, 3037000499**2 - 1, 3037000500**2, 2**63 - 1, 2**63, 10**40, True): print(math.isqrt(n), end=' ')
print()
for f in (math.floor, math.ceil, math.trunc):
    for x in (2.5, -2.5, 0.0, -0.0, 1e18, 9.3e18, 1e300, 5, True, -7, 10**30):
        print(f(x), end=' ')
    for x in (float('nan'), float('inf'), 'a', None, 1j):
        try: f(x)
        except Exception as e: print(type(e).__name__, e)
for a in ((12, 18), (0, 0), (-12, 18), (7,), (), (2**63, 6), (-2**63, 6), (True, 3), (10**30, 10**20), (-2**63, -2**63)): print(math.gcd(*a), math.lcm(*a))
print([math.factorial(i) for i in (0, 1, 2, 5, 19, 20, 21, 25)], [math.comb(n, k) for n, k in ((10, 3), (0, 0), (5, 6), (100, 50), (64, 32), (70, 35), (2**62, 2), (10**20, 2), (67, 33))])
for bad in ('math.factorial(-1)', 'math.factorial(1.5)', 'math.gcd(1.5)', 'math.isqrt(-1)', 'math.isqrt(2.0)', 'math.comb(-1, 2)', 'math.comb(5, -1)'):
    try: print(eval(bad))
    except Exception as e: print(bad, type(e).__name__, e)
