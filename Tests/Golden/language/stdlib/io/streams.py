import io
s = io.StringIO("one\ntwo\nthree"); print(s.read(3), repr(s.readline()), s.readlines(), s.tell(), s.seek(0), list(s), s.getvalue(), s.closed, s.readable(), s.writable(), s.seekable(), s.truncate(5), s.getvalue(), s.isatty())
w = io.StringIO(); print(w.write("a"), w.writelines(["b", "c\n"]), print("d", end="!", file=w), w.getvalue(), w.seek(1), w.write("X"), w.getvalue(), w.seek(0, 2), w.tell()); w.close(); print(w.closed)
b = io.BytesIO(b"\x00\x01abc"); print(b.read(2), b.read(), b.getvalue(), b.seek(-2, 2), b.read(), b.write(b"zz"), b.getvalue(), b.seek(0), b.readline())
with io.StringIO() as c: c.write("in"); print(c.getvalue())
n = io.StringIO("a\r\nb", newline=None); print(repr(n.read())); print(io.DEFAULT_BUFFER_SIZE, io.SEEK_END, issubclass(io.BytesIO, io.IOBase), io.UnsupportedOperation.__mro__[1].__name__, io.open is open)
for bad in (lambda: io.StringIO(5), lambda: io.StringIO().write(b"x"), lambda: io.BytesIO().write("x"), lambda: w.read(), lambda: io.StringIO("a").seek(-1), lambda: io.StringIO().fileno(), lambda: io.StringIO().writelines(5), lambda: next(io.StringIO()), lambda: io.StringIO().seek(0, 9), lambda: io.BytesIO(b"abc").read(-5)):
    try: print("ok", bad())
    except Exception as e: print(type(e).__name__, e)
