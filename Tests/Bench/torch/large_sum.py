import time

import torch


def best(f, rounds, calls):
    f()
    least = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        for _ in range(calls):
            f()
        least = min(least, (time.perf_counter() - start) / calls)
    return least


a = torch.rand(1000000)
print(best(lambda: a.sum(), 10, 50))
