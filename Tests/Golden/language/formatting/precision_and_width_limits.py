def t(f):
    try: print(len(str(f())))
    except Exception as e: print(type(e).__name__ + ':', e)
t(lambda: '%.99999999999d' % 5); t(lambda: '%.9999999999999999999999999f' % 1.0); t(lambda: '%9999999999999999999999999f' % 1.0); t(lambda: '%.*d' % (2**40, 5)); t(lambda: '%*d' % (2**70, 5)); t(lambda: '%.*f' % (-3, 1.5)); t(lambda: '%*d' % (-10, 5)); t(lambda: '%*d' % ('a', 5)); t(lambda: '%.50f' % 0.1)
t(lambda: '{:.99999999999f}'.format(1.0)); t(lambda: f'{1.0:.9999999999999999999999f}'); t(lambda: format(1, '99999999999999999999')); t(lambda: format('a', '99999999999999999999')); t(lambda: f'{1:{2**70}}'); t(lambda: f'{1.5:.{60}f}'); t(lambda: f'{1:{-5}}'); t(lambda: f'{"abc":.{2**70}}'); t(lambda: '{:{}}'.format(3, 'x'))
t(lambda: '%s' % ('a' * 1000)); t(lambda: '%1000s' % 'a'); t(lambda: '%-1000d' % 3); t(lambda: format(3.5, '1000.500f'))
