def t(x):
    print('t', x)
    return x
print(any(t(x) for x in [0, 1, 2]), all(t(x) for x in [1, 0, 2]), any([]), all([]))
