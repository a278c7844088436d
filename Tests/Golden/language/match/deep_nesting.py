data = {"a": [1, {"b": (2, [3, {"c": "end"}])}]}
match data:
    case {"a": [x, {"b": (y, [z, {"c": str(w)}])}]}:
        print(x, y, z, w)
match [[[[[1]]]]]:
    case [[[[[n]]]]]:
        print(n)
match ((1, 2), [3, (4, 5)]):
    case ((a, b), [c, (d, e)]):
        print(a, b, c, d, e)
