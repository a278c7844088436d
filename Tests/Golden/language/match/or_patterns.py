def f(x):
    match x:
        case 1 | 2 | 3:
            return "low"
        case "a" | "b":
            return "letter"
        case [x, 0] | [0, x]:
            return "pair", x
        case {"k": v} | {"key": v}:
            return "keyed", v
        case int() | float():
            return "number"
        case (None | True) as flag:
            return "flag", flag
        case _:
            return None

for x in [1, 3, 4, 2.5, "b", "c", [5, 0], [0, 6], [1, 1], {"k": 1}, {"key": 2}, None, True]:
    print(x, f(x))
