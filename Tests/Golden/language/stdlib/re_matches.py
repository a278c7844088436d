# Match objects: groups, spans, attributes, errors.
import re, copy
m = re.search(r'(?P<year>\d{4})-(?P<month>\d\d)(-(\d\d))?', 'on 2024-05, or')
print(m, m.group(), m.group(0), m.group(1), m.group('month'), m.group(1, 'month', 4), m.groups(), m.groups('x'), m.groupdict(), m.groupdict(0), m['year'], m[2], m[3])
print(m.start(), m.end(), m.span(), m.start(1), m.end('month'), m.span(3), m.start(4), m.span(4), m.pos, m.endpos, m.lastindex, m.lastgroup, m.regs, m.string, m.re)
for bad in [lambda: m.group(9), lambda: m.group('nope'), lambda: m['x'], lambda: m[5], lambda: m.group(-1), lambda: m.start(7), lambda: m.span('q'), lambda: m.group(1.0), lambda: m[1:2], lambda: m.expand(3), lambda: len(m), lambda: m[None], lambda: re.Match(), lambda: m.foo]:
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
print(bool(m), copy.copy(m) is m, copy.deepcopy(m) is m, m == m, type(m), m.group(True))
class I:
    def __index__(self): return 2
print(m.group(I()), m[I()])
for p, s in [('(a)(b)?', 'a'), ('(a)|(b)', 'b'), ('((a)(b))', 'ab'), ('(a)(?:(b)|c)', 'ac'), ('a', 'a'), ('(?P<x>a)|(?P<y>b)', 'b'), ('(a)*', 'aaa'), ('(?:(a)|(b))*', 'abab'), ('(?:(a)|(b))*', 'abba'), ('((?P<i>a))', 'a'), ('(?=(a))a(b)?', 'ac'), ('(a(b)?)+', 'aba'), ('(a)?b', 'b'), ('()', ''), ('(?P<a>.)(?P<b>.)', 'xy'), ('(?:(?P<num>\\d+)|(?P<word>\\w+))', 'abc')]:
    m = re.match(p, s); print(p, s, m.groups(), m.lastindex, m.lastgroup, m.regs)
c = re.compile('b+')
for pos, end in [(0, 99), (1, 3), (3, 1), (-5, 2), (2, -1), (5, 9), (9, 9), (0, 0)]:
    for f in (c.search, c.match, c.fullmatch):
        m = f('abbbc', pos, end); print(pos, end, m and (m.span(), m.pos, m.endpos), end='; ')
    print(c.findall('abbbc', pos, end), [m.span() for m in c.finditer('abbbc', pos, end)])
print(re.compile('^b').search('ab', 1), re.compile('(?m)^b').search('a\nb', 2), re.compile('b$').search('abc', 0, 2), re.compile(r'(?<=a)b').match('ab', 1), re.compile(r'\bb').match('ab', 1), re.compile(r'a\b').match('ab', 0, 1))
print(re.search('é(.)', 'aéb日').span(1), re.search('日', 'é日').start(), [m.span() for m in re.finditer(r'\w', 'é日x')], re.compile('b').search('éébé', 2).span(), re.compile('b').search('éébé', 3))
print(repr(re.match('.*', 'x' * 100)), repr(re.match(b'ab', b'abc')), repr(re.match('a\n', 'a\n')))
p = re.compile(r'(?P<z>a)(b)(?P<y>c)', re.I | re.X)
print(p, p.pattern, p.flags, p.groups, p.groupindex, dict(p.groupindex), p == re.compile(r'(?P<z>a)(b)(?P<y>c)', re.I | re.X), p == re.compile('a'), hash(p) == hash(re.compile(p.pattern, p.flags)), p is re.compile(p))
print(re.compile(b'a', re.A), re.compile('x' * 300), re.compile('a', re.A), re.compile("it's"), re.compile('(?i)a'), re.compile('(?i)a').flags, re.compile('a').flags, re.compile(b'a').flags, copy.copy(p) is p)
print(p.search(string='ABC', pos=0).group(), p.sub(repl='-', string='abcabc', count=1), p.split(string='xabcy', maxsplit=1), list(p.finditer('abcABC'))[1].group())
try: p.groupindex['a'] = 1
except TypeError as e: print(e)
try: re.compile('a').foo
except AttributeError as e: print(e)
try: re.compile('a').search()
except TypeError as e: print(e)
try: re.Pattern()
except TypeError as e: print(e)
it = re.finditer('a', 'aa'); print(type(it).__name__, next(it).span(), [m.span() for m in it], next(it, None))
