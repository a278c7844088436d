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
