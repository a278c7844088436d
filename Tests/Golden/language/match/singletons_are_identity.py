class Equal:
    def __eq__(self, other):
        print("eq", other)
        return True

match Equal():
    case None:
        print("none")
    case True:
        print("true")
    case 3:
        print("three")

match 1:
    case True:
        print("true")
    case 1:
        print("one")

match True:
    case 1:
        print("one, by equality")
    case True:
        print("true")
