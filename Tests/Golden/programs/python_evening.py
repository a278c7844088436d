"""Module doc
string."""
import math
class Matrix:
    """A matrix.

    With doc."""
    def __init__(self, rows): self.rows = rows
    def __matmul__(self, o): return Matrix([[sum(a*b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __eq__(self, o): return self.rows == o.rows
    def __getitem__(self, ij): i, j = ij; return self.rows[i][j]
    def __str__(self): return "\n".join(" ".join(f"{v:4}" for v in r) for r in self.rows)
m = Matrix([[1, 2], [3, 4]]); print(m @ m, m[0, 1], m == Matrix([[1, 2], [3, 4]]), Matrix.__doc__, __doc__)
def bisect(f, a, b, tol=1e-9):
    while b - a > tol:
        c = (a + b) / 2
        if f(a) * f(c) <= 0: b = c
        else: a = c
    return (a + b) / 2
print(round(bisect(lambda x: x**3 - 2, 0, 2), 6), math.sqrt(2), math.floor(-1.5))
sentence = "It was the best of times"
print({len(w): [v for v in sentence.split() if len(v) == len(w)] for w in sentence.split()})
print(sorted(set(sentence.lower()) - {" "}), sentence.title(), sentence.find("best"), sentence.replace("best", "worst"))
from functools import reduce
print(reduce(lambda a, b: a + b, [[1], [2, 3]]), list(map(str, range(3))), list(filter(None, [0, 1, "", "a"])), tuple(enumerate("ab", 1)))
try:
    raise ValueError("x") from KeyError("y")
except ValueError as e:
    print(type(e.__cause__).__name__, e.args)
finally:
    print("done")
for i in range(3):
    for j in range(3):
        if j == 2: break
        if i == j: continue
        print(i, j, end="; ")
    else:
        print("never")
else:
    print("end")
a, (b, *c), d = 1, (2, 3, 4), 5; print(a, b, c, d)
print(*[1, 2], sep="-", end="!\n"); print(f"{'nested ' + f'{1 + 1}'}", f"{3.14159:{10}.{3}}", f"{{}}", f"{a!r:>4}|{b=}")
with open("/tmp/wick-golden-lines.txt", "w") as f: f.write("l1\nl2\n")
with open("/tmp/wick-golden-lines.txt") as f: print([l.strip() for l in f], f.closed)
print(0.1 + 0.2, 1 / 3, 2 ** 200, 10 // 3, -10 // 3, 5 % -3, 1e22, 1e21, 123456789.123456789, round(2.675, 2), abs(-3 + 4j), 3 == 3.0, "1" * 3, [1] * 2 + [3], not [], None is None)
print(sum(1 for _ in iter(lambda: 1, 2) if False) if False else "skip", hash("a") == hash("a"), id(a) == id(a), callable(print), type(type), str(type(1)), repr("it's"), ascii("é"), chr(233), ord("é"))
