import time


class Counter:
    def __init__(self):
        self.n = 0

    def step(self, by):
        self.n += by
        return self.n


def run():
    c = Counter()
    for i in range(300000):
        c.step(i)
    return c.n


best = float("inf")
for _ in range(5):
    start = time.perf_counter()
    run()
    best = min(best, time.perf_counter() - start)
print(best)
