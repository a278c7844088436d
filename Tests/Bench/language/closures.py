def adder(k):
    total = 0

    def add(x):
        nonlocal total
        total += x * k
        return total

    return add


def run():
    fs = [adder(k) for k in range(10)]
    for i in range(30000):
        for f in fs:
            f(i)
    return fs[3](0)
