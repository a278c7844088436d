s = {3, 1, 2}
s |= {10, 5}
print(s)
s -= {1, 5}
print(s)
s ^= {2, 7}
print(s)
s &= {3, 7, 10}
print(s)
print({8, 0, 16}, {5, 4, 3, 2, 1}, set(range(10, 0, -1)), {-1, -2}, {100, 20, 3}, set([9, 1]) | {17})
t = {1}; t |= t; t -= t; print(t)
