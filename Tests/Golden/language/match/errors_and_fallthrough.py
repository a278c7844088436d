def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
def m(x):
    match x:
        case 0 | 1: return 'small'
        case int(n) if n > 100: return f'big {n}'
        case bool(): return 'bool'
        case str() as s if s: return 'str ' + s
        case '' : return 'empty'
        case [a, b, *rest]: return f'seq {a} {b} {rest}'
        case (single,): return f'one {single}'
        case []: return 'nothing'
        case {'k': v, **rest}: return f'map {v} {rest}'
        case {}: return 'any map'
        case None: return 'none'
        case float(real=r): return f'float {r}'
        case _: return f'other {type(x).__name__}'
for x in (0, 1, True, 500, 50, 'a', '', [1, 2, 3], (1,), [], {'k': 1, 'z': 2}, {}, {'q': 1}, None, 2.5, 3j, b'ab', range(3), {1, 2}, (1, 2)): print(repr(x), m(x))
class P:
    __match_args__ = ('x', 'y')
    def __init__(s, x, y): s.x, s.y = x, y
class Q: pass
def n(o):
    match o:
        case P(1, y=2): return 'P12'
        case P(x, P(a, b)): return ('nested', x, a, b)
        case P(x): return ('P', x)
        case Q(z=3): return 'Q3'
        case Q(): return 'Q'
q = Q(); q.z = 3; print(n(P(1, 2)), n(P(5, P(6, 7))), n(P(9, 9)), n(q), n(Q()), n(3))
def bad1():
    match Q():
        case Q(1): pass
def bad2():
    match P(1, 2):
        case P(1, 2, 3): pass
def bad3():
    match 3:
        case int(1, 2): pass
def bad4():
    match P(1, 2):
        case P(1, x=2): pass
def bad5():
    match 1:
        case undefined.name: pass
def bad6():
    x = 3
    match 1:
        case x(): pass
for f in (bad1, bad2, bad3, bad4, bad5, bad6): t(f)
match [1, [2, 3]]:
    case [a, [b, c]] if a + b == c: print('sum', a, b, c)
match = case = type_ = 5; print(match, case)
match (match):
    case 5: print('soft keywords')
