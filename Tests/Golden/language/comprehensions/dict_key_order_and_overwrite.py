print({x % 3: x for x in range(7)})
print({k: k for k in ['b', 'a', 'c']})
print({i: {j: i * j for j in range(2)} for i in range(2)})
print([a + b for a, b in [('x', 'y'), ('z', 'w')]], [h for h, *t in ['abc', 'def']])
