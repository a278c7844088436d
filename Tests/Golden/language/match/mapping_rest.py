match {"a": 1, "b": 2, "c": 3}:
    case {"a": a, **rest}:
        print(a, rest)
match {}:
    case {**rest}:
        print(rest)
match {1: "x", None: "y", True: "z", 2.5: "w"}:
    case {None: n, 2.5: w, **others}:
        print(n, w, others)
source = {"k": [1, 2], "m": {"n": 5}}
match source:
    case {"k": [p, q], "m": {"n": n}, **rest}:
        print(p, q, n, rest, source)
