def f(x, acc=[]):
    acc.append(x)
    return acc
print(f(1), f(2), f(3, []), f(4))
n = 1
def g(v=n): return v
n = 2
print(g(), g.__defaults__)
def h(a, b=None, *, c={}):
    c[a] = b
    return c
print(h(1), h(2, 3), h.__kwdefaults__)
def order(a=print("default evaluated"), b=1): return b
print(order(), order())
