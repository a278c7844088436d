def f(x, y):
    match x, y:
        case (a, b) if a > b:
            return "greater"
        case (a, b) if a == b:
            return "equal"
        case (0, _) if (z := y * 2) > 10:
            return "walrus", z
        case _ if x == 1:
            return "one"
        case _:
            return "else"

print(f(2, 1), f(1, 1), f(0, 6), f(1, 3), f(0, 3))

match [1, 2]:
    case [a, b] if a > b:
        print("no")
    case _:
        print("names stay bound after a failed guard:", a, b)
try:
    match 1:
        case x if x / 0:
            pass
except ZeroDivisionError as e:
    print(e, x)
