i = "outer"
print([i for i in range(3)], i)
print({i for i in "a"}, {i: 1 for i in "b"}, list(i for i in "c"), i)
def f():
    n = 3
    return [[n * j for j in range(n)] for k in range(2)]
print(f())
print([x for x in range(3) if x for y in range(x)], [(x, y) for x in range(2) for y in range(x, 2)])
print([a for a, *b in [(1, 2, 3)]], [b for a, *b in [(1, 2, 3)]])
try: [x for x in range(2)] and x
except NameError as e: print(e)
print([locals_ for locals_ in [1]], [(lambda: v)() for v in range(2)])
class C:
    n = 2
    l = [n for n in range(n)]
print(C.l, C.n)
