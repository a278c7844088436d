class A:
    def __init__(self): self.x = 1
    def __getattr__(self, n):
        if n.startswith('dyn_'): return n[4:]
        raise AttributeError(f'no {n}')
    def __setattr__(self, n, v):
        print('set', n, v)
        super().__setattr__(n, v)
    def __delattr__(self, n):
        print('del', n)
        object.__delattr__(self, n)
a = A()
print(a.x, a.dyn_foo, hasattr(a, 'zzz'), getattr(a, 'zzz', 'default'))
a.y = 2
del a.y
try:
    a.y
except AttributeError as e:
    print(e)
