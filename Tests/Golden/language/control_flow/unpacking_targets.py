a, b = b, a = 1, 2
print(a, b)
(a, [b, (c, *d)]) = 1, (2, (3, 4, 5))
print(a, b, c, d)
*a, = "xy"
print(a)
x = [0, 0, 0]
i = 0
i, x[i] = 1, 9
print(i, x)
for k, (v, *w) in [(1, (2, 3, 4)), (5, (6,))]: print(k, v, w)
class O: pass
o = O()
o.a, o.b = {"p": 1, "q": 2}
print(o.a, o.b)
for f in (lambda: exec("a, b = 1"), lambda: exec("a, b = 1, 2, 3"), lambda: exec("a, b, *c = [1]"), lambda: exec("a, b = 'x'"), lambda: exec("[a] = {}")):
    try: f()
    except (TypeError, ValueError) as e: print(e)
