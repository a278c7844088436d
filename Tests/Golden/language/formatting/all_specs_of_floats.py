def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
for spec in ('', 'f', 'e', 'g', 'n', '%', 'F', 'E', 'G', '.0f', '.1f', '.3e', '.2g', '.0e', '.0g', '#.0f', '#.3g', '+', ' ', '+.2f', '010.2f', '<10', '^10.1f', '=+10.1f', '*>12', ',', ',.2f', '_', '_.1f', '.3', '.10', '10', 'z.1f', 'd', 'x', 's', 'c', '.', '.2%', '015,.2f', '.20f', '#x', '5s'): t(lambda: repr(format(1234.5678, spec)))
for x in (0.0, -0.0, 1e-10, 1e20, -1.5, float('inf'), float('-inf'), float('nan'), 0.5, 1e16, 123456789.123, 1e-5, 99999.99):
    print([format(x, s) for s in ('', '.2f', 'e', 'g', '.3', '+', '08.1f', ',', '%', 'z.0f', '#g', '.1e', '^12')])
print('%f %e %g %F %E %G' % ((1234.5678,) * 6), '%.0f %.1f %10.2f|%-10.2f|%+f|% f|%010.3f|%#.0f' % ((3.14159,) * 8), '%g %g %g %g' % (1e10, 1e-5, 100000, 1000000), '%s %r' % (0.1, 1e100), '%d' % 3.99, '%i' % -3.99, '%.3g|%.10g|%#g' % (1234567, 0.1, 1.0), '%e' % 0, '%5.1f%%' % 45.678, '%*.*f' % (8, 2, 3.14159), '%f' % 10 ** 20 if False else '', '%g' % float('nan'), '%f' % float('-inf'), '%5g|' % float('inf'), '%05d' % -3, '%x' % 255)
for f in ('%d', '%x', '%c', '%o', '%f', '%q', '%', '%(a)s', '%5', '%*d', '%.d', '%ld', '%i', '%u', '%5%', '%-5d|', '%+d', '% d', '%#x', '%a'):
    for v in (3.7, 'a', None): t(lambda: f % v)
t(lambda: '%d %d' % (1,)); t(lambda: '%d' % (1, 2)); t(lambda: '%s' % ()); t(lambda: 'abc' % ()); t(lambda: 'abc' % 1); t(lambda: 'abc' % {}); t(lambda: '%(a)d %(b)s' % {'a': 1, 'b': 2, 'c': 3}); t(lambda: '%(x)s' % {}); t(lambda: '%s %s' % [1, 2]); t(lambda: '%(a)s %s' % {'a': 1}); t(lambda: '%c' % 'ab'); t(lambda: '%c' % -1); t(lambda: '%(a' % {}); t(lambda: '%s' % (1, 2)); t(lambda: '%s' % ((1, 2),)); t(lambda: '%.3s|%5.1s|' % ('abcdef', 'xyz')); t(lambda: '%r %a' % ('é', 'é'))
