import io, pickle, random
def t(f):
    try: return repr(f())
    except Exception as e: return f"{type(e).__name__} {e}"
rng = random.Random(7)
for kind in range(400):
    if kind % 2:
        nl = rng.choice(["\n", "", None, "\r", "\r\n"])
        f = io.StringIO(rng.choice(["", "ab\ncd", "é\r\nxy\rz\n\n", "no end", "\r\r\n\n"]), nl)
        pieces = ["x", "ab\n", "é", "\r\n", "\r", "", "한글\n", "long text here"]
    else:
        f = io.BytesIO(rng.choice([b"", b"ab\ncd", b"\n\n", b"xyz\r\n12345"]))
        pieces = [b"x", b"ab\n", b"\xff", b"", bytearray(b"qq"), b"0123456789"]
    out = []
    for _ in range(12):
        k = rng.randrange(14)
        n = rng.choice([-1, 0, 1, 2, 3, 7, None])
        if k == 0: out.append(t(lambda: f.read(n)))
        elif k == 1: out.append(t(lambda: f.readline(n)))
        elif k in (2, 3, 4): p = rng.choice(pieces); out.append(t(lambda: f.write(p)))
        elif k == 5: m = rng.randrange(-1, 9); w = rng.randrange(0, 4); out.append(t(lambda: f.seek(m, w)))
        elif k == 6: m = rng.randrange(0, 9); out.append(t(lambda: f.seek(m)))
        elif k == 7: out.append(t(lambda: f.truncate(n if n is None else n)))
        elif k == 8: out.append(t(f.tell))
        elif k == 9: out.append(t(f.getvalue))
        elif k == 10: out.append(t(lambda: next(f)))
        elif k == 11: out.append(t(lambda: f.readlines(n)))
        elif k == 12: out.append(t(lambda: f.writelines([pieces[1], pieces[0]])))
        else: out.append(t(lambda: list(f)))
    out.append(t(f.getvalue)); out.append(t(f.tell))
    print(kind, *out, sep=" | ")
f = io.BytesIO(b"abc"); b = bytearray(2); print(f.readinto(b), b, f.closed, f.readable(), f.isatty(), bytes(f.getbuffer()))
for x in (io.BytesIO(b"ab"), io.StringIO("ab")):
    x.close()
    for name in ("read", "readline", "readlines", "getvalue", "tell", "flush", "__enter__", "__next__", "readable", "isatty", "close"):
        print(name, t(getattr(x, name)))
    print(t(lambda: x.write(b"a")), t(lambda: x.write("a")), x.closed)
for g in (lambda: io.BytesIO("a"), lambda: io.BytesIO(3), lambda: io.StringIO(b"a"), lambda: io.StringIO("a", "x"), lambda: io.StringIO("a", 3), lambda: io.StringIO().write(b"a"), lambda: io.BytesIO().write("a"), lambda: io.BytesIO().read("a"), lambda: io.StringIO(1, 2, 3), lambda: io.BytesIO(initial_bytes=b"q").read(), lambda: io.StringIO(initial_value="q", newline="").read(), lambda: io.BytesIO().fileno(), lambda: io.BytesIO().nope):
    print(t(g))
with io.StringIO() as s:
    print("hi", 3, file=s, end=""); print(repr(s.getvalue()))
class S(io.StringIO):
    def __init__(self, tag): super().__init__("start"); self.tag = tag
    def write(self, s): return super().write(s.upper())
s = S("T"); s.seek(0, 2); print("abc", file=s); print(repr(s.getvalue()), s.tag, isinstance(s, io.TextIOBase), issubclass(io.BytesIO, io.IOBase), isinstance(io.BytesIO(), io.BufferedIOBase))
x = io.BytesIO(b"abc"); x.read(1); x.extra = 5
y = pickle.loads(pickle.dumps(x)); print(y.tell(), y.getvalue(), y.extra, type(y))
z = pickle.loads(pickle.dumps(io.StringIO("a\nb"))); print(z.readline(), pickle.dumps(io.StringIO("a")), pickle.dumps(x, 2))
print(type(x), io.BytesIO.__name__, io.StringIO.__module__, t(lambda: hash(x) is not None), bool(x))
