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


a = torch.rand(512, 512)
b = torch.rand(512, 512)
print(best(lambda: a.mm(b), 10, 10))
