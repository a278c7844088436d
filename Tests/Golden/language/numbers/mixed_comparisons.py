print(1 == 1.0, 1 < 1.5, 2**53 + 1 == float(2**53), 2**53 + 1 > float(2**53), 10**400 > 1e308, True < 2, 1 == 1 + 0j, 0.1 + 0.2 == 0.3, 1 != "1", 3 > 2.999)
for f in (lambda: 1 < "a", lambda: 1 < None, lambda: [] < 1, lambda: 1j < 2, lambda: {} < {}):
    try: print(f())
    except TypeError as e: print(e)
