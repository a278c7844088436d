x = 1
def f(a=x, b=lambda: x): return a, b()
x = 2
print(f())
fs = []
for i in range(3):
    def g(i=i, *, sq=i * i): return i, sq
    fs.append(g)
print([g() for g in fs])
