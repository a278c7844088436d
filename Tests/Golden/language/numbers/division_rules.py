for a in (7, -7, 7.5, -7.5):
    for b in (2, -2, 2.5):
        print(a, b, a / b, a // b, a % b, divmod(a, b))
for f in (lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: 0 ** -1, lambda: 0.0 ** -1):
    try: print(f())
    except ZeroDivisionError as e: print(e)
