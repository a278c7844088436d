def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
print(0, 00, 0_0, 1_000, 0x_ff, 0XFF, 0b1_0, 0B11, 0o17, 0O7, 1., .5, 1.5e3, 1e-2, 1E+2, 1_0.0_1, 1e1_0, 0e0, 1j, 1.5J, 0j, 1_0j, 1e2j, 0xdeadBEEF, 10 ** 2, 1if True else 2, 0x1for x in [] if False else '') if False else print(0, 00, 0_0, 1_000, 0x_ff, 0XFF, 0b1_0, 0B11, 0o17, 0O7, 1., .5, 1.5e3, 1e-2, 1E+2, 1_0.0_1, 1e1_0, 0e0, 1j, 1.5J, 0j, 1_0j, 1e2j, 0xdeadBEEF)
for s in ('01', '0777', '1__0', '1_', '0x', '0xg', '0b', '0b2', '0o8', '0o', '1e', '1e+', '1.e', '1..2', '1.2.3', '1a', '0xfz', '1_e5', '1._5', '0_x1', '0b_', '1ee5', '0x_', '1jj', '1.5j5', '12abc', '1 2', '5.real', '5 .real', '5..real', '1if 1else 2', '0b12', '0o18', '00.5', '09.5', '09', '09e1', '0_7', '1e400', '-1e400', '1e-400', '9' * 25, '0x' + 'f' * 20, '1__0.0', '.e5', '.', '1.__class__', '1 .__class__', '1e5.real', '1_000_000', '٣', '1٣', '½'):
    try: print(s, '->', eval(s))
    except SyntaxError as e: print(s, '->', e.msg)
    except Exception as e: print(s, '->', type(e).__name__)
