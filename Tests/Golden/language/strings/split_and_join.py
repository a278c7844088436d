print('a b  c '.split(), 'a b  c '.split(' '), 'a,b,c'.split(',', 1), 'a,b,c'.rsplit(',', 1))
print('a\nb\r\nc\n'.splitlines(), 'a\nb\n'.splitlines(True), ''.split(), ''.split(','))
print('k=v=w'.partition('='), 'k=v=w'.rpartition('='), 'k'.partition('='), 'k'.rpartition('='))
print('-'.join(['a', 'b']), ''.join([]), ','.join('xyz'))
try:
    ','.join(['a', 1])
except TypeError as e:
    print(e)
