print(float(), float(3), float("1.5"), float(" 2e3 "), float("-inf"), float("nan"), float(".5"), float("5."), float("1_000.5"), float(True))
for f in (lambda: float("a"), lambda: float(""), lambda: float("1e"), lambda: float(None), lambda: float(2**2000), lambda: float("0x1"), lambda: float(1j)):
    try: print(f())
    except (TypeError, ValueError, OverflowError) as e: print(type(e).__name__, e)
