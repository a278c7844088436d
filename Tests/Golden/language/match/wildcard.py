match 5:
    case 6:
        print("six")
    case _:
        print("anything")
try:
    print(_)
except NameError as e:
    print(e)

match (1, 2, 3):
    case (_, x, _):
        print(x)
_ = "kept"
match 1:
    case _:
        pass
print(_)
