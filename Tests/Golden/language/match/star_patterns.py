def parts(s):
    match s:
        case [first, *rest] if len(rest) > 3:
            return "long", first, rest
        case [first, *middle, last]:
            return first, middle, last
        case [*all_]:
            return all_

print(parts([1, 2, 3, 4, 5]))
print(parts([1, 2, 3]))
print(parts((1, 2)))
print(parts([1]))
print(parts(()))
match range(10):
    case [0, 1, *_, 9]:
        print("ends match")
match [1, 2, 3]:
    case *head, tail:
        print(head, tail)
match [1, 2, 3]:
    case head, *tail:
        print(head, tail)
match (7,):
    case *everything,:
        print(everything)
