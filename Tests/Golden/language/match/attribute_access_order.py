class Loud:
    __match_args__ = ("a", "b")
    def __getattr__(self, name):
        print("get", name)
        if name == "gone":
            raise AttributeError(name)
        return name

match Loud():
    case Loud(gone=1):
        print("no")
    case Loud("a", c="nope"):
        print("no")
    case Loud(x, y, c=z):
        print(x, y, z)

class Property:
    @property
    def p(self):
        raise ValueError("inside")
try:
    match Property():
        case Property(p=1):
            pass
except ValueError as e:
    print(e)
