for v in (3.14159, -0.0, 1e10, 1.5e-7, 100.0, float("inf"), float("nan"), 123456789.0):
    print([format(v, s) for s in ("", ".2", ".3f", "e", ".1e", "g", ".3g", "#.3g", "+.1f", "10.2f", "<10.1f", "^10.1f", "010.1f", ",.2f", "_.1f", "%", ".0%", ".0f", "#.0f", "n", "G", "E")])
for spec in ("d", "x", "s", "c", ".f", "z.1f", "5.2y"):
    try: print(spec, format(-0.04, spec))
    except ValueError as e: print(repr(spec), e)
