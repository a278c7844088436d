def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
s = 'abc'
def a(): s[0] = 'x'
def b(): del s[0]
def c(): s.x = 1
for f in (a, b, c): t(f)
u = s; u += 'd'; print(s, u, s is s[:], s.upper() is s, s.replace('z', 'y') == s, s.strip() == s, s * 1 == s, '' == ''.join([]), s + '' == s, str(s) is s, s[0:3] == s); print({'a': 1}['a'], 'a' in {'a'}, hash('abc') == hash('ab' + 'c'), 'abc' == 'ab' 'c', id(s) == id(s), 'x' * 0 == '', len('x' * 5), 'ab' > 'aB', 'a' != b'a', 'a' == 'a', s.__class__, s.__len__(), s.__contains__('b'), s.__add__('!'), s.__getitem__(1), s.__mul__(2), s.__rmul__(2), s.__mod__(()), '%s'.__mod__('q'), s.__iter__().__next__(), s.__str__(), s.__repr__(), s.__format__('>5'), s.__eq__('abc'), s.__ne__(1), s.__lt__('b'), s.__hash__() == hash(s), s.__sizeof__() > 0)
