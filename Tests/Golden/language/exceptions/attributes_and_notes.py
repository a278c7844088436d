e = ValueError("v")
e.extra = 5
e.add_note("one"); e.add_note("two")
print(e.extra, e.__notes__, e.__traceback__, e.__cause__, vars(e)["extra"])
try: e.add_note(3)
except TypeError as t: print(t)
try: raise e
except ValueError as got: print(got is e, got.__traceback__ is not None, type(got.__traceback__).__name__)
f = ValueError("w").with_traceback(None)
print(f)
e.args = (1, 2)
print(e, e.args)
k = KeyError("a"); k.args = ("b",); print(k)
print(SystemExit(3).code, StopIteration(4).value, ImportError("m", name="n", path="p").name, NameError("x", name="y").name)
