import pprint, collections, dataclasses
data = {"name": "x" * 30, "list": list(range(30)), "nested": {"b": (1, 2), "a": {"deep": ["y" * 40, "z" * 40]}}, "s": {3, 1, 2}, 5: None}
pprint.pprint({k: v for k, v in data.items() if isinstance(k, str)}); pprint.pprint(data["nested"], width=30); pprint.pprint(data["list"], compact=True, width=40); pprint.pprint([[[[1]]]], depth=2); pprint.pprint({"b": 1, "a": 2}, sort_dicts=False); pprint.pprint("word " * 30, width=50); pprint.pprint([1, "two", 3.0], indent=4, width=10)
print(pprint.pformat({"k": [1, 2]}), pprint.saferepr([1, "a"]), pprint.isreadable([1]), pprint.isrecursive([]), pprint.pformat(collections.OrderedDict(a=1)), pprint.pformat(collections.Counter("aab")), pprint.pformat(collections.deque([1], 2)), pprint.pformat(collections.defaultdict(list, a=[1])), pprint.pformat((1,)), pprint.pformat(()), pprint.pformat(frozenset([1])), pprint.pformat(1234567, underscore_numbers=True))
@dataclasses.dataclass
class P: x: int; name: str = "n" * 50; l: list = dataclasses.field(default_factory=lambda: ["m" * 30])
pprint.pprint(P(1)); r = []; r.append(r); print(pprint.isrecursive(r)); pp = pprint.PrettyPrinter(width=20, indent=2); pp.pprint({"aaaa": 1, "bbbb": [1, 2, 3, 4]}); print(pp.pformat([1] * 10)); pprint.pp({"z": 1, "a": 2}); pprint.pprint([{"id": i, "v": "v" * i * 8} for i in range(4)]); pprint.pprint(b"bytes " * 20, width=40); pprint.pprint([None, True, ..., int, len]); pprint.pprint(collections.ChainMap({"a": 1})); pprint.pprint({(1, 2): "t", (0, 5): "u"}); pprint.pprint({1: "a", "b": 2})
for bad in (lambda: pprint.pprint(1, width=0), lambda: pprint.pprint(1, depth=0), lambda: pprint.PrettyPrinter(indent=-1), lambda: pprint.pformat(), lambda: pprint.pformat(1, foo=2)):
    try: print("ok", bad())
    except Exception as e: print(type(e).__name__, e)
