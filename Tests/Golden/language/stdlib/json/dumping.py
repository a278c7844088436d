import json, math, collections, enum, decimal
print(json.dumps({"a": [1, 2.5, None, True], "b": {"c": "é\n\"\\/\u2028\x01😀"}}), json.dumps("é", ensure_ascii=False), json.dumps([]), json.dumps({}), json.dumps([[], {}], indent=2), json.dumps((1, (2,))))
print(json.dumps({"b": 1, "a": [1, {"x": None}]}, indent=4, sort_keys=True)); print(json.dumps([1, 2], indent=0), json.dumps([1, [2]], indent="--"), json.dumps({"a": 1}, separators=(",", ":")), json.dumps([1], indent=1, separators=(";", "=")))
print(json.dumps({1: "a", 2.5: "b", True: "c", None: "d"}), json.dumps({(1, 2): 3, "k": 1}, skipkeys=True), json.dumps(float("nan")), json.dumps([math.inf, -math.inf]), json.dumps(1e100), json.dumps(-0.0), json.dumps(10**30), json.dumps(1e16), json.dumps(0.1))
class E(enum.IntEnum): A = 1
class S(str): pass
P = collections.namedtuple("P", "x y")
print(json.dumps([E.A, S("s"), P(1, 2), collections.OrderedDict(a=1), collections.Counter("aab"), collections.defaultdict(int, z=1), True]))
class C:
    def __init__(self): self.v = 1
class Enc(json.JSONEncoder):
    def default(self, o): return o.__dict__ if isinstance(o, C) else super().default(o)
print(json.dumps([C()], cls=Enc), json.dumps({"d": decimal.Decimal("1.5")}, default=str), json.dumps({1, 2}, default=sorted), Enc(indent=1).encode([C()]), "".join(json.JSONEncoder().iterencode([1, {"a": 2}])), json.JSONEncoder(sort_keys=True).encode({"b": 1, "a": 2}))
import io; f = io.StringIO(); json.dump({"k": [1]}, f, indent=2); print(f.getvalue())
loop = []; loop.append(loop)
deep = []; 
for _ in range(50): deep = [deep]
print(len(json.dumps(deep)))
for bad in (lambda: json.dumps(object), lambda: json.dumps({1, 2}), lambda: json.dumps(b"x"), lambda: json.dumps(loop), lambda: json.dumps({(1,): 2}), lambda: json.dumps(math.nan, allow_nan=False), lambda: json.dumps([C()], cls=Enc) and json.dumps([1j], cls=Enc), lambda: json.dumps(), lambda: json.dumps(1, foo=2), lambda: json.dumps({"a": C()}), lambda: json.dumps([1, [2, {"x": {3}}]]), lambda: json.dumps({b"k": 1}), lambda: json.dumps({"b": 1, 2: 3}, sort_keys=True)):
    try: print("ok", bad())
    except Exception as e: print(type(e).__name__, str(e).split(" at 0x")[0])
