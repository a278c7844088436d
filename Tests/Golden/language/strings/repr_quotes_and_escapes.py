for s in ("it's", 'say "hi"', "both ' and \"", "\\", "\n\t\r", "\x00\x1f\x7f", "é", "\u200b", "😀", "\ud83d", "\xa0", "\x85", "\u2028", "ab\\n", "\a\b\f\v", "\U000e0001"):
    print(repr(s), ascii(s), len(s))
print(b"'", b'"', b"\x00\xff\n'\"", bytearray(b"a\\"))
print('\x41\u0042\103\N{BULLET}\
joined', r"\n\x", "\q" if False else "", "\0".encode(), '\'', "\"")
