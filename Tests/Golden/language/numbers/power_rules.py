print(2 ** 10, 2 ** -1, (-2) ** 3, -2 ** 2, 2 ** 3 ** 2, 0 ** 0, 0.0 ** 0, 4 ** 0.5, 10 ** 20, (-8) ** (1 / 3), 1.5 ** 2, True ** 2, 2 ** 100 % 7, pow(3, 200, 13))
for f in (lambda: 10.0 ** 400, lambda: 2 ** "a", lambda: "a" ** 2):
    try: print(f())
    except (OverflowError, TypeError) as e: print(type(e).__name__, e)
