import configparser, io, tempfile, os
c = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation())
c.read_string("[a]\nroot = /r\np = ${root}/x\n[b]\nq = ${a:p}/y\nm = $$5\nbad = ${nope}\n")
print(c["a"]["p"], c["b"]["q"], c["b"]["m"])
try: c["b"]["bad"]
except configparser.InterpolationMissingOptionError as e: print(e, e.args, e.reference)
r = configparser.RawConfigParser(allow_no_value=True, inline_comment_prefixes=("#",), delimiters=("=",))
r.optionxform = str
r.read_string("[S]\nKey\nOther = a # note\nurl = http://x:80\n")
print(r.items("S"), r["S"]["Key"], r.options("S"))
out = io.StringIO(); r.write(out); print(out.getvalue())
d = configparser.ConfigParser({"x": "1", "y": 2}); d.read_dict({"one": {"k": 5, "z": None or "q"}, "two": {}}); print(d.items("one"), d["two"]["x"], d.getint("two", "y"))
with tempfile.TemporaryDirectory() as t:
    p = os.path.join(t, "x.ini")
    with open(p, "w") as f: d.write(f)
    e = configparser.ConfigParser(); print(len(e.read([p, "missing.ini"])), e == d, e.sections())
    with open(p) as f: g = configparser.ConfigParser(); g.read_file(f); print(g["one"]["k"])
conv = configparser.ConfigParser(converters={"list": lambda s: [x.strip() for x in s.split(",")]})
conv.read_string("[s]\nv = a, b ,c\n"); print(conv.getlist("s", "v"), conv["s"].getlist("v"), conv["s"].getlist("w", ["d"]))
n = configparser.ConfigParser(interpolation=None); n.read_string("[s]\np = 50% %(x)s\n"); print(n["s"]["p"], n.popitem()[0], len(n))
l = configparser.ConfigParser(strict=False); l.read_string("[s]\na=1\na=2\n[s]\nb=3\n"); print(dict(l["s"]), bool(l), repr(l["s"].parser is l), l["s"].name)
l["s"].update({"c": "4"}); del l["s"]["a"]; print(list(l["s"].items()), "c" in l["s"], len(l["s"]), l["s"].pop("c"), list(l["s"]))
for bad in (lambda: l.__delitem__("DEFAULT"), lambda: l.__delitem__("q"), lambda: l["s"].__delitem__("zz"), lambda: configparser.NoOptionError("o", "s"), lambda: l.read_dict({"s": {"a": 1, "A": 2}})):
    try: print("ok", repr(bad()))
    except Exception as e: print(type(e).__name__, e)
