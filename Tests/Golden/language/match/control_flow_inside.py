def find(items):
    for i in items:
        match i:
            case "skip":
                continue
            case "stop":
                break
            case ["return", v]:
                return v
            case other:
                print("saw", other)
    else:
        return "exhausted"
    return "broke"

print(find(["a", "skip", "b"]))
print(find(["a", "stop", "b"]))
print(find([["return", 7], "x"]))

def gen(xs):
    for x in xs:
        match x:
            case int():
                yield x
            case [*inner]:
                yield from gen(inner)
print(list(gen([1, [2, [3, "s", 4]], 5])))
