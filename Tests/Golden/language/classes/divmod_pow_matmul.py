class N:
    def __init__(self, v): self.v = v
    def __divmod__(self, o): return ("divmod", self.v, o)
    def __rdivmod__(self, o): return ("rdivmod", o, self.v)
    def __pow__(self, o, mod=None): return ("pow", self.v, o, mod)
    def __rpow__(self, o): return ("rpow", o, self.v)
    def __matmul__(self, o): return ("matmul", o)
    def __rmatmul__(self, o): return ("rmatmul", o)
    def __imatmul__(self, o): return ("imatmul", o)
n = N(5)
print(divmod(n, 2), divmod(2, n), n ** 3, pow(n, 3), 2 ** n)
print(n @ 1, 1 @ n)
n @= 4
print(n)
print(divmod(-7, 2), divmod(7.5, -2), pow(3, -1, 7), pow(2, 10, 1000), pow(2, -2))
for f in (lambda: divmod(1, 0), lambda: pow(2, 3, 0), lambda: pow(2.0, 3, 5), lambda: pow(2, -1, 4), lambda: 1 @ 2, lambda: divmod("a", 1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
