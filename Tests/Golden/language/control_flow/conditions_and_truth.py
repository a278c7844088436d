def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
class T:
    def __init__(s, v): s.v = v
    def __bool__(s): print(f'bool({s.v})', end=' '); return s.v
    def __repr__(s): return f'T({s.v})'
a, b = T(True), T(False)
print(a and b, b and a, a or b, b or a, not a, not b, a and b or a, (b or b) and a, bool(a), a if b else b, 1 if a else 2, [x for x in (a, b) if x], any([b, a]), all([a, b]), list(filter(None, [a, b])))
if a and not b: print('yes')
if b: print('no')
elif a: print('elif')
else: print('no')
while b: print('never')
else: print('while')
assert a, 'fine'
try: assert b, 'failed'
except AssertionError as e: print(e.args)
try: assert (b)
except AssertionError as e: print(e.args)
for v in (0, 0.0, 0j, '', b'', [], (), {}, set(), range(0), None, False, ..., NotImplemented if False else 1, 'False', [0], (None,), {0: 0}, -1, 1e-300, float('nan'), object, print, lambda: 0, type): print(bool(v), end=' ')
print(); print(1 < 2 < 3 < 4, 1 < 3 < 2, 1 == 1.0 == True, 'a' < 'b' < 'c' != 'd', 1 < 2 in [2], not 1 in [2], not (1 in [1]), None is None, 3 in (1, 2) or 4, 5 and 0 or 'default', '' or None or [] or 'last', 1 and 2 and 3, 1 and 0 and 3, 0 or 0.0, not '' + 'a' if False else 'cond', (1, 2) < (1, 3), [1] == [1.0], {1} == frozenset([1]))
class L:
    def __len__(s): return 0
class BL(L):
    def __bool__(s): return True
print(bool(L()), bool(BL()), not L(), 'empty' if not L() else 'full'); 
class Bad:
    def __bool__(s): raise ValueError('no truth')
class NB: __bool__ = None
t(lambda: 1 if Bad() else 2); t(lambda: not Bad()); t(lambda: Bad() and 1); t(lambda: [x for x in [1] if Bad()]); t(lambda: any([Bad()])); t(lambda: bool(NB())); t(lambda: exec('if Bad(): pass', {'Bad': Bad})); t(lambda: exec('while Bad(): pass', {'Bad': Bad})); t(lambda: exec('assert Bad()', {'Bad': Bad})); t(lambda: sorted([3, 1], key=lambda x: Bad() or 1)); t(lambda: filter(Bad, [1]).__next__()); t(lambda: exec('assert False')); t(lambda: exec('assert False, (1, 2)')); t(lambda: exec('assert 1 == 2, f"{1} != {2}"'))
