def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
for c in 'ab': print(c, end=' ')
for k in {'x': 1, 'y': 2}: print(k, end=' ')
for i, (a, *b) in enumerate([(1, 2, 3), 'xy']): print(i, a, b, end=' ')
for x in (): print('never')
else: print('empty else')
for x in range(3, 0, -1): print(x, end=' ')
for x in reversed('abc'): print(x, end=' ')
for a, b in zip('ab', [1, 2]): print(a, b, end=' ')
for x in b'ab': print(x, end=' ')
for x in sorted({3, 1}): print(x, end=' ')
for x in iter([1]): print(x, end=' ')
for x in map(str, [1]): print(x, end=' ')
for [a, b] in [[1, 2]]: print(a, b, end=' ')
for (a) in [5]: print(a, end=' ')
for a, in [(6,)]: print(a, end=' ')
for x in 1, 2: print(x, end=' ')
for x in *'ab', *range(2): print(x, end=' ')
print(); l = [1, 2, 3]
for x in l:
    if x == 1: l.append(9)
    print(x, end=' ')
for l[0] in 'z': pass
print(l); n = 0
while n < 3:
    n += 1
    if n == 2: continue
    print(n, end=' ')
else: print('while else')
while True:
    for i in range(5):
        if i == 2: break
    else: print('no')
    break
print(i); d = {'a': [1]}
for d['a'][0] in range(3): pass
print(d); it = iter(range(6))
for x in it: print(x, next(it), end=' ')
print(); i = 10
for i in range(i): pass
print(i); r = [x for x in range(10) if x % 2 for _ in range(2)]; print(r)
def f():
    for i in range(3):
        for j in range(3):
            if j == 1: break
            if i == 2: return i, j
        else: print('inner else')
        continue
print(f()); t(lambda: exec('for x in 5: pass')); t(lambda: exec('for x in None: pass')); t(lambda: exec('for a, b in [(1,)]: pass')); t(lambda: exec('for a, b in [1]: pass')); t(lambda: exec('for x.y in [1]: pass')); t(lambda: exec('for f() in [1]: pass')); t(lambda: exec('break')); t(lambda: exec('for x in [1]:\n def g(): break')); t(lambda: exec('while 1: class A: continue')); t(lambda: exec('for x in [1]:\n  class A: break')); t(lambda: exec('for x in range(3): x = 10\nprint(x)')); t(lambda: exec('for x in int: pass')); t(lambda: exec('while undefined: pass')); t(lambda: exec('for i in range(2): pass\nelse: 1 / 0'))
