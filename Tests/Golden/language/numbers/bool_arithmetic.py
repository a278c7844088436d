print(True + True, sum([True, False, True]), True == 1, isinstance(True, int), [10, 20][True], -True, True / 2, str(True), int(False), bool('False'), bool(0.0), bool([0]))
print(True is (1 == 1), {1: 'a', True: 'b', 1.0: 'c'}, hash(1) == hash(1.0) == hash(True))
