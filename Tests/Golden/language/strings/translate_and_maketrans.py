t = str.maketrans('abc', 'xyz', 'd')
print('abcde'.translate(t))
print('hello'.translate({ord('l'): 'L', ord('o'): None}))
print('aab'.translate(str.maketrans({'a': '1', 'b': None})))
