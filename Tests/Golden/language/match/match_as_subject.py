match = 3
case = 4
match match:
    case 3:
        print("match matches match")
match case:
    case case:
        print(case)
match (case):
    case 4: print("parenthesised")
match -match:
    case -3: print("negative")
match [match, case]:
    case [3, 4]: print("list")
match {match: case}:
    case {3: v}: print(v)
match not match:
    case False: print("not")
match lambda: 1:
    case f: print(f())
match print:
    case match: print(match is print)
