# findall, finditer, split: empty matches, groups, limits.
import re
def a(p, s, **k):
    print(repr(p), repr(s), re.findall(p, s), [m.span() for m in re.finditer(p, s)], re.split(p, s), re.split(p, s, maxsplit=1))
for p, s in [('a', 'banana'), ('a*', 'baac'), ('', 'abc'), ('(a)(b)?', 'abaab'), ('(a)', 'aa'), ('x', 'abc'), ('x', ''), ('', ''), ('a|', 'ab'), ('|a', 'aab'), (r'\b', 'ab cd'), (r'(?=b)', 'abab'), (r'(?<=b)', 'abab'), (r'\w*', 'ab  c'), (r',\s*', 'a, b,c'), (r'(,)(\s)?', 'a, b,c'), (r'(-)|(,)', 'a-b,c'), ('[0-9]+', '1a22b'), (r'\s+', ' a b '), ('a??', 'aa'), ('a*?', 'aa'), ('(a*?)', 'aa'), ('^', 'ab\ncd'), ('(?m)^', 'ab\ncd\n'), ('(?m)$', 'ab\ncd\n'), ('$', 'ab\n'), ('a+', 'aaa'), ('(a|b)+', 'abxab'), ('b*|a', 'ab'), ('(?:)', 'é日'), ('é*', 'éaé')]:
    a(p, s)
print(re.split('(x)|(y)', 'axbyc'), re.split(',', 'a,b,c', 0), re.split(',', 'a,b,c', 2), re.split(',', 'a,b,c', maxsplit=-1), re.split('', 'abc'), re.split(r'(?P<n>,)', 'a,b'), re.split('[,;]', 'a,b;c'), re.split(b',', b'a,b'))
print(re.findall(b'(a)(b)', b'abab'), re.findall('(?i)A', 'aA'), re.findall('A', 'aA', re.I), re.findall(r'(\w+)=(\d+)', 'set width=20 and height=10'), re.findall(r'\bf[a-z]*', 'which foot or hand fell fastest'))
text = 'Ross McFluff: 834.345.1254 155 Elm Street\n\nRonald Heathmore: 892.345.3428 436 Finley Avenue\nFrank Burger: 925.541.7625 662 South Dogwood Way'
print([re.split(':? ', entry, 4) for entry in re.split('\n+', text)])
print(re.sub(r'(.*?) (.*?):', r'\2 \1:', text))
tokens = re.compile(r'(?P<NUMBER>\d+(\.\d*)?)|(?P<ASSIGN>:=)|(?P<END>;)|(?P<ID>[A-Za-z]+)|(?P<OP>[+\-*/])|(?P<NEWLINE>\n)|(?P<SKIP>[ \t]+)|(?P<MISMATCH>.)')
print([(m.lastgroup, m.group(), m.start()) for m in tokens.finditer('total := total + price * 3.5;\n?')])
print(re.escape('python.exe'), re.escape('a-b c#d&e~f\n\t'), re.escape("!\"%',/:;<=>@`_é"), re.escape(b'a.b\xff'), re.escape(''), re.fullmatch(re.escape('*[x]?'), '*[x]?'))
try: re.escape(3)
except TypeError as e: print(e)
re.purge()
for i in range(600): assert re.match(f'a{i}$', f'a{i}')
words = 'The rain in Spain stays mainly in the plain. ' * 200
print(len(re.findall(r'\w+', words)), len(re.findall(r'ai', words)), len(re.split(r'\s', words)), re.sub(r'ai', '', words)[:30], sum(m.start() for m in re.finditer('in', words)))
print(re.match(r'(?:a|b)*', 'ab' * 50000).end(), re.match(r'(a|b)*', 'ab' * 50000).group(1), re.fullmatch(r'(?:(?:a*)*)*', 'a' * 30), re.match(r'(x+x+)+y', 'x' * 12), re.match('a{70000}', 'a' * 70000) is not None, re.match('a{0,70000}b', 'a' * 70000), re.match('[ab]{65536,}', 'ab' * 40000).end())
