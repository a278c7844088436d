print([[i * 0.5 + 1, i] for i in range(3)])
print([(i * 0.5, -0.3 * i, i) for i in range(3)])
print([i * 0.5 + 1 + i for i in range(3)], {i: i * 0.5 + i for i in range(2)}, {i * 1.5 + i for i in range(1)})


def f(k):
    return [[x * k, y + x * 1.0, x, y] for x in range(2) for y in "ab" if (x * 0.5 + x) >= 0] if False else [
        [x * k, x * 1.0, x, y] for x in range(2) for y in "ab" if (x * 0.5 + x) >= 0]


print(f(0.5))
print([[i * "a", i, "b" * i, i] for i in range(3)])
