def shape(s):
    match s:
        case []:
            return "empty"
        case [x]:
            return f"one {x}"
        case [x, y]:
            return f"two {x} {y}"
        case [x, y, z]:
            return f"three {x} {y} {z}"
        case _:
            return "no"

for s in [[], (), [1], (1,), [1, 2], (1, 2), range(3), "ab", b"ab", {1, 2}, {1: 2}, iter([1]), [1, 2, 3, 4], bytearray(b"x"), None]:
    print(type(s).__name__, shape(s))
