for spec in ("", "s", "5", "<5", ">5", "^5", "*^7", ".2", "5.2", "-<6", "^^5", "{<5", "é>4", "05"):
    print(repr(spec), repr(format("abc", spec)))
for spec in ("d", "=5", "+", ",", "#", "x", ".2f", " "):
    try: print(format("abc", spec))
    except ValueError as e: print(repr(spec), e)
print(f"{'é':>3}|{'😀':^4}|{'漢字':<5}|", format(True, "5"), format(True, "d"), format(None, ""), format([1], ""))
