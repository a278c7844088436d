S = ['', 'a', 'A', 'abc', 'ABC', 'Abc Def', 'aB c', '안녕 world', '안녕하세요', 'ß', 'ǅ', 'ǆabc', '١٢', '²', '½', '五', ' \t\n', '\u3000x\u3000', '\x1c\x1d', 'a\tb', '안\t녕', 'x\ny\rz\r\nw', '\u2028a\x85b', '_x1', '1x', 'é', 'É', 'ñandú', 'Σας', 'ΑΣ', 'i̇', 'ﬁ', '😀', '😀 hi', '\ud800', 'a\x00b', '+5', '-五', 'aaa', 'abcabc', 'ªº', 'Ⅷ', 'ⅷ', '\xad', '\u200b', "it's", 'İ', 'ŉ']
M = ['isalpha','isdigit','isdecimal','isnumeric','isalnum','isspace','isprintable','isascii','isidentifier','isupper','islower','istitle','upper','lower','casefold','swapcase','capitalize','title','strip','lstrip','rstrip','split','rsplit','splitlines','expandtabs']
def sh(x): return ascii(x)
for s in S:
    print(sh(s), ' '.join(sh(getattr(s, m)()) for m in M))
    for n in (0, 3, 5, 8, 9): print(sh(s.ljust(n)), sh(s.rjust(n, '*')), sh(s.center(n, '五')), sh(s.zfill(n)), sh(s.expandtabs(n)))
    for t in ('', 'a', 'b', '녕', 'ab', ' ', 'c', '\n', 'bc'):
        r = []
        for b in ((), (1,), (1, 3), (-2,), (None, -1), (5,), (2, 1), (100,), (0, 100), (-100, 2), (3, 3)):
            r += [s.find(t, *b), s.rfind(t, *b), s.count(t, *b), s.startswith(t, *b), s.endswith(t, *b)]
            try: r.append(s.index(t, *b))
            except ValueError as e: r.append(str(e))
        print(r)
        if t: print(sh(s.partition(t)), sh(s.rpartition(t)), sh(s.split(t)), sh(s.rsplit(t, 1)))
        print(sh(s.strip(t)), sh(s.lstrip(t)), sh(s.rstrip(t + '안')), sh(s.replace(t, 'ZZ')), sh(s.replace(t, '', 1)), sh(s.removeprefix(t)), sh(s.removesuffix(t)), t in s)
    print(sh(s.startswith(('x', 'a'))), sh(s.endswith((), 1)))
for bad in ("'a'.find(1)", "'a'.find('a', 'b')", "'a'.startswith(1)", "'a'.startswith((1,))", "'a'.endswith(['a'])", "'a'.ljust('x')", "'a'.ljust(5, 'xx')", "'a'.strip(1)", "'a'.count('a', 1.5)", "'a'.index('b')", "'a'.find('a', 10**30)", "'a'.find('a', -10**30, 10**30)", "'a'.center(10**30)", "'a'.partition('')", "'a'.isalpha(1)", "'a'.zfill()", "'a'.expandtabs('x')", "str.isalpha(1)", "str.upper()", "'a'.startswith('a', None, None)", "'abc'.count('', 5)", "'abc'.count('', 2, 1)"):
    try: print(eval(bad))
    except Exception as e: print(type(e).__name__, e)
