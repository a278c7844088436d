print(repr('  x '.strip()), repr('xxaxx'.strip('x')), repr('abcab'.lstrip('ba')), repr('a.b..'.rstrip('.')))
print(repr('x'.center(6, '*')), repr('ab'.center(5)), repr('x'.ljust(3)), repr('x'.rjust(3, '0')), '-42'.zfill(6), '+7'.zfill(4))
print('prefix_x'.removeprefix('prefix_'), 'x.py'.removesuffix('.py'), 'a\tb'.expandtabs(4))
