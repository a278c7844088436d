def attempt(f):
    try: print(f())
    except RuntimeError as e: print(e)
def d_add():
    d = {1: 1}
    for k in d: d[k + 1] = 1
def d_del():
    d = {1: 1, 2: 2}
    for k in d: del d[k]
def d_change():
    d = {1: 1, 2: 2}
    for k in d: d[k] = 0
    return d
def d_items():
    d = {1: 1}
    for k, v in d.items(): d[str(k)] = v
def d_swap():
    d = {1: 1, 2: 2}
    for k in d:
        del d[k]; d[k + 10] = 0
def s_add():
    s = {1}
    for x in s: s.add(x + 1)
def l_grow():
    l = [1, 2]
    for x in l:
        if x < 5: l.append(x + 2)
    return l
def l_shrink():
    l = [1, 2, 3, 4]
    for x in l: l.remove(x)
    return l
for f in (d_add, d_del, d_change, d_items, s_add, l_grow, l_shrink): attempt(f)
