print(eval('1 + x', {'x': 2}))
ns = {}
exec('def f(a):\n    return a * 2\ny = f(4)', ns)
print(ns['y'], ns['f']('z'))
try:
    eval('1 +')
except SyntaxError as e:
    print(type(e).__name__)
