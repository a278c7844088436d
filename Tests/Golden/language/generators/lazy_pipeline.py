def nat():
    n = 0
    while True:
        yield n
        n += 1
def take(k, it):
    for _, x in zip(range(k), it): yield x
sq = (x * x for x in nat() if x % 2)
print(list(take(5, sq)))
print(next(sq))
