import time


def run():
    s = 0
    i = 0
    while i < 1000000:
        s = s + i
        i = i + 1
    return s


best = float("inf")
for _ in range(5):
    start = time.perf_counter()
    run()
    best = min(best, time.perf_counter() - start)
print(best)
