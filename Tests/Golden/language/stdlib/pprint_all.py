import pprint, collections, random, types, dataclasses
r = random.Random(1)
def make(d):
    x = r.random()
    if d == 0 or x < .3: return r.choice([1, 12345, 3.14, 'short', 'a somewhat longer string of words that goes on', None, True, b'bytes here', 'line\nbreaks in\nit'])
    n = r.randint(0, 6)
    if x < .55: return [make(d - 1) for _ in range(n)]
    if x < .75: return {f'key{i}' if r.random() < .8 else i: make(d - 1) for i in range(n)}
    if x < .9: return tuple(make(d - 1) for _ in range(n))
    return set(range(n * 5))
for i in range(60):
    v = make(3)
    pprint.pprint(v, width=r.choice([20, 40, 80]), indent=r.choice([1, 4]), compact=r.random() < .4, depth=r.choice([None, None, 2]), sort_dicts=r.random() < .7)
pprint.pprint({'b': 1, 'a': [1, 2]}); pprint.pp({'b': 1, 'a': 2})
print(pprint.pformat(collections.OrderedDict((f'k{i}', 'v' * 10) for i in range(6))))
print(pprint.pformat(collections.defaultdict(list, {f'k{i}': ['v' * 10] for i in range(6)})))
print(pprint.pformat(collections.Counter('abracadabra' * 3), width=30), pprint.pformat(collections.deque(range(40), maxlen=50)))
print(pprint.pformat(types.SimpleNamespace(a='x' * 40, b='y' * 40)), pprint.pformat(frozenset(range(40))))
@dataclasses.dataclass
class P:
    name: str
    values: list
print(pprint.pformat(P('n' * 30, list(range(30))))); print(pprint.pformat(P('a', [])))
x = [1]; x.append(x)
print(pprint.isrecursive(x), pprint.isreadable([1]), pprint.isreadable(object()), pprint.saferepr({'a': 1}), pprint.pformat('word ' * 30), pprint.pformat(123456789, underscore_numbers=True))
print(pprint.pformat(b'abc' * 40), pprint.pformat(bytearray(b'abc' * 40)), pprint.pformat({1: 'a', 'x': 2, (1, 2): 3}))
for bad in [lambda: pprint.pformat(1, indent=-1), lambda: pprint.pformat(1, depth=0), lambda: pprint.pformat(1, width=0)]:
    try: bad()
    except ValueError as e: print(e)
