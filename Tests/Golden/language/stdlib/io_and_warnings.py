import io
import warnings

s = io.StringIO("one\ntwo\nthree")
print(s.readline(), s.read(2), s.tell(), s.read(), repr(s.read()))
s.seek(0)
print(list(s), s.getvalue())
w = io.StringIO()
print("a", 1, file=w)
w.write("tail")
print(repr(w.getvalue()), w.write("xyz"), w.tell())
w.seek(0)
w.write("Z")
print(repr(w.getvalue()))
with io.StringIO() as t:
    t.writelines(["p\n", "q\n"])
    print(repr(t.getvalue()))
try:
    t.getvalue()
except ValueError as e:
    print(e)
b = io.BytesIO(b"abc")
print(b.read(1), b.read(), b.getvalue())
for f in [lambda: io.StringIO(b"x"), lambda: io.StringIO().write(3), lambda: io.BytesIO().write("s")]:
    try:
        f()
    except TypeError as e:
        print(e)
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    warnings.warn("first")
    warnings.warn("second", DeprecationWarning)
    warnings.warn(UserWarning("third"))
print([(str(x.message), x.category.__name__) for x in log])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("boom", RuntimeWarning)
    except RuntimeWarning as e:
        print("raised", e)
warnings.filterwarnings("ignore")
warnings.warn("silent")
warnings.filterwarnings("ignore", category=UserWarning)
try:
    warnings.simplefilter("zzz")
except (ValueError, AssertionError) as e:
    print(type(e).__name__ in ("ValueError", "AssertionError"))
