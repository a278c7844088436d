def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
class E:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return isinstance(o, E) and s.v == o.v
print(E(1) == E(1), E(1) != E(1), E(1) == 1, 1 == E(1), E.__hash__, [E(1)] == [E(1)], E(1) in [E(1)]); t(lambda: hash(E(1))); t(lambda: {E(1)}); t(lambda: {E(1): 2})
class H(E):
    def __hash__(s): return hash(s.v)
print({H(1), H(1)}.__len__(), {H(1): 'a'}[H(1)], hash(H(5)) == hash(5))
class S(E): pass
t(lambda: hash(S(1)))
class S2(E): __hash__ = E.__hash__
t(lambda: hash(S2(1)))
class S3(E): __hash__ = object.__hash__
print(isinstance(hash(S3(1)), int))
class Big:
    def __hash__(s): return 2 ** 100
class Neg:
    def __hash__(s): return -1
class BadH:
    def __hash__(s): return 1.5
print(hash(Big()) == hash(2 ** 100), hash(Neg())); t(lambda: hash(BadH()))
class Ne:
    def __ne__(s, o): return 'ne!'
print(Ne() != 1, Ne() == 1)
class Lt:
    def __init__(s, v): s.v = v
    def __lt__(s, o): print('lt', end=' '); return s.v < o.v
print(Lt(1) < Lt(2), Lt(1) > Lt(2), sorted([Lt(2), Lt(1)])[0].v, max([Lt(1), Lt(2)], key=lambda x: x.v).v); t(lambda: Lt(1) <= Lt(2)); t(lambda: Lt(1) < 3)
from functools import total_ordering
@total_ordering
class T:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return s.v == o.v
    def __lt__(s, o): return s.v < o.v
print(T(1) <= T(1), T(2) >= T(1), T(1) > T(2), T(1) != T(2)); t(lambda: total_ordering(type('N', (), {})))
class Sub(int):
    def __eq__(s, o): return 'sub eq'
    def __lt__(s, o): return 'sub lt'
    __hash__ = int.__hash__
print(Sub(1) == 1, 1 == Sub(1), Sub(1) < 2, 2 > Sub(1), 1 != Sub(2), Sub(3) > 1)
class Any:
    def __eq__(s, o): return True
    def __hash__(s): return 0
print(Any() == None, None == Any(), [1, Any()] == [1, 2], (Any(),) == (3,), Any() in [], Any() in [1], {0: 'z'}.get(Any()), [5].index(Any()), Any() != 3)
class NI:
    def __eq__(s, o): return NotImplemented
    def __lt__(s, o): return NotImplemented
print(NI() == NI(), NI() != NI(), NI().__eq__(1), object().__eq__(1), object().__ne__(1), (1).__eq__('a'), (1).__lt__(2.5), 'a'.__lt__(1)); t(lambda: NI() < NI()); x = float('nan'); print(x == x, x in [x], [x] == [x], {x: 1}[x], x is x, (x,) == (x,), sorted([3, x, 1]) is not None); print(1 == 1.0 == True == (1 + 0j), hash(1) == hash(1.0) == hash(True) == hash(1 + 0j), 'a' == b'a', [] == (), {} == set(), None == 0, (1, 2) < (1, 2, 0), 'Z' < 'a', [1, [2]] < [1, [3]], True < 2, 1 < 1.5, -0.0 == 0.0, 2 ** 53 == float(2 ** 53), 2 ** 53 + 1 == float(2 ** 53), 10 ** 400 > 1e308, 10 ** 400 > float('inf')); t(lambda: 1 < 'a'); t(lambda: [1] < (1,)); t(lambda: {} < {}); t(lambda: None < 1); t(lambda: 1j < 1); t(lambda: (1, 'a') < (1, 2)); t(lambda: object() < object()); t(lambda: int < str); t(lambda: max(1, 'a')); t(lambda: sorted([None, 1]))
