from collections import *
c = Counter("abracadabra"); print(c, c.most_common(2), c["z"], sum(c.values()), c.total(), list(c.elements())[:4], c + Counter("ab"), c - Counter("aaaaa"), c & Counter("aab"), c | Counter("zz"), +Counter(a=-1, b=2), -Counter(a=-1), Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), Counter([1, 1.0]), Counter({"x": 3}, y=1))
c.subtract("aab"); c.update({"q": 5}); del c["nothere"]; print(c, c.copy(), Counter(), Counter.fromkeys if False else "", dict(c)["q"], Counter("aab").most_common()[:-2:-1]); c += Counter("q"); c.clear(); print(c)
d = defaultdict(list); d["a"].append(1); print(d, d.get("z"), "z" in d, d["y"], d, defaultdict(int, {"k": 1}), defaultdict(lambda: 5)["q"], d | {"n": 1}, defaultdict(None))
o = OrderedDict([("a", 1), ("b", 2), ("c", 3)]); o.move_to_end("a"); print(o); o.move_to_end("c", last=False); print(list(o), o.popitem(), o.popitem(last=False), o, OrderedDict(a=1) == OrderedDict(a=1), OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1) == {"a": 1}, list(reversed(OrderedDict(x=1, y=2))), OrderedDict.fromkeys("ab", 0), o | {"z": 1})
m = ChainMap({"a": 1}, {"a": 2, "b": 3}); print(m, m["a"], m["b"], len(m), sorted(m), m.maps, m.new_child({"c": 4}), m.parents, "z" in m, m.get("q", 0)); m["n"] = 1; del m["a"]; print(m, dict(m), m.pop("n"))
P = namedtuple("P", "x y z", defaults=[9]); p = P(1, 2); print(p, p._asdict(), p._replace(y=5), P._fields, P._field_defaults, P._make([1, 2, 3]), p == (1, 2, 9), p + (1,), P.__doc__, p.x, p[1:], hash(p) == hash((1, 2, 9)), P(x=1, y=2).z, namedtuple("R", "a def a", rename=True)._fields, isinstance(p, tuple), *p)
class U(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)
class UL(UserList): pass
u = U(a=1); u["b"] = 2; print(u, u.data, len(u), UL([3, 1]) + [2], sorted(UL([3, 1])), UserString("abc").upper(), type(UserString("a") + "b").__name__, UL([1, 2])[0:1])
q = deque([1, 2, 3], maxlen=3); q.append(4); q.appendleft(0); q.rotate(1); print(q, q.maxlen, q[0], q.count(2), q.index(2), q.copy(), deque("ab") + deque("c"), deque([1]) * 2, list(reversed(q)), deque() == deque([])); q.extendleft([7, 8]); print(q, q.pop(), q.popleft()); q.remove(7); print(q, bool(deque()))
class DQ(deque):
    def twice(self): return len(self) * 2
z = DQ([1]); z.append(2); print(list(z), z.twice(), z.pop(), isinstance(z, deque), len(z), z[0])
for bad in (lambda: Counter(5), lambda: Counter(1, 2), lambda: Counter("a").fromkeys("a"), lambda: d.default_factory(1, 2, 3), lambda: defaultdict(5), lambda: defaultdict(None)["q"], lambda: OrderedDict().popitem(), lambda: o.move_to_end("zz"), lambda: m["zz"], lambda: m.pop("zz"), lambda: ChainMap().popitem(), lambda: P(1), lambda: P(1, 2, 3, 4), lambda: P(q=1, x=1, y=2), lambda: setattr(p, "x", 1), lambda: namedtuple("1x", "a"), lambda: namedtuple("X", "a a"), lambda: namedtuple("X", "class"), lambda: namedtuple("X", "_a"), lambda: namedtuple("X", "a", defaults=[1, 2]), lambda: p._replace(q=1), lambda: P._make([1]), lambda: deque(5), lambda: deque(maxlen=-1), lambda: deque().pop(), lambda: deque([1])[5], lambda: deque([1]).remove(2), lambda: deque([1], 1).insert(0, 2), lambda: deque([1]).rotate("a"), lambda: hash(deque()), lambda: next(iter(deque())), lambda: deque([1, 2]).rotate(-10**30), lambda: u["zz"], lambda: defaultdict(list).fromkeys([1]), lambda: Counter([[]]), lambda: deque(1, 2, 3), lambda: Counter("a") + 5, lambda: OrderedDict(5)):
    try: print("ok", bad())
    except Exception as e: print(type(e).__name__, e)
