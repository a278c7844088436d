class S:
    def __init__(self, *t): self.t = t
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        self.v = v
        return t is not None and issubclass(t, self.t)
with S(KeyError) as s:
    {}['x']
    print('unreached')
print(repr(s.v))
try:
    with S(KeyError): raise ValueError('through')
except ValueError as e:
    print(e)
