t = (1, 'a', [2])
t[2].append(3)
print(t, t + (4,), t * 2, t.count(1), t.index('a'), (1,), 1 in t, (1, 2) < (1, 2, 0), hash((1, 2)) == hash((1, 2)), tuple('ab'))
for bad in (lambda: t.__setitem__(0, 1), lambda: t[9], lambda: hash(t), lambda: (1, 2).index(3)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__)
