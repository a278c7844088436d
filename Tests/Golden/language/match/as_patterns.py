match [1, [2, 3]]:
    case [1 as one, [2, _] as inner] as whole:
        print(one, inner, whole)
match 5:
    case 4 | 5 | 6 as n:
        print(n)
match {"a": {"b": 1}}:
    case {"a": {"b": int() as number} as inside}:
        print(number, inside)
match "text":
    case str() as s if s.startswith("t"):
        print(s)
match (1, 2):
    case (int() as a, int() as b) as pair:
        print(a + b, pair)
