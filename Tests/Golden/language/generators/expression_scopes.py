x = 5
g = (x * i for i in range(3))
x = 10
print(list(g))
try: (i for i in 3)
except TypeError as e: print(e)
print(sum(i * i for i in range(4)), max((len(w), w) for w in ["a", "bcd", "ef"]), dict((i, i) for i in range(2)))
gens = [(lambda: i)() for i in range(3)]
print(gens, [f() for f in [lambda i=i: i for i in range(3)]], [f() for f in [lambda: i for i in range(3)]])
nested = ((i, j) for i in range(2) for j in range(i + 1))
print(list(nested), any(print(i) or i for i in [0, 1, 2]))
