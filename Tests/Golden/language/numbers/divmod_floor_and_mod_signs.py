def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
for a in (7, -7, 7.5, -7.5, 0, -0.0, True, 10 ** 20):
    for b in (2, -2, 2.5, -2.5, 3): print(a // b, a % b, divmod(a, b), end=' | ')
    print()
print(5 % 3, -5 % 3, 5 % -3, -5 % -3, 5.5 % 1, -5.5 % 1, 1e20 % 3, 0 % 5, 0.0 % -5, -0.0 % 5, 5 // 0.3, 1 // 0.1, 1 % 0.1, 6.0 // 0.5, float('inf') // 1, 5 % float('inf'), -5 % float('inf'), 5 // float('inf'), -5 // float('inf'), float('inf') % 5, float('nan') % 5)
for x, y in ((1, 0), (1.0, 0), (1, 0.0), (0, 0), (1j, 0), (10 ** 30, 0), (True, False), (1.5, False), ('a', 0), (1, 'a'), ([], 2), (None, 1)):
    t(lambda: x / y); t(lambda: x // y); t(lambda: x % y); t(lambda: divmod(x, y)); t(lambda: x ** y)
