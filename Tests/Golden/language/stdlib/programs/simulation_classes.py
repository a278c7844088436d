import random, statistics, itertools, math
from collections import deque, Counter
from enum import Enum
class Cell(Enum): DEAD = "."; ALIVE = "#"
class Life:
    def __init__(self, rows): self.alive = {(r, c) for r, row in enumerate(rows) for c, ch in enumerate(row) if Cell(ch) is Cell.ALIVE}; self.h, self.w = len(rows), len(rows[0])
    def step(self):
        n = Counter((r + dr, c + dc) for r, c in self.alive for dr, dc in itertools.product((-1, 0, 1), repeat=2) if dr or dc)
        self.alive = {p for p, k in n.items() if k == 3 or k == 2 and p in self.alive}
    def __str__(self): return "\n".join("".join("#" if (r, c) in self.alive else "." for c in range(self.w)) for r in range(self.h))
g = Life([".....", "..#..", "...#.", ".###.", "....."]); print(g); g.step(); g.step(); print(g, len(g.alive), sep="\n")
try: Life(["x"])
except ValueError as e: print(e)
random.seed(99)
class Queue:
    def __init__(self): self.line, self.served = deque(), []
    def arrive(self, t): self.line.append(t)
    def serve(self, t):
        if self.line: self.served.append(t - self.line.popleft())
q = Queue()
for t in range(60):
    if random.random() < 0.4: q.arrive(t)
    if t % 3 == 0: q.serve(t)
print(len(q.served), len(q.line), statistics.mean(q.served), max(q.served), statistics.median(q.served))
pos = [(0.0, 0.0)]
for _ in range(50):
    a = random.uniform(0, 2 * math.pi); x, y = pos[-1]; pos.append((x + math.cos(a), y + math.sin(a)))
print([round(v, 6) for v in pos[-1]], round(math.dist(*[pos[0], pos[-1]]), 6))
def markov(text, n, seed):
    rng = random.Random(seed); words = text.split(); table = {}
    for a, b in zip(words, words[1:]): table.setdefault(a, []).append(b)
    out = [rng.choice(sorted(table))]
    while len(out) < n: out.append(rng.choice(table.get(out[-1]) or sorted(table)))
    return " ".join(out)
print(markov("one fish two fish red fish blue fish one red two blue", 10, 5))
print(random.choices(["H", "T"], k=12), random.sample(sorted({"a", "b", "c"}), 2), [random.randrange(1, 7) for _ in range(8)], round(random.vonmisesvariate(0, 2), 8), round(random.gammavariate(2, 3), 8), round(random.paretovariate(2), 8), round(random.weibullvariate(1, 1.5), 8), round(random.lognormvariate(0, 0.25), 8), random.getrandbits(70), random.randbytes(3))
