print(str(1.0), str(1e16), str(1e15), str(1e-5), str(0.0001), str(123456789012345680.0), repr(0.1 + 0.2), 1e100, 5e-324, 1.7976931348623157e308, -0.0, 1e22, 1e21)
print(1 + 2j, -1j, 0j, 1.5 - 0j, complex("nan"), complex(float("inf"), -1), (1e20 + 1j), -(1 + 0j))
print(10 ** 20, -(2 ** 100), True, hex(-255), oct(8), bin(-5), 0x_ff, 1_000, 0b11, 0o17)
print(float("1e5"), float("  -2.5\n"), float("inf"), float("-NaN"), float("1_0.5"), int("  12 "), int("-0b11", 0), int("z", 36), int("1_000"))
