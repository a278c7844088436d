class Count:
    def __init__(self, n): self.n, self.i = n, 0
    def __iter__(self): return self
    def __next__(self):
        if self.i >= self.n: raise StopIteration
        self.i += 1
        return self.i
c = Count(3)
print(list(c), list(c), iter(c) is c, next(c, 'end'))
try:
    next(c)
except StopIteration as e:
    print('stop', e.value, e.args)
