l = [3, 1, 2]
l.append(4); l.extend('ab'); l.insert(1, 'i'); l.insert(-1, 'j'); l.insert(100, 'z')
print(l, l.pop(), l.pop(0), l.index('a'), l.count(1))
l.remove('i'); l.reverse(); print(l)
m = l.copy(); m.clear(); print(l != m, m, [1] * 3, [1] + [2], [1, 2] < [1, 3], [] < [0])
for bad in (lambda: [].pop(), lambda: [1].remove(2), lambda: [1].index(5), lambda: [1][3], lambda: [1].pop(7)):
    try:
        bad()
    except (IndexError, ValueError) as e:
        print(type(e).__name__, e)
