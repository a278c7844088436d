for s in ("Straße", "ÀÉ", "İ", "ß", "hello world", "they're", "x1y2"):
    print(s.casefold(), s.lower(), s.upper(), s.title(), s.capitalize(), s.swapcase())
print("ß".casefold() == "SS".casefold(), "Ǆ".istitle(), "Hello World".istitle(), "HELLO1".isupper(), "a1".islower(), "1".isupper())
