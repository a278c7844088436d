import io
import json

data = {"a": [1, 2.5, None, True, False], "b": {"c": "h\u00e9\n\"q\" \u4e2d"}, "e": [], "f": {}, "t": (1, 2), 3: "int key", None: 0, 1.5: 1}
print(json.dumps(data))
print(json.dumps(data, indent=2))
print(json.dumps(data, ensure_ascii=False, separators=(",", ":")))
print(json.dumps({"b": 1, "a": 2}, sort_keys=True), json.dumps([1, [2, [3]]], indent=1), json.dumps("x"), json.dumps(1e100), json.dumps(0.1))
print(json.dumps([float("nan"), float("inf"), -float("inf")]), json.dumps({"k": 1}, indent="\t"))
print(json.loads(' {"a": [1, -2.5e3, "x\\u00e9\\n", true, null], "b": {}} '), json.loads("12"), json.loads('"\\ud83d\\ude00"'), json.loads("[]"))
print(json.loads("[NaN, Infinity, 1E5, 0, -0, 123456789012345678901234567890]"))
print(json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d.items())), json.loads('{"a":1,"a":2}'), json.loads(b"[1]"))
f = io.StringIO()
json.dump({"x": 1}, f)
f.seek(0)
print(f.getvalue(), json.load(f))
for text in ["", "{", "[1,]", "{'a': 1}", '{"a" 1}', "[1 2]", "nul", '"abc', "[1] x", '{"a": 1,}', "01", "1.", "-", '"\\x"', '"\\u12"', '"a\nb"', "\n\n  ?"]:
    try:
        print(json.loads(text))
    except json.JSONDecodeError as e:
        print(repr(text), "->", e, e.lineno, e.colno, e.pos, e.msg)
for bad in [{1, 2}, object, {(1, 2): 3}, [1j]]:
    try:
        json.dumps(bad)
    except TypeError as e:
        print(e)
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as e:
    print(e)


class E(json.JSONEncoder):
    def default(self, o):
        return sorted(o) if isinstance(o, set) else super().default(o)


print(json.dumps({"s": {2, 1}}, cls=E), json.dumps({1, 2}, default=list), json.loads(json.dumps(data, indent=4))["b"])
try:
    json.loads(5)
except TypeError as e:
    print(e)
