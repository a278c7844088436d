f = lambda x, *a, k=2, **kw: (x, a, k, kw)
print(f(1), f(1, 2, k=3, z=4), (lambda: (yield))().__class__.__name__)
print([('fizz' if i % 3 == 0 else '') + ('buzz' if i % 5 == 0 else '') or i for i in range(1, 16)])
