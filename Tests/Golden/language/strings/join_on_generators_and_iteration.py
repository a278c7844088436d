print(''.join(c * 2 for c in 'abc'), [*'hi'], list(enumerate('ab')), dict(zip('ab', 'cd')), ''.join(reversed('abc')), ''.join(sorted('hello', reverse=True)))
print('%s' % 'a' + 'b' * 2, 'a' 'b' * 2, "x" if '' else "y", 'abc'[::2].upper().center(5, '-'))
