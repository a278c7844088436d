def kind(x):
    match x:
        case 0:
            return "zero"
        case -1:
            return "minus one"
        case 1.5:
            return "one and a half"
        case "hello":
            return "greeting"
        case b"raw":
            return "bytes"
        case 1 + 2j:
            return "complex"
        case -0.5 - 1j:
            return "negative complex"
        case None:
            return "none"
        case True:
            return "true"
        case False:
            return "false"
        case "two " "parts":
            return "joined"
        case _:
            return "other"

for value in [0, -1, 1.5, "hello", b"raw", 1 + 2j, -0.5 - 1j, None, True, False, "two parts", "x", 0.0, 1, -1.0, ()]:
    print(repr(value), kind(value))
