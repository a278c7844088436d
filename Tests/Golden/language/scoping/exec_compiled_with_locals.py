code = compile('x = 1\ny = x + z\ndef f(): return x', '<c>', 'exec')
g, l = {'z': 10}, {}
exec(code, g, l); print(sorted(l), l['y'], 'x' in g)
try: l['f']()
except NameError as e: print(e)
g2 = {'z': 1}; exec(code, g2); print(g2['y'], g2['f'](), sorted(k for k in g2 if k != '__builtins__'))
exec(code, g, l); exec(code, {'z': 5}, l); print(l['y'])
e = compile('a + b', '<e>', 'eval'); print(eval(e, {'a': 1}, {'b': 2}), eval(e, {'a': 1, 'b': 5}))
ns = {}; exec(compile('n = 0\nfor i in range(3): n += i\ndel i', '', 'exec'), ns); print(ns['n'], 'i' in ns)
single = compile('1 + 1\n', '', 'single'); exec(single)
for bad in (lambda: exec(3), lambda: eval(e, 3), lambda: eval('1 +'), lambda: compile('a', 'f', 'nomode'), lambda: eval('x = 1'), lambda: exec(code, {})):
    try: bad()
    except Exception as ex: print(type(ex).__name__, ex.msg if isinstance(ex, SyntaxError) else ex)
