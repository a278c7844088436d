def f(x): return "neg" if x < 0 else "zero" if x == 0 else "pos"
print(f(-1), f(0), f(1))
print([i if i % 2 else -i for i in range(4)], (lambda x: x if x else "none")(0))
a = 1 if True else 1 / 0
print(a, (1, 2) if a else 3, {1: 2} if not a else [3])
print("yes" if 1 else "no" if 1 / 0 else "x")
x = [*range(3)] if a else None
print(x, 1 + (2 if a else 3) * 4, 1 + 2 if a else 3 * 4)
