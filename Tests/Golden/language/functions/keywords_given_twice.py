def f(*a, **k): return a, k
def g(x, y=1): return x, y
for s in ("f(a=1, **{'a': 2})", "f(**{'a': 1}, **{'a': 2})", "f(**{'a': 1}, a=2)", "f(**{'a': 1}, **{'b': 2})", "f(**{1: 2})", "f(**3)", "f(*3)", "f(*[1], *(2,), **{})", "g(1, x=2)", "g(**{'x': 1}, x=2)", "g(1, **{'x': 2})", "g(**{'z': 1})", "g(*[1, 2, 3])", "print(**{'sep': 1}, **{'sep': 2})", "dict(a=1, **{'a': 2})", "dict(**{'a': 1}, **{'b': 2})", "f(**None)", "f(*None)", "f(1, *3)", "f(**[1])", "[].append(**{'a': 1}, **{'a': 2})", "g(**{'x': 1, 'y': 2})", "(lambda **k: k)(a=1, **{'a': 2})", "int(**{'x': 1})", "len(**{})", "f(**{'self': 1})", "max(*[])", "f(**{'a b': 1})"):
    try: print(s, '->', eval(s))
    except Exception as e: print(s, '->', type(e).__name__ + ':', e)
class M:
    def keys(self): return ['q', 'w']
    def __getitem__(self, k): return k * 2
print(f(**M()), {**M()}, {**M(), 'q': 0})
class Bad:
    def keys(self): return 3
    def __getitem__(self, k): return k
for s in ("f(**Bad())", "{**Bad()}", "{**3}", "[*3]", "{*3}", "(*3,)"):
    try: print(eval(s))
    except TypeError as e: print(s, e)
class C:
    def m(self, a): return a
    @classmethod
    def k(cls, **kw): return kw
for s in ("C().m(a=1, **{'a': 2})", "C.k(z=1, **{'z': 1})", "C().m(1, a=2)", "C(**{'a': 1})"):
    try: print(eval(s))
    except TypeError as e: print(e)
