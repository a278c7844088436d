def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
for x in (0.1, 1e16, 1e15, 123456789012345680.0, 1e-4, 1e-5, 0.00012, 1.0, -0.0, 1e22, 1e23, 5e-324, 1.7976931348623157e308, 0.1 + 0.2, 1/3, 2/3, 100.0, 1e100, 123.456e-10, 9007199254740993.0, 0.30000000000000004, 1e21, 12345678.9): print(x, repr(x), str(x), '%r' % x, f'{x}', f'{x:g}', f'{x:.3}', f'{x:.10f}'[:30], f'{x:e}', '%.3g' % x)
for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1.005, 1e16 + 1, 12345.6789, -0.04, 0.05, 1e300): print(round(x), round(x, 1), round(x, 2), round(x, -2), round(x, 0), end=' | ')
print()
t(lambda: round(float('nan'))); t(lambda: round(float('inf'))); t(lambda: round(float('nan'), 2)); t(lambda: round(1e308, -308)); t(lambda: round(1.7e308, -308)); t(lambda: round(1.5, 400)); t(lambda: round(1.5, -400)); t(lambda: round(1.5, 1.0)); t(lambda: round(1.5, None)); t(lambda: round(2.5, 10 ** 30)); t(lambda: round('a')); t(lambda: round(1, 2, 3)); t(lambda: round(number=2.567, ndigits=1)); t(lambda: round())
for n, d in ((15, -1), (25, -1), (35, -1), (-15, -1), (12345, -3), (5, -1), (4, -1), (5, 2), (10 ** 30 + 5 * 10 ** 9, -10), (True, 0), (149, -2), (150, -2), (250, -2)): print(round(n, d), end=' ')
print()
