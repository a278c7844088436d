b = b'one\ntwo\r\nthree\rfour\x0bfive\x1csix\x85seven\n'
print(b.splitlines()); print(b.splitlines(True)); print(b.splitlines(keepends=True) == b.splitlines(True), b''.splitlines(), b'\n'.splitlines())
print(b'hELLO wORLD x1y'.title(), b'hELLO wORLD'.swapcase(), b'hELLO'.capitalize(), b'\xe9A'.lower(), b'\xe9a'.upper())
print(b'abc'.isalpha(), b'ab1'.isalnum(), b'\xe9'.isalpha(), b'12'.isdigit(), b'\xb2'.isdigit(), b' \t\x0b'.isspace(), b'\x85'.isspace(), b''.isalpha(), b''.isascii(), b'\x80'.isascii())
print(b'Abc Def'.istitle(), b'ABC1'.isupper(), b'abc1'.islower(), b'1'.isupper())
print(b'ab'.center(7, b'*'), b'ab'.ljust(5), b'ab'.rjust(5, b'-'), b'42'.zfill(5), b'-42'.zfill(6), b'+1'.zfill(2), b'a\tbc\td'.expandtabs(4), b'a\tb'.expandtabs(0))
print(b'  x '.strip(), b'xxabxx'.strip(b'x'), b'abc'.lstrip(b'ba'), b'abc\n'.rstrip(), b'a b  c'.split(), b'a b  c'.split(b' '), b'a,b,c'.split(b',', 1), b'a,b,c'.rsplit(b',', 1), b' a b '.split(None, 1), b' a  b '.rsplit(None, 1))
print(b'prefix-x'.removeprefix(b'prefix-'), b'x.py'.removesuffix(b'.py'), b'x'.removesuffix(b''), b', '.join([b'a', bytearray(b'b')]), b'\x01\xab\xff'.hex(), b'\x01\xab\xff'.hex('-'), b'\x01\xab\xff\x00'.hex(':', 2), b'\x01\xab\xff'.hex(':', -2))
for f in (lambda: b'a'.center(5, '*'), lambda: b'a'.ljust(5, b'ab'), lambda: b'a'.split(''), lambda: b'a'.split(b''), lambda: b','.join(['a']), lambda: b','.join(3), lambda: b'a'.strip('a'), lambda: b'a'.partition(b''), lambda: b'a'.hex('ab'), lambda: b'a'.hex('é'), lambda: b'a'.removeprefix('a'), lambda: b'a'.zfill('a'), lambda: b'a'.upper(1), lambda: b'a'.foo):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ':', e)
