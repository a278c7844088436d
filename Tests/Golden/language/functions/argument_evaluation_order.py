def t(x):
    print('eval', x)
    return x
def f(*a, **k): return a, k
print(f(t(1), *[t(2)], k=t(3), **{'z': t(4)}))
print(t(1) + t(2) * t(3))
d = {t('k'): t('v')}
l = [0, 0]
l[t(0)] = t(9)
