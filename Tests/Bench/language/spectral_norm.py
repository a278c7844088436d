def a(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(u):
    n = len(u)
    return [sum([a(i, j) * u[j] for j in range(n)]) for i in range(n)]


def transposed(u):
    n = len(u)
    return [sum([a(j, i) * u[j] for j in range(n)]) for i in range(n)]


def run():
    u = [1.0] * 80
    for _ in range(4):
        v = transposed(times(u))
        u = transposed(times(v))
    return sum(x * y for x, y in zip(u, v))


rounds = 3
