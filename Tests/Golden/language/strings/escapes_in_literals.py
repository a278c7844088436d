def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
print('\a\b\f\v\0'.encode(), '\x41\u0042\U00000043\103\N{LATIN SMALL LETTER A}', '\'"\\', r'\n\x', b'\x00\xff\101', rb'\d', '''multi
line''', 'con' 'cat' "enated", 'line\
joined', '\e' if False else 'ok', len('\0\1\12\123'), '\777' if False else '\377', '\N{GREEK SMALL LETTER ALPHA}\N{SNOWMAN}', "it's", 'say "hi"', """both ' and " here""", repr('\r\n\t'), u'unicode', 'é' == '\u00e9' == '\xe9', '\ud83d' != '\U0001f600', b'a' b'b', 'a' r'\b' 'c', f'{1}' '{2}' rf'\{3}', len('\\\''), len(r'\''), '\
')
for s in (r"'\x4'", r"'\u12'", r"'\U0000'", r"'\N{nope}'", r"'\N'", r"'\N{}'", r"b'\x4'", r"'\U00110000'", "'a", '"""a', "b'é'", "'a\nb'", r"'\'", "r'a\\'", "b'a' 'b'", "f'' b''", "ub'a'", "bu'a'", "rr'a'", "fb'a'", "br'a'", "Rb'a'", "rF'a'"):
    try: print(s, repr(eval(s)))
    except SyntaxError as e: print(s, e.msg)
