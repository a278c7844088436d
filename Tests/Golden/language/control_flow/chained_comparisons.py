def v(x): print("v", x); return x
print(v(1) < v(2) < v(3))
print(v(3) < v(2) < v(1))
print(1 < 2 > 1 != 3 == 3.0, 1 == 1 in [1], (1 == 1) in [1], 1 < 3 < 2 or "no")
print(not 1 == 2, not (1 == 2), 5 > 3 is True, None is None is not 1 if False else "x")
x = 5
print(1 <= x <= 10, 1 <= x < 5, x == 5 == 5.0, "a" < "b" < "c")
