import time


def run():
    parts = []
    for i in range(100000):
        parts.append(str(i) + ",")
    text = "".join(parts)
    out = ""
    for c in text[:50000]:
        if c != ",":
            out += c
    return len(text), len(out)


best = float("inf")
for _ in range(5):
    start = time.perf_counter()
    run()
    best = min(best, time.perf_counter() - start)
print(best)
