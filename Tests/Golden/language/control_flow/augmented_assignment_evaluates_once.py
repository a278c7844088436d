def idx():
    print('idx')
    return 0
l = [1]
l[idx()] += 5
print(l)
t = ([1],)
try:
    t[0] += [2]
except TypeError as e:
    print(e, t)
x = 7; x //= 2; x **= 3; x %= 10; x <<= 2; x ^= 1; print(x)
