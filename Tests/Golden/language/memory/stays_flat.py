# Objects that are dropped, in cycles or not, leave nothing behind.
def resident():
    with open("/proc/self/status") as f:
        return [int(line.split()[1]) for line in f if line.startswith("VmRSS")][0] // 1024


class Node:
    def __init__(self, n):
        self.n = n
        self.me = self


def work(count):
    for i in range(count):
        node = Node(i)
        d = {"a": [node]}
        d["d"] = d
        a = [i, str(i), (i, i), {i: i}, {i}]
        f = lambda: a
        try:
            raise ValueError(i)
        except ValueError as e:
            err = e


work(60000)
before = resident()
work(200000)
print("grew by", "less than 8 MB" if resident() - before < 8 else resident() - before)
