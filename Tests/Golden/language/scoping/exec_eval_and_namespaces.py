def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
g = {'x': 1}; exec('y = x + 1', g); print(g['y'], '__builtins__' in g); l = {}; exec('z = x', g, l); print(l); print(eval('x + y', g), eval('x', {'x': 5}), eval('x + q', {'x': 1}, {'q': 2}), eval('[x for _ in range(2)]', {'x': 3}))
def f():
    a = 1
    exec('a = 2'); print(a, eval('a'), sorted(locals()))
f(); exec('def made(n): return n * 2'); print(made(4)); exec('import math as mm'); print(mm.floor(2.5)); exec('class K: v = 1'); print(K.v); exec('global_set = 1'); print(global_set, 'global_set' in globals()); print(eval('(lambda q: q + 1)(2)'), eval('"a" "b"'), eval('1,'), eval('{1: 2}'), eval('x', {'x': None}), eval('__name__'), eval('(\n1\n)'), eval('yy', {}, {'yy': 1}), eval(compile('5 * 2', '', 'eval')), exec('pass'), eval('print("in eval")'))
for bad in ('1 +', 'x = 1', 'import os', 'def f(): pass', 'a b', 'undefined', '1 / 0', '(', 'return 1'): t(lambda: eval(bad))
t(lambda: exec('return')); t(lambda: exec('1 / 0')); t(lambda: exec('x = ')); t(lambda: exec(5)); t(lambda: eval(None)); t(lambda: exec('x', 3)); t(lambda: eval('x', {}, 3)); t(lambda: exec('raise ValueError("in exec")')); t(lambda: exec('del nothing')); t(lambda: globals()['nope']); print(type(globals()) is dict, globals() is globals(), '__builtins__' in globals(), vars() is globals(), locals() is globals(), dir() == sorted(globals()))
