class A:
    def __len__(self): return 3
    def __index__(self): return 2
    def __int__(self): return 7
    def __float__(self): return 1.5
    def __reversed__(self): return iter('rev')
    def __round__(self, n=None): return ('round', n)
    def __divmod__(self, o): return 'dm'
    def __contains__(self, x): return x == 1
a = A()
print(len(a), bool(a), [10, 20, 30][a], int(a), float(a), list(reversed(a)), round(a), round(a, 2), divmod(a, 1), 1 in a, 2 not in a, hex(a), 'x' * a)
