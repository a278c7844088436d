for s in ("Straße", "ÀÉ", "ǅ", "İ", "ß", "ﬁ", "ΑΣ", "hello world", "they're", "x1y2", "ŉ"):
    print(s.casefold(), s.lower(), s.upper(), s.title(), s.capitalize(), s.swapcase())
print("ß".casefold() == "SS".casefold(), "Ǆ".istitle(), "Hello World".istitle(), "HELLO1".isupper(), "a1".islower(), "1".isupper())
