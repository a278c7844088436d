x = 1
del x
try: x
except NameError as e: print(e)
l = [0, 1, 2, 3, 4, 5]
del l[0], l[-1]
del l[::2]
print(l)
d = {"a": 1, "b": 2}
del d["a"], (d["b"])
print(d)
class A: pass
a = A(); a.x = 1
del a.x
p = q = r = 1
del (p, [q]), r
try: q
except NameError as e: print(e)
for f in (lambda: exec("del zzz"), lambda: exec("del [1][5]"), lambda: exec("del {}['k']"), lambda: exec("del (1,)[0]"), lambda: exec("del 'a'[0]"), lambda: exec("import sys; del sys.nothing")):
    try: f()
    except Exception as e: print(type(e).__name__, e)
def g():
    y = 1
    del y
    return y
try: g()
except UnboundLocalError as e: print(e)
