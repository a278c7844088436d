print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(filter(lambda x: x % 2, range(5))), list(filter(None, [0, "", "a", []])))
m = map(int, ["1", "x"])
print(next(m))
try: next(m)
except ValueError as e: print(e)
for f in (lambda: map(int), lambda: map(), lambda: filter(None), lambda: list(map(3, [1])), lambda: list(filter(3, [1])), lambda: map(int, 3)):
    try: print(f())
    except TypeError as e: print(e)
