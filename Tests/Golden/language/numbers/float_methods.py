print((1.5).is_integer(), (2.0).is_integer(), (0.75).as_integer_ratio(), (1.0).hex(), (-0.1).hex(), float.fromhex("0x1.8p1"), float.fromhex("-inf"), (2.5).real, (2.5).imag, (2.5).conjugate())
for f in (lambda: float("inf").as_integer_ratio(), lambda: float("nan").as_integer_ratio(), lambda: float.fromhex("xyz")):
    try: print(f())
    except (OverflowError, ValueError) as e: print(type(e).__name__, e)
