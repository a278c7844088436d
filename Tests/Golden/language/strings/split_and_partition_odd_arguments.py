def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
s = ' a  b c '
print(s.split(), s.split(' '), s.split(None, 1), s.split(' ', 2), s.rsplit(None, 1), s.rsplit(' ', 2), s.split(maxsplit=0), s.split(sep=' ', maxsplit=-1), s.rsplit(maxsplit=0), ''.split(), ''.split(','), 'a'.split(','), ',,'.split(','), 'abcabc'.split('bc'), 'aXbxc'.split('x'), 'a\x1cb\u2003c\x85d'.split())
print('a.b.c'.partition('.'), 'a.b.c'.rpartition('.'), 'abc'.partition('z'), 'abc'.rpartition('z'), 'aaa'.partition('aa'), 'aaa'.rpartition('aa'))
t(lambda: 'a'.split('')); t(lambda: 'a'.split(3)); t(lambda: 'a'.split(None, 'x')); t(lambda: 'a'.split(',', 1, 2)); t(lambda: 'a'.split(foo=1)); t(lambda: 'a'.partition('')); t(lambda: 'a'.partition()); t(lambda: 'a'.partition(3)); t(lambda: 'a b'.split(None, 2 ** 70)); t(lambda: 'a'.split(b',')); t(lambda: 'a,b'.split(',', True)); t(lambda: 'a,b'.split(',', 1.0))
print('a\nb\r\nc\rd\x0be\x0cf\x1cg\x1dh\x1ei\x85j\u2028k\u2029l'.splitlines(), 'a\n\nb\n'.splitlines(True), ''.splitlines(), '\n'.splitlines(), 'a'.splitlines(keepends=1)); t(lambda: 'a'.splitlines('x', 1)); t(lambda: 'a\nb'.splitlines('x'))
print(','.join('abc'), ''.join([]), '-'.join({'k': 1, 'l': 2}), '<>'.join(c for c in 'ab'), ' '.join(('one',))); t(lambda: ','.join([1])); t(lambda: ','.join(3)); t(lambda: ','.join(['a', None])); t(lambda: ','.join([b'a'])); t(lambda: ','.join()); t(lambda: ','.join('a', 'b')); t(lambda: 3 .join([]))
print('a-b'.removeprefix('a'), 'a-b'.removesuffix('b'), 'a'.removeprefix('abc'), 'aa'.removeprefix('a'), ''.removesuffix('x'), 'xx'.removesuffix('')); t(lambda: 'a'.removeprefix(3)); t(lambda: 'a'.removeprefix())
