for src in ('def f():\n x = 1\n global x', 'nonlocal x', 'def f(a, a): pass', 'def f(a=1, b): pass', 'f(x=1, x=2)', 'a, *b, *c = 1', 'yield 1', 'class A:\n return 1', 'None = 1', 'f() = 1', 'try:\n pass'):
    try:
        exec(src, {})
        print('no error', repr(src))
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
