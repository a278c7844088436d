def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
print('ab'.center(7, '*'), 'abc'.center(6, '-'), 'ab'.ljust(5, '.'), 'ab'.rjust(5), 'ab'.center(1), '42'.zfill(6), '-42'.zfill(6), '+4'.zfill(1), '--1'.zfill(6), 'é'.center(4, '€'), ''.zfill(3), 'a\tb'.expandtabs(), 'a\tb\tc'.expandtabs(3), 'ab\n\tc'.expandtabs(4), '\t'.expandtabs(0), '\t'.expandtabs(-1), '\t|'.expandtabs(tabsize=2))
t(lambda: 'a'.center()); t(lambda: 'a'.center('x')); t(lambda: 'a'.center(5, 'ab')); t(lambda: 'a'.center(5, '')); t(lambda: 'a'.center(5, 3)); t(lambda: 'a'.ljust(5, b'a')); t(lambda: 'a'.zfill()); t(lambda: 'a'.zfill('3')); t(lambda: 'a'.zfill(3.0)); t(lambda: 'a'.expandtabs('x')); t(lambda: 'a'.ljust(2 ** 70)); t(lambda: 'a'.upper(3)); t(lambda: 'a'.strip(3)); t(lambda: 'a'.strip('a', 'b')); t(lambda: 'a'.lower(x=1))
print('xxabcxx'.strip('x'), 'abcba'.strip('ab'), ' \t\n a\u3000'.strip(), 'aXa'.lstrip('a'), 'aXa'.rstrip('a'), 'abc'.strip(''), '  '.strip(), 'a'.strip(None))
tab = str.maketrans({'a': 'A', 'b': None, ord('c'): 'xyz', 'd': 0x41}); print('abcde'.translate(tab), 'abc'.translate(str.maketrans('ab', 'ba', 'c')), 'abc'.translate({}), 'abc'.translate({97: 'z'}), str.maketrans('a', 'b'), str.maketrans('', '', 'xy'))
t(lambda: str.maketrans('ab', 'c')); t(lambda: str.maketrans('a')); t(lambda: str.maketrans({'ab': 1})); t(lambda: str.maketrans(3, 'a')); t(lambda: 'a'.translate(3)); t(lambda: 'a'.translate({97: 3.5})); t(lambda: 'a'.translate({97: 2 ** 40})); t(lambda: 'a'.translate([])); t(lambda: 'abc'.translate('xyz' * 50)); t(lambda: str.maketrans({1.5: 'a'}))
class D(dict):
    def __missing__(self, k): return chr(k + 1)
print('HAL'.translate(D()))
for s in ('', 'abc', 'ABC', 'aB1', '123', '१२', '½', ' \t', 'a b', '_x1', '1x', 'class', 'Title Case', 'éÀ', '\x00', 'a\n'): print(repr(s), s.isalpha(), s.isalnum(), s.isdigit(), s.isdecimal(), s.isnumeric(), s.isspace(), s.islower(), s.isupper(), s.istitle(), s.isidentifier(), s.isprintable(), s.isascii())
