class K:
    A = "alpha"
    B = ("t", 1)

match {"alpha": 1, ("t", 1): 2, -1: 3, 1j: 4}:
    case {K.A: a, K.B: b, -1: c, 0 + 1j: d}:
        print(a, b, c, d)

try:
    match {"alpha": 1, "x": 2}:
        case {K.A: a, "alpha": b}:
            pass
except ValueError as e:
    print(e)

try:
    class U:
        key = []
    match {"a": 1}:
        case {U.key: a}:
            pass
except TypeError as e:
    print(e)
