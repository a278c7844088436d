for a in (7, -7):
    for b in (2, -2):
        print(a // b, a % b, divmod(a, b), a / b)
print(7.5 // 2, -7.5 % 2, divmod(-7.5, 2), 7 // 2.0, -1 % 5.0)
for f in (lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: 0 ** -1):
    try:
        f()
    except ZeroDivisionError as e:
        print(e)
