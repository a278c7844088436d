# open(newline=): which endings end lines, how they are read, and what a written one becomes.
import os
import tempfile

path = os.path.join(tempfile.mkdtemp(), "text")


def show(f):
    try:
        return f()
    except (ValueError, TypeError) as e:
        return type(e).__name__, str(e)


def written(newline):
    with open(path, "w", newline=newline) as f:
        f.write("a\nb\r\nc\r")
    with open(path, "rb") as f:
        return f.read()


for newline in (None, "", "\n", "\r", "\r\n", "x", 3):
    with open(path, "wb") as f:
        f.write(b"a\r\nb\nc\rd\n\r\re")
    print(repr(newline), show(lambda: open(path, newline=newline).read()))
    print(show(lambda: open(path, newline=newline).readlines()), show(lambda: [line for line in open(path, newline=newline)]))
    print(show(lambda: written(newline)))
with open(path, "wb") as f:
    f.write(b"one\r\ntwo\rthree\n")
with open(path) as f:
    print(repr(f.readline()), repr(f.read(2)), repr(f.readline()), repr(f.read()))
