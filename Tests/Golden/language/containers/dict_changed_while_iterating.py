def t(f):
    try: f()
    except RuntimeError as e: print(e)
    else: print('fine')
def grow(): 
    d = {1: 1, 2: 2}
    for k in d: d[k + 10] = 1
def swap():
    d = {1: 1, 2: 2}
    for k in d:
        del d[k]; d[k + 10] = 1
def values():
    d = {1: 1}
    for v in d.values(): d[2] = 2
def items():
    d = {1: 1}
    for k, v in d.items(): d.clear()
def update(): 
    d = {1: 1, 2: 2}
    for k in d: d[k] = 5
def popping():
    d = {i: i for i in range(5)}
    for k in d: d.pop(k)
def last():
    d = {1: 1, 2: 2}
    for k in d:
        if k == 2: d[3] = 3
def setgrow():
    s = {1, 2}
    for x in s: s.add(x + 10)
def setok():
    s = {1, 2}
    for x in s: s.add(x)
def rev():
    d = {1: 1, 2: 2}
    for k in reversed(d): d[k + 5] = 1
def comp():
    d = {1: 1}
    [d.setdefault(k + 1, 0) for k in d]
for f in (grow, swap, values, items, update, popping, last, setgrow, setok, rev, comp): print(f.__name__, end=': '); t(f)
d = {1: 1}; it = iter(d); d[2] = 2
for _ in range(2):
    try: next(it)
    except RuntimeError as e: print(e)
l = [1, 2, 3]
for x in l:
    if x < 10: l.append(x + 10)
print(l)
