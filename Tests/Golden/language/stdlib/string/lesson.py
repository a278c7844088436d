import string
print(string.ascii_lowercase, string.ascii_uppercase[:5], string.digits, string.punctuation, len(string.printable), string.whitespace == " \t\n\r\x0b\x0c")
def password_ok(p): return all(any(c in kind for c in p) for kind in (string.ascii_lowercase, string.ascii_uppercase, string.digits, string.punctuation)) and len(p) >= 8
for p in ("Secret1!", "secret", "SECRET1!", "Sh0rt!"): print(p, password_ok(p))
t = string.Template("Hi $name, you are ${age}th. Cost: $$5"); print(t.substitute(name="Bo", age=5), t.safe_substitute(name="Al"))
try: t.substitute(name="x")
except KeyError as e: print("missing", e)
try: string.Template("bad $ sign").substitute()
except ValueError as e: print(e)
print(string.capwords("hello wide world"), "".join(c for c in "a1b2!" if c in string.ascii_letters), "abc".translate(str.maketrans("abc", "xyz")), "Hello, World!".translate(str.maketrans("", "", string.punctuation)))
print(string.Formatter().format("{0}-{name!r:>6}", 1, name="x"), string.Formatter().vformat("{} {}", ("a", "b"), {}))
rot = str.maketrans(string.ascii_lowercase, string.ascii_lowercase[13:] + string.ascii_lowercase[:13]); print("hello".translate(rot), "hello".translate(rot).translate(rot))
