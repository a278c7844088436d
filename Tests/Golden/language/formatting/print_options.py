import sys
print(1, 2, 3, sep='-', end='!\n')
print('a', 'b', sep='')
print()
print(*[1, 2], sep='\n')
print('x', end='')
print('y', file=sys.stdout, flush=True)
print(None, sep=None, end=None)
