l = [1, 2, 3]
for f in (lambda: l.remove(9), lambda: l.index(9), lambda: l.pop(9), lambda: [].pop(), lambda: l.insert("a", 1), lambda: l.extend(3), lambda: l.append(), lambda: l.index(1, 1), lambda: l[5], lambda: l.__setitem__(5, 1), lambda: l.count(), lambda: l + (1,), lambda: l * 1.5):
    try: f()
    except (ValueError, IndexError, TypeError) as e: print(type(e).__name__, e)
print(l)
