text = 'aé€😀'
for name in ('utf-8', 'utf-8-sig', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-be', 'UTF8', 'U8', 'utf_16_le'):
    b = text.encode(name); print(name, b, b.decode(name) == text)
for name in ('latin-1', 'ascii', 'cp1252', 'iso-8859-1', 'us-ascii', 'nosuch', 'windows-1252'):
    try: print(name, 'é€'.encode(name))
    except (UnicodeEncodeError, LookupError) as e: print(name, type(e).__name__, e)
def t(b, name, *a):
    try: print(ascii(b.decode(name, *a)))
    except Exception as e: print(type(e).__name__ + ':', e)
t(b'\x80\x85', 'cp1252'); t(b'\x81', 'cp1252'); t(b'\xff', 'ascii'); t(b'\xff\xfea\x00', 'utf-16'); t(b'\xfe\xff\x00a', 'utf-16'); t(b'a', 'utf-16-le'); t(b'\x00\xd8', 'utf-16-le'); t(b'\x00\xdc\x00\x00', 'utf-16-le')
t(b'\xe2\x82', 'utf-8'); t(b'\xe2\x28\xa1', 'utf-8'); t(b'\xf0\x90\x28\xbc', 'utf-8'); t(b'\xc0\x80', 'utf-8'); t(b'\xf5', 'utf-8'); t(b'\xed\xa0\x80', 'utf-8'); t(b'ab\xc3', 'utf-8'); t(b'\xef\xbb\xbfx', 'utf-8-sig')
print('tab\té\u1234\n\\'.encode('unicode_escape'), b'\\u00e9\\x41\\n\\101'.decode('unicode_escape'), 'é€'.encode('raw_unicode_escape'))
t(b'\\x4', 'unicode_escape'); t(b'\\u12', 'unicode_escape'); t(b'a\\', 'unicode_escape')
print(str(b'caf\xc3\xa9', 'utf-8'), str(b'\xff', errors='replace'), str(bytearray(b'x'), 'ascii'), str(memoryview(b'mv'), 'ascii'))
for f in (lambda: str('a', 'utf-8'), lambda: str(3, 'utf-8'), lambda: str(b'a', 3), lambda: 'a'.encode(3), lambda: b'a'.decode(encoding=1)):
    try: print(f())
    except TypeError as e: print(e)
