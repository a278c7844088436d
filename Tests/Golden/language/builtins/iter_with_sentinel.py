l = [1, 2, 3, 0, 4]
it = iter(l)
print(list(iter(lambda: next(it), 0)), next(it), next(it, 'done'))
try:
    iter(5)
except TypeError as e:
    print(e)
try:
    next([1])
except TypeError as e:
    print(e)
