def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
def f(*a, **k): return a, k
l, d, s = [1, 2], {'x': 1}, 'ab'
print(f(*l), f(**d), f(*l, **d), f(0, *l, 3, *s, k=1, **d), f(*[], **{}), [*l, *s], (*l, 3), {*l, *l}, {**d, 'y': 2, **{'x': 9}}, [*range(3), *{}, *()], *l, [*[*[1]]], (*s,), f(*(x for x in l)), f(*map(str, l)), f(*{'k': 1}), f(**dict(zip('pq', l))), [*d, *d.values()], {**{}, **{'a': {**d}}}, max(*l), print(*l, sep='+'), '{} {}'.format(*l), '{x}'.format(**d), list(zip(*[l, s])), [*enumerate(s)], {*s} == set(s), [(*a, 0) for a in zip(l, s)], f(*l, *l), f(*l[:1], y=2), dict(**d, z=3), (lambda a, b: (a, b))(*l), [[*l]] * 2, f(*[None]), f(*'', **{}))
for c in ('f(*3)', 'f(**3)', 'f(**[1])', '[*3]', '{*3}', '(*3,)', '{**3}', '{**[1]}', 'f(**{1: 2})', 'f(*None)', 'f(**None)', 'max(*[])', 'f(x=1, **d)', '[*l, **d]', 'f(**d, *l)', 'f(**d, 1)', 'f(*)', '{*l: 1}', '{**d: 1}', '[**d]', '(**d)', 'f(*l=1)', '[*l for x in l]', 'f(*l for x in l)', 'print(*)', '{*l, **d}', '{**d, *l}', '(*l)', 'x = *l', '*x = l', 'f(* l, ** d)', 'len(*l)', 'int(*"5")', 'f(*l, a=1, *s)', 'f(a=1, *l)'):
    try: print(c, '->', eval(c))
    except Exception as e: print(c, '->', type(e).__name__, e.msg if isinstance(e, SyntaxError) else e)
