import string
from string import Template, Formatter
print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, repr(string.punctuation), repr(string.whitespace), len(string.printable), string.capwords("hello  big world"), string.capwords("a-b-c", "-"))
t = Template("$who likes ${what}s; $$5 $missing")
print(t.safe_substitute(who="Tim", what="kite"), t.template, t.safe_substitute({"who": 1}, what=2), Template("$a$b").substitute({"a": 1}, b=2), Template("no").substitute(), t.get_identifiers(), t.is_valid(), Template("$").is_valid())
class Pct(Template): delimiter = "%"; idpattern = "[a-z]+_[a-z]+"
print(Pct("%foo_bar $x %%").substitute(foo_bar=3))
f = Formatter(); print(f.format("{} {1!r} {name:>5}", "a", "b", name=3) if False else f.format("{0} {1!r} {name:>5}", "a", "b", name=3), f.format("{}-{}", 1, 2), list(f.parse("a{b!r:>{w}}c{{d")), f.vformat("{x[0]} {y.real}", (), {"x": [1], "y": 2}), f.get_field("0.real", (5,), {}))
class D(Formatter):
    def get_value(self, key, args, kw): return kw.get(key, "?") if isinstance(key, str) else args[key]
    def format_field(self, v, spec): return str(v) * int(spec) if spec.isdigit() else super().format_field(v, spec)
    def convert_field(self, v, c): return v[::-1] if c == "b" else super().convert_field(v, c)
print(D().format("{a} {z} {0:3}", "x", a=1), D().format("{0!b}", "abc"))
for bad in (lambda: t.substitute(who=1, what=2), lambda: Template("$ x").substitute(), lambda: Template("a\n$1").substitute(), lambda: Template("${x").substitute(x=1), lambda: f.format("{a}"), lambda: f.format("{0}"), lambda: f.format("{} {0}", 1), lambda: f.format(), lambda: f.format("{0!z}", 1), lambda: f.format("{", 1), lambda: f.format("}", 1), lambda: string.capwords(5), lambda: Template(5).substitute(), lambda: Template("$a").substitute({}, {}), lambda: f.format("{0:d}", "x"), lambda: f.format("{0[a]}", [1])):
    try: print("ok", bad())
    except Exception as e: print(type(e).__name__, e)
