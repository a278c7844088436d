print(list(zip('ab', [1, 2, 3])), list(zip()), list(zip(*[(1, 2), (3, 4)])), list(map(lambda a, b: a + b, [1, 2], [3, 4, 5])))
print(list(filter(None, [0, 1, '', 'a'])), list(filter(str.isdigit, 'a1b2')), list(enumerate('ab', 5)), list(reversed([1, 2])))
try:
    list(zip([1], [1, 2], strict=True))
except ValueError as e:
    print(e)
