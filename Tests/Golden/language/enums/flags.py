from enum import Flag, IntFlag, auto
class P(Flag):
    R = auto(); W = auto(); X = auto(); RW = R | W
print([p.value for p in P], P.R | P.X, P.RW, repr(P.R | P.X), P(5), P.R in P.RW, P.X in P.RW, bool(P.R & P.X), P.R & P.X, ~P.R, P.R ^ P.RW, list(P.RW), len(P.RW), P(0), repr(P(0)))
print([p.name for p in P], (P.R | P.X).name, (P.R | P.X).value, P.R == P(1), P['W'], P.RW & ~P.W, P.__members__)
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ':', e)
t(lambda: P(8)); t(lambda: P.R | 1); t(lambda: P.R + P.W); t(lambda: P('a')); t(lambda: 1 in P.RW)
class I(IntFlag): A = 1; B = 2
print(I.A | I.B, I.A | 4, repr(I.A | 4), I.A + 1, I(3), I.A & 3, ~I.A, I.B == 2, isinstance(I.A | I.B, int), f'{I.A | I.B}', repr(I.A | I.B))
for p in (P.R, P.RW, P.R | P.X): print(p, p.value, [x.name for x in p])
