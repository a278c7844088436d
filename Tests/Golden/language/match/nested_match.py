def f(a, b):
    match a:
        case 1:
            match b:
                case 1: return "1 1"
                case 2: return "1 2"
            return "1 ?"
        case 2:
            match b:
                case _ if a == b: return "same"
                case _: return "differ"
print(f(1, 1), f(1, 2), f(1, 3), f(2, 2), f(2, 0), f(3, 3))
