from collections import deque

d = deque([1, 2, 3], maxlen=4)
d.append(4)
d.append(5)
d.appendleft(0)
print(d, len(d), d[0], d[-1], d.maxlen, list(d))
d.rotate(1)
print(d)
d.rotate(-2)
print(d, 3 in d, d.count(3), d.index(4))
e = deque("abc")
e.extend("de")
e.extendleft("yz")
print(e, e.pop(), e.popleft(), e, list(reversed(e)))
e.insert(1, "Q")
e.remove("a")
e.reverse()
print(e, e == deque(e), deque([1]) < deque([2]), e + deque([1]), deque([1, 2]) * 2)
e[0] = "first"
del e[1]
print(e, bool(deque()), deque(), e.copy())
for f in [lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1])[3], lambda: deque(maxlen=-1), lambda: deque([1]).remove(2),
          lambda: hash(deque()), lambda: deque([1]).index(5), lambda: deque(3)]:
    try:
        print(f())
    except Exception as x:
        print(type(x).__name__, x)
q = deque(range(1000))
total = 0
while q:
    total += q.popleft()
    if total % 7 == 0:
        q.append(1)
print(total)
try:
    for x in (w := deque([1, 2])):
        w.append(3)
except RuntimeError as x:
    print(x)
