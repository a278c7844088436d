s = "  xxabcxx  "
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), s.strip(" x"), "abcba".strip("ab"), "abc".strip(""), "\u2003a\u2003".strip())
print("prefix-x".removeprefix("prefix-"), "x.py".removesuffix(".py"), "x".removeprefix("y"), "aaa".removeprefix("a"), "x".removesuffix(""))
print(b" a ".strip(), b"xax".strip(b"x"), bytearray(b"  b").lstrip())
try: "a".strip(3)
except TypeError as e: print(e)
