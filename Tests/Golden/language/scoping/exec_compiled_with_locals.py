code = compile('x = 1\ny = x + z\ndef f(): return x\nclass K: q = y', '<c>', 'exec')
g, l = {'z': 10}, {}
exec(code, g, l); print(sorted(l), l['y'], 'x' in g, l['K'].q)
try: l['f']()
except NameError as e: print(e)
g2 = {'z': 1}; exec(code, g2); print(g2['y'], g2['f'](), sorted(k for k in g2 if k != '__builtins__'))
e = compile('a + b', '<e>', 'eval'); print(eval(e, {'a': 1}, {'b': 2}), eval(e, {'a': 1, 'b': 5}))
def inner():
    v = 3
    exec('v = 4; w = 5'); print(v, 'w' in locals())
    return eval('v + 1'), sorted(locals())
print(inner())
ns = {}; exec(compile('n = 0\nfor i in range(3): n += i\ndel i', '', 'exec'), ns); print(ns['n'], 'i' in ns)
single = compile('1 + 1\n', '', 'single'); exec(single)
for bad in (lambda: exec(3), lambda: eval(e, 3), lambda: exec('1', {}, 3), lambda: eval('1 +'), lambda: compile('a', 'f', 'nomode'), lambda: eval('x = 1'), lambda: exec(code, {}), lambda: compile(3, 'f', 'exec')):
    try: bad()
    except Exception as ex: print(type(ex).__name__, ex.msg if isinstance(ex, SyntaxError) else ex)
print(eval('[x for x in range(3)]', {}, {'y': 1}), eval('(lambda: 3)()'), eval(' 1+1'), eval(b'2+2'))
class Map(dict):
    def __missing__(self, k): return k.upper()
print(eval('foo + bar', {}, Map()))
