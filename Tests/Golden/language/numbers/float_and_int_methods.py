print((2.0).is_integer(), (0.5).as_integer_ratio(), (1.5).hex(), float.fromhex('0x1.8p+0'), (-2.5).__abs__())
print((5).numerator, (5).denominator, (5).real, (5).imag, (5).conjugate())
for bad in (lambda: float('abc'), lambda: int(float('inf')), lambda: int(float('nan')), lambda: 2.0 ** 10000, lambda: float(10 ** 400), lambda: 10 ** 400 / 3.0):
    try:
        bad()
    except (ValueError, OverflowError) as e:
        print(type(e).__name__, e)
