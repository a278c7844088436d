class MyInt(int):
    pass

class Named(int):
    __match_args__ = ("name",)
    name = "seven"

match MyInt(7):
    case int(x):
        print(x, type(x).__name__)
match Named(7):
    case Named(n):
        print(n)
match Named(7):
    case int(v):
        print(v)
try:
    match MyInt(1):
        case MyInt(a, b):
            pass
except TypeError as e:
    print(e)
