def f(x):
    match x:
        case (a,):
            return "tuple of one", a
        case (a):
            return "group", a

print(f([1]), f(1), f([1, 2]))
match 1,:
    case 1,:
        print("bare tuples")
match 1, 2:
    case (1, 2):
        print("subject tuple")
match *[1, 2], 3:
    case [1, 2, 3]:
        print("starred subject")
match (x := 5):
    case 5:
        print("walrus", x)
