for src in ('x = ', 'if True:\nx = 1', 'return 1', 'break', 'f(a=1, 2)', '1 = x', "'abc", 'x = 1\n  y = 2', 'for in x: pass', 'a b', '(1', 'x = )', 'def f():', 'continue'):
    try:
        exec(src, {})
        print('no error', repr(src))
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
