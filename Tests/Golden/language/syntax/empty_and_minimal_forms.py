def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
def f(): pass
class C: pass
class D(): ...
lambda: None
[]; {}; (); ''; b''; f''; set(); ...; None
if 1: pass
for _ in (): pass
while 0: pass
try: pass
except: pass
with open('/dev/null'): pass
def g(*, a=1): return a
def h(a, /): return a
def i(*a, **k): return a, k
print(f(), C().__class__.__name__, D.__name__, g(), h(1), i(), (lambda: ())(), [[]], {(): []}, f'{""}', len(''), '' in '', [] in [[]], not [], (), (1,), {1}, {1: 2}, print() is None, [*[]], {**{}}, (*(),), {*()}, [x for x in []], {x for x in ()}, {x: x for x in ''}, list(x for x in {}), ''.join([]), sum([]), all([]), any([]), max([], default=0), list(zip()), dict(), tuple(), str(), int(), float(), complex(), bool(), bytes(), list(), set(), frozenset(), range(0), object().__class__, type('', (), {}).__name__ == '', min((), default=None))
for s in ('', ' ', '\n', '#', 'pass', ';', 'def f():', 'class C:', 'if 1:', 'try:', 'else:', '()', 'x', '...', '"', '\\', '\t', 'pass;', 'pass;;', 'def f(): ;', 'if 1: ;', 'class C: ;', ':', ',', '.', '=', '->', '@', '(', '[', '{', ')', 'def', 'class', 'import', 'from', 'return', 'lambda', 'not', 'is', 'in', 'and', 'None', 'print', 'match', 'case', '_', '__', '0', '00', '-', '~', '*', '**'):
    try: compile(s, '', 'exec'); print(repr(s), 'ok')
    except SyntaxError as e: print(repr(s), type(e).__name__, e.msg)
