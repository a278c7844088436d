for s in ('ẞß', 'ΑΣ', 'ΣΑΣ ΑΣΑ Σ', 'ΌΔΟΣ', 'aΣ.', 'aΣb', "a'Σ", 'İI', 'ıi', 'ſ', 'ﬁﬂ', 'ŉ', 'ǆ', 'ǅ', 'Ǆ', 'ᾳ', 'Ⅷ', 'ⅷ', 'Ꭰ', 'ꭰ', 'µ', 'ªº', 'ŸÿÆæ'):
    print(s, s.upper(), s.lower().encode('unicode_escape').decode(), s.casefold().encode('unicode_escape').decode(), s.title(), s.capitalize(), s.swapcase(), s.isupper(), s.islower(), s.istitle())
print('STRASSE'.casefold() == 'straße'.casefold(), 'Σ'.casefold() == 'ς'.casefold(), 'K'.lower() == '\u212a'.lower())
print("they're bill's".title(), 'x2y 3z'.title(), '1a'.capitalize(), 'ß'.title(), 'ﬃ'.capitalize(), 'ŉ'.title())
print([c for c in 'aA1²½一٣ª_ \xa0\u2003' if c.isalpha()], [c for c in '1²½一٣' if c.isdigit()], [c for c in '1²½一٣' if c.isnumeric()], [c for c in '1²½一٣' if c.isdecimal()], ['\xa0'.isspace(), '\u2003'.isspace(), '\u200b'.isspace(), '\x1c'.isspace()])
