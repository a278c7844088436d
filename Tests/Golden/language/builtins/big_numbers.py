# Operators of ints past 64 bits beside words, bools and each other; min and max of every kind of iterable; digits of other bases.
import random
random.seed(9)
def show(f):
    try: return repr(f())
    except Exception as e: return type(e).__name__ + ': ' + str(e)
def number():
    k = random.randrange(6)
    if k == 0: return random.randrange(-10, 11)
    if k == 1: return random.choice([True, False])
    if k == 2: return random.choice([2**63 - 1, -2**63, 2**63, -2**63 - 1, 2**64, 10**30, -10**30])
    if k == 3: return random.getrandbits(62) - 2**61
    if k == 4: return random.getrandbits(200) - 2**199
    return random.choice([1.5, -0.0, 2.0**70, float('inf'), float('nan')])
for _ in range(700):
    a, b = number(), number()
    print(a, b, show(lambda: divmod(a, b)), show(lambda: a // b), show(lambda: a % b), show(lambda: a - b), show(lambda: a < b), show(lambda: a >= b), show(lambda: a == b))
    if isinstance(a, int):
        n = random.randrange(0, 90)
        print(show(lambda: a >> n), show(lambda: a << n), bin(a), hex(a), oct(a), show(lambda: a >> b) if type(b) is int and b < 2**70 else '')
class K:
    def __init__(self, v): self.v = v
    def __lt__(self, o): print('lt', self.v, o.v); return self.v < o.v
    def __gt__(self, o): print('gt', self.v, o.v); return self.v > o.v
    def __repr__(self): return f'K({self.v})'
for make in (list, tuple, set, iter, lambda v: (x for x in v), lambda v: {x: 1 for x in v}):
    for items in ([3, 1, 2], [2.5, 1, True], ['b', 'a'], [], [10**20, 5], [1.5, 0.25, 0.5]):
        print(show(lambda: min(make(items))), show(lambda: max(make(items))), show(lambda: min(make(items), key=lambda x: -x)), show(lambda: max(make(items), default='none', key=str)))
        print(show(lambda: any(make(items))), show(lambda: all(make(items))), show(lambda: sum(make(items))))
print(min([K(2), K(1), K(3)]), max(K(2), K(5), K(3)), show(lambda: min(1, 'a')), show(lambda: max([1, 'a', 2])), show(lambda: min()), show(lambda: min(1, 2, default=3)), show(lambda: min(5)))
n = float('nan'); print(min([1.5, n, 0.5]), max([n, 1]), max([1, n]), min([n, n, 2]))
l = [1, 2, 3, 4]
def shrink(x): l.clear(); return x
print(show(lambda: max(l, key=shrink)), l)
class Bad:
    def __bool__(self): raise ValueError('bad')
print(show(lambda: any([0, Bad()])), show(lambda: all([1, Bad()])), show(lambda: any([1, Bad()])))
