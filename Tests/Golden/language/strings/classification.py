tests = ["", "a", "1", "²", "½", "٣", "Ⅷ", "_", " ", "\t", "é", "漢", "a1", "A", "\u00a0", "\x1c", "a b", "class", "1a", "π", "\n"]
for s in tests:
    print(ascii(s), s.isalpha(), s.isdigit(), s.isdecimal(), s.isnumeric(), s.isalnum(), s.isidentifier(), s.isspace(), s.isprintable(), s.isascii())
