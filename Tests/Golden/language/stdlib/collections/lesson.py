from collections import Counter, defaultdict, deque, namedtuple, OrderedDict, ChainMap
c = Counter("mississippi"); print(c, c["s"], c["z"], c.most_common(2), sorted(c.elements())); c.update("pp"); c.subtract({"s": 1}); print(c)
d = defaultdict(list)
for k, v in [("a", 1), ("b", 2), ("a", 3)]: d[k].append(v)
print(d, dict(d), d["new"], len(d)); n = defaultdict(int); n["x"] += 5; print(n)
q = deque([1, 2, 3]); q.append(4); q.appendleft(0); print(q, q.pop(), q.popleft(), q); q.rotate(1); print(q, list(q)[0], deque(range(5), maxlen=3)); q.extend([9, 8]); q.extendleft("ab"); print(q, len(q), 9 in q)
Point = namedtuple("Point", "x y"); p = Point(1, y=2); x, y = p; print(p, p.x + p[1], x, y, p._asdict(), p._replace(x=5), p == (1, 2), Point(*[3, 4]))
o = OrderedDict(); o["z"] = 1; o["a"] = 2; o.move_to_end("z"); print(o, list(o), o.popitem())
m = ChainMap({"a": 1}, {"a": 9, "b": 2}); print(m["a"], m["b"], dict(m), m.maps)
for bad in (lambda: q.index(77), lambda: deque().pop(), lambda: Point(1), lambda: setattr(p, "x", 3), lambda: m["q"], lambda: o["zz"], lambda: q.remove(77)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
