import copy, operator, itertools, functools
from fractions import Fraction
m = [[2, 1, -1], [-3, -1, 2], [-2, 1, 2]]
def show(m): print("\n".join(" ".join(f"{str(x):>5}" for x in row) for row in m))
def matmul(a, b): return [[sum(map(operator.mul, r, c)) for c in zip(*b)] for r in a]
def solve(a, b):
    a = [[Fraction(x) for x in row] + [Fraction(y)] for row, y in zip(copy.deepcopy(a), b)]
    n = len(a)
    for i in range(n):
        p = next(r for r in range(i, n) if a[r][i])
        a[i], a[p] = a[p], a[i]
        a[i] = [x / a[i][i] for x in a[i]]
        for r in range(n):
            if r != i: a[r] = [x - a[r][i] * y for x, y in zip(a[r], a[i])]
    return [row[-1] for row in a]
show(m); show(matmul(m, m)); print(solve(m, [8, -11, -3]), solve([[1, 2], [3, 4]], [5, 6]))
shallow, deep = copy.copy(m), copy.deepcopy(m); m[0][0] = 99; print(shallow[0][0], deep[0][0], shallow is m, list(zip(*deep)))
print(functools.reduce(operator.mul, range(1, 8)), list(itertools.chain.from_iterable(deep)), list(itertools.product([0, 1], repeat=2)), list(map(sum, deep)), [list(r) for r in itertools.combinations(deep[0], 2)])
rot = [list(r)[::-1] for r in zip(*deep)]; show(rot); print(all(len(r) == 3 for r in rot), any(0 in r for r in rot), max(itertools.chain(*rot)))
try: solve([[0]], [1])
except StopIteration as e: print("singular", repr(e))
try: matmul(1, 2)
except TypeError as e: print(e)
