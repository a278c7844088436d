print(abs(-3), abs(-2.5), abs(3 + 4j), abs(True), abs(-2**70))
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2), round(15, -1), round(25, -1), round(1e20), round(0.5), round(1.5, 0))
for f in (lambda: abs("a"), lambda: round("a"), lambda: round(1.5, "a"), lambda: round(float("nan")), lambda: round(float("inf"))):
    try: print(f())
    except (TypeError, ValueError, OverflowError) as e: print(type(e).__name__, e)
