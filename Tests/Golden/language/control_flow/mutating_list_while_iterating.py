l = [1, 2, 3, 4]
for x in l:
    if x == 2: l.remove(x)
print(l)
seen = []
for x in l:
    seen.append(x)
    if len(l) < 6: l.append(x * 10)
print(seen)
