def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
s = 'hello world'
print(s.find('o'), s.find('o', 5), s.find('o', -3), s.find('o', 5, 7), s.find(''), s.find('', 20), s.find('', 11), s.rfind('o'), s.rfind('o', 0, 5), s.rfind(''), s.index('w'), s.rindex('l'), s.count('l'), s.count(''), s.count('', 3), s.count('l', 3, 10), s.count('lo', None, None), s.find('o', None, -1), s.find('o', 2 ** 70), s.find('o', -2 ** 70, 2 ** 70), 'aaaa'.count('aa'), 'é€é'.find('é', 1), 'é€é'.rfind('é'), 'é€é'.count('€'))
for f in ('find', 'rfind', 'index', 'rindex', 'count', 'startswith', 'endswith', 'replace'):
    m = getattr(s, f)
    t(lambda: m()); t(lambda: m(3)); t(lambda: m('a', 'b')); t(lambda: m('q')); t(lambda: m('o', 1, 2, 3)); t(lambda: m('o', 1.5)); t(lambda: m(sub='o')); t(lambda: m(b'o')); t(lambda: m(None))
print(s.startswith('he'), s.startswith(('x', 'he')), s.startswith('wo', 6), s.startswith('', 11), s.startswith('', 12), s.endswith('ld'), s.endswith(('a', 'd')), s.endswith('o', 0, 5), s.startswith(()), s.endswith('', 5, 3)); t(lambda: s.startswith((1,))); t(lambda: s.startswith(['a'])); t(lambda: s.endswith(('a', b'b')))
print(s.replace('l', 'L'), s.replace('l', 'L', 2), s.replace('', '-'), s.replace('', '-', 3), s.replace('o', ''), s.replace('l', 'L', 0), s.replace('l', 'L', -1), 'aaa'.replace('aa', 'b'), ''.replace('', 'x'), 'abc'.replace('abc', ''), 'é'.replace('é', 'e')); t(lambda: s.replace('a', 3)); t(lambda: s.replace('a', 'b', 'c')); t(lambda: s.replace('a', 'b', count=1))
print('abc' in s, '' in s, 'lo w' in s, 'x' not in s); t(lambda: 3 in s); t(lambda: None in s); t(lambda: b'a' in s); t(lambda: 'a' in b'abc')
