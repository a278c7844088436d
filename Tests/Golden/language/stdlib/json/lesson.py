import json
person = {"name": "Ann", "age": 30, "langs": ["py", "c"], "ok": True, "none": None, "nested": {"pi": 3.14}}
s = json.dumps(person); print(s, type(s).__name__, json.loads(s) == person)
print(json.dumps(person, indent=2, sort_keys=True)); print(json.dumps([1, (2, 3)]), json.dumps("quote \" and \\ slash\n"), json.dumps({1: "a", None: "b"}), json.dumps("ünï"), json.dumps("ünï", ensure_ascii=False))
data = json.loads('{"a": [1, 2.0, {"b": null}], "t": true, "e": 1e3}'); print(data, data["a"][2]["b"], type(data["e"]).__name__)
class Temp:
    def __init__(self, c): self.c = c
print(json.dumps({"t": Temp(21)}, default=lambda o: o.__dict__), json.dumps({1, 2}, default=list))
def hook(d): return Temp(d["c"]) if "c" in d else d
print(json.loads('[{"c": 5}, {"d": 6}]', object_hook=hook)[0].c, json.dumps([1, 2, 3], separators=(",", ":")), json.dumps(float("inf")))
for bad in ("{'a': 1}", '{"a": 1,}', "[1, 2", "", "nope", '{"a" 1}'):
    try: json.loads(bad)
    except json.JSONDecodeError as e: print(repr(bad), e.msg, e.pos)
try: json.dumps(Temp(1))
except TypeError as e: print(e)
