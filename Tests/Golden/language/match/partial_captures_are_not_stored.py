a = b = "old"
match [1, 2, 3]:
    case [a, b, 4]:
        pass
    case _:
        print(a, b)
match {"x": 1}:
    case {"x": a, "y": b}:
        pass
    case _:
        print(a, b)
match (1, (2, "s")):
    case (a, (b, int())):
        pass
    case _:
        print(a, b)
