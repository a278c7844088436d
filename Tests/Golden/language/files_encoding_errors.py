# open(errors=), what binary files refuse, buffering, and the sizes of readline and readlines.
import io
import os
import tempfile

folder = tempfile.mkdtemp()
path = os.path.join(folder, "text")


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, str(e).replace(folder, ""))


def written(errors):
    with open(path + "2", "w", encoding="ascii", errors=errors) as f:
        f.write("aé\u20ac")
    with open(path + "2", "rb") as f:
        return f.read()


with open(path, "wb") as f:
    f.write(b"ab\xff\xfec\xc3\xa9")
for errors in (None, "strict", "ignore", "replace", "backslashreplace", "surrogateescape"):
    print(errors)
    show(lambda: open(path, errors=errors).read())
    show(lambda: written(errors))
with open(path, "w") as f:
    f.write("hello\nworld\nlast")
f = open(path)
for n in (3, 0, -1, 100, 2, None):
    show(lambda: f.readline(n))
for hint in (3, 5, 6, 7, 12, 0, -1, None):
    show(lambda: open(path).readlines(hint))
f = open(path, "rb")
show(lambda: f.readline(3))
show(lambda: f.tell())
show(lambda: f.readlines(2))
for options in (dict(newline=""), dict(errors="ignore"), dict(encoding="utf8")):
    show(lambda: open(path, "rb", **options))
show(lambda: open(path, buffering=0))
show(lambda: open(path, "rb", buffering=0).read(2))
show(lambda: open(path, buffering=1).read(2))
show(lambda: open(path, closefd=False))
s, b = io.StringIO("ab\ncd\n"), io.BytesIO(b"ab\ncd\nef")
show(lambda: s.readline(1))
show(lambda: s.readlines(1))
show(lambda: b.readlines(4))
