def multiply(a, b):
    n, m, k = len(a), len(b[0]), len(b)
    out = [[0.0] * m for _ in range(n)]
    for i in range(n):
        for j in range(m):
            s = 0.0
            for p in range(k):
                s += a[i][p] * b[p][j]
            out[i][j] = s
    return out


def run():
    a = [[float(i + j) for j in range(70)] for i in range(70)]
    return multiply(a, a)[3][4]


rounds = 3
