print('{} {}'.format(1, 2), '{1} {0} {1}'.format('a', 'b'), '{x}-{y}'.format(x=1, y=2))
print('{0[1]} {0[2]}'.format([1, 2, 3]), '{d[k]}'.format(d={'k': 'v'}), '{0.real}'.format(5))
print('{:>{w}}|{!r}|{{}}'.format('x', 'y', w=4))
try:
    '{} {}'.format(1)
except IndexError as e:
    print(e)
try:
    '{x}'.format()
except KeyError as e:
    print(repr(e))
