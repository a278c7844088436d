print(int(), int(3.9), int(-3.9), int("42"), int(" -7 "), int("ff", 16), int("0xff", 16), int("0b101", 0), int("1010", 2), int(b"12"), int(True), int("٣"), int("1_0"))
for f in (lambda: int("a"), lambda: int("1.5"), lambda: int(""), lambda: int("12", 1), lambda: int("9", 8), lambda: int(None), lambda: int([]), lambda: int(1.5, 10), lambda: int(float("nan")), lambda: int(float("inf")), lambda: int("1__0"), lambda: int("08", 0)):
    try: print(f())
    except (TypeError, ValueError, OverflowError) as e: print(type(e).__name__, e)
