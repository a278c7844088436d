print('%d %i %5d|%-5d|%05d|%+d' % (1, 2, 3, 4, 5, 6))
print('%s %r %10s|%-10s|%.2s' % ('a', 'b', 'c', 'd', 'efg'))
print('%.3f %e %g %G %x %X %o %c %%' % (1.5, 12345.678, 1e-5, 1e20, 255, 255, 8, 'z'))
print('%(a)s-%(b)03d' % {'a': 1, 'b': 2}, '%s' % (None,), '%s' % [1], '%*d' % (5, 3))
for bad in (lambda: '%d' % 'x', lambda: '%s %s' % 1, lambda: '%s' % (1, 2)):
    try:
        bad()
    except TypeError as e:
        print(e)
