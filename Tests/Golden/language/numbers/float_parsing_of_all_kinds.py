def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
for s in ('1.5', ' 1.5\n', '+.5', '-5.', '1e5', '1E-5', '1_0.0_1', '1__0', '_1.0', '1._5', '1e_5', 'inf', '-Infinity', 'NaN', '+nan', 'infin', '', '.', 'e5', '1e', '0x1p3', '1,5', '1.5.2', '٣.٥', '1e400', '-1e400', '1e-400', '4.9e-324', '2.2250738585072014e-308', '1.7976931348623157e308', '1.7976931348623159e308', '0.1', '123456789012345678901234567890', '1d5', '1.0f', '--1.0', '1 .5', 'true'): t(lambda: float(s))
t(lambda: float(b'1.5')); t(lambda: float([])); t(lambda: float(None)); t(lambda: float(1j)); t(lambda: float(10 ** 400)); t(lambda: float(2 ** 1023)); t(lambda: float(True)); t(lambda: float()); t(lambda: float(x=1)); t(lambda: float(1, 2))
for h in ('0x1.8p1', '-0x1p-3', '0x.8', '1.8p0', 'inf', 'nan', '0x1p2000', 'zz', '0x1.fffffffffffffp1023', '0x0p0'): t(lambda: float.fromhex(h))
print((1.5).hex(), (-0.0).hex(), (0.1).hex(), (5e-324).hex(), float('inf').hex(), (1e308).hex(), (1.5).as_integer_ratio(), (0.1).as_integer_ratio(), (-2.0).as_integer_ratio(), (3.0).is_integer(), (3.5).is_integer())
t(lambda: float('inf').as_integer_ratio()); t(lambda: float('nan').as_integer_ratio())
