class N:
    def __init__(s,v): s.v=v
    def __mod__(s,o): return N(s.v%o)
    def __add__(s,o): return N(s.v+o)
    def __neg__(s): return N(-s.v)
    def __repr__(s): return f"N({s.v})"
L=[N(1),N(2)]; k=2
print([x for x in L if x + 1])
print([x for x in L if -x])
print([x for x in L if x % k])
print([(x, 1) for x in L if x % 2])
print([x for x in L if (x % 2) is not None])
print([x.v for x in L if x % 2])
def f(): return [x for x in L if x % 2]
print(f())
print([x for x in [1,2,3] if x % 2],[x for x in [1.5,2,3] if x % 2])
def g():
    r=[]
    for x in L:
        if x % 2: r.append(x)
    return r
print(g())
