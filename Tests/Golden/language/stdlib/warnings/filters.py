import warnings, sys, io
def show(message, category, filename, lineno, file=None, line=None): print("W", category.__name__, message, lineno)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    warnings.warn("one"); warnings.warn("two", DeprecationWarning); warnings.warn(RuntimeWarning("three")); warnings.warn("four", stacklevel=1)
    print([(str(x.message), x.category.__name__, x.lineno) for x in w], len(w), type(w[0]).__name__)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("once")
    for _ in range(3): warnings.warn("same")
    print(len(w))
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("default")
    for _ in range(3): warnings.warn("line")
    warnings.warn("line")
    print(len(w))
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("ignore"); warnings.warn("x"); warnings.filterwarnings("always", message="ke.p", category=UserWarning); warnings.warn("keep me"); warnings.warn("drop"); print([str(x.message) for x in w])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try: warnings.warn("boom", FutureWarning)
    except FutureWarning as e: print("raised", e, type(e).__mro__[1].__name__)
with warnings.catch_warnings():
    warnings.showwarning = show; warnings.simplefilter("always"); warnings.warn("shown"); warnings.warn("again", UserWarning)
class Mine(UserWarning): pass
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always", Mine); warnings.warn("m", Mine); warnings.warn_explicit("e", Mine, "f.py", 7); print([(str(x.message), x.filename[-4:], x.lineno) for x in w[1:]])
with warnings.catch_warnings(category=Mine, action="error"):
    try: warnings.warn(Mine("mm"))
    except Mine as e: print(repr(e))
print(warnings.formatwarning("msg", UserWarning, "a.py", 3, "code line"), end="")
with warnings.catch_warnings(): warnings.resetwarnings(); print(warnings.filters)
for bad in (lambda: warnings.warn("x", int), lambda: warnings.simplefilter("nope"), lambda: warnings.filterwarnings("error", lineno=-1), lambda: warnings.filterwarnings("error", category=int), lambda: warnings.warn("x", 5), lambda: warnings.filterwarnings("bad"), lambda: warnings.simplefilter("error", lineno="x"), lambda: warnings.filterwarnings("error", message=5)):
    try: print("ok", bad())
    except Exception as e: print(type(e).__name__, e)
