def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
def a():
    try: return 'try'
    finally: print('finally')
def b():
    try: return 'try'
    finally: return 'finally'
def c():
    for i in range(3):
        try: continue
        finally: print('f', i)
    else: return 'else'
def d():
    while True:
        try: break
        finally: print('breaking')
    return 'after'
def e():
    try: 1 / 0
    except ZeroDivisionError: return 'except'
    else: return 'else'
    finally: print('fin')
def f():
    try: pass
    except: return 1
    else: return 'else'
    finally: print('fin2')
def g():
    for i in range(3):
        try:
            if i == 1: raise ValueError
        except ValueError: print('caught', i); continue
        else: print('ok', i)
        finally: print('end', i)
def h():
    try:
        try: raise ValueError('inner')
        finally: raise KeyError('outer')
    except KeyError as k: return repr(k), repr(k.__context__)
def i():
    x = 1
    try: return x
    finally: x = 2
def j():
    x = [1]
    try: return x
    finally: x.append(2)
def k():
    try:
        try: raise ValueError(1)
        except ValueError as e: raise
    except ValueError as e2: return e2.args
def l():
    for n in (1, 2):
        try: return n
        finally: 
            if n == 1: break
    return 'broke'
def m():
    try: raise ValueError
    except (KeyError, TypeError): return 'no'
    except Exception as ex: 
        try: raise TypeError('second')
        except TypeError as e2: return type(e2.__context__).__name__
def n():
    i = 0
    while i < 3:
        i += 1
        try:
            if i == 2: continue
            print('body', i)
        finally: print('fin', i)
    else: print('while else')
def p():
    with open('/dev/null') as fh:
        try: return fh.closed
        finally: print(fh.closed)
def q():
    try: yield 1
    finally: print('gen fin')
for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m, n, p): print(fn.__name__, end=': '); t(fn)
for x in q(): break
for z in q(): print(z)
t(lambda: exec('try:\n raise 3\nexcept ValueError: pass')); t(lambda: exec('try:\n 1/0\nexcept 3: pass')); t(lambda: exec('try:\n 1/0\nexcept (ValueError, "x"): pass')); t(lambda: exec('raise')); t(lambda: exec('raise ValueError from 3')); t(lambda: exec('raise None')); t(lambda: exec('raise ValueError, "x"'))
