ns = {"a": 1}
exec("b = a + 1\ndef f(): return b", ns)
print(ns["b"], ns["f"](), "__builtins__" in ns)
g, l = {"x": 1}, {"y": 2}
exec("z = x + y; x = 10", g, l)
print(g["x"], l)
exec("global w; w = 5", g, l)
print(g["w"])
print(eval("x * 2", {"x": 4}), eval("x + y", {"x": 1}, {"y": 2}), eval("[i for i in range(n)]", {"n": 3}))
x = "module"
def f():
    x = "local"
    exec("x = 'changed'")
    return x, eval("x")
print(f())
for a in (("1 +",), ("x = 1",), (3,), ("nope",)):
    try: print(eval(*a))
    except (SyntaxError, TypeError, NameError) as e: print(type(e).__name__, e)
try: exec("a = 1", 3)
except TypeError as e: print(e)
