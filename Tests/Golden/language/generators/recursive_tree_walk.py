tree = (4, (2, (1, None, None), (3, None, None)), (6, None, (7, None, None)))
def walk(t):
    if t:
        yield from walk(t[1])
        yield t[0]
        yield from walk(t[2])
print(list(walk(tree)))
def perms(l):
    if not l: yield []
    for i in range(len(l)):
        for p in perms(l[:i] + l[i+1:]): yield [l[i]] + p
print(list(perms([1, 2, 3])))
