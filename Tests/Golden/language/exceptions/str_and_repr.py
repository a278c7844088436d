print(repr(ValueError()), repr(ValueError('a')), repr(ValueError('a', 1)))
print(str(ValueError()), str(ValueError('a')), str(ValueError('a', 1)), str(KeyError('a')))
print(ValueError('a') == ValueError('a'), ValueError('x').args)
