import time


def run():
    x = 0.0
    for i in range(500000):
        x = x * 0.999 + i * 0.5 - 1.0
    return x


best = float("inf")
for _ in range(5):
    start = time.perf_counter()
    run()
    best = min(best, time.perf_counter() - start)
print(best)
