match 42:
    case x:
        print("captured", x)
print(x)

match (1, 2):
    case a, b:
        print(a, b)

match [1, [2, [3]]]:
    case [p, [q, [r]]]:
        print(p, q, r)

def f(v):
    match v:
        case n if n > 10:
            return "big", n
        case n:
            return "small", n

print(f(3), f(30))
