for spec in ("", "d", "5", "<5", "^5", ">5", "*^7", "+", " ", "-", "05", "=+6", "x", "X", "o", "b", "#x", "#o", "#b", "#010x", ",", "_", "_x", "_b", "012,", "c", "e", ".2f", "g", "%", "n", "+,d", "0=6d"):
    print(repr(spec), repr(format(1234, spec)), repr(format(-77, spec)) if spec != "c" else "")
for spec in (".2d", "s", ",x", "y", "5.5", ",_"):
    try: print(format(5, spec))
    except ValueError as e: print(repr(spec), e)
