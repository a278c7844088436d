print(True + True, True * 3, -True, ~True, True / 2, True & False, True | False, True ^ True, True << 2, isinstance(True & 1, bool), True & 1, sum([True, False, True]))
print(True == 1, {True: "a", 1: "b"}, [10, 20][True], "x" * True, str(True), int(False), f"{True:d}", bool("False"))
