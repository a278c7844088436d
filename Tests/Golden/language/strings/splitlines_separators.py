text = "a\nb\rc\r\nd\ve\ff\x1cg\x1dh\x1ei\x85j\u2028k\u2029l"
print(text.splitlines())
print(text.splitlines(True))
print("".splitlines(), "\n".splitlines(), "a\n\nb".splitlines(), "a\n".splitlines(keepends=True))
print(b"a\nb\rc\r\nde".splitlines(), text.split(), "a\x1fb".split())
