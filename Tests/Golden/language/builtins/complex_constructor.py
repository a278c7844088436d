print(complex(), complex(1), complex(1, 2), complex("1+2j"), complex("j"), complex(" -3.5e2j "), complex(1j, 1j), complex("(1-1j)"))
for f in (lambda: complex("a"), lambda: complex("1 + 2j"), lambda: complex("1", 2), lambda: complex([])):
    try: print(f())
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
