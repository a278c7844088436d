class K:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return isinstance(o, K) and self.v == o.v
    def __lt__(self, o): return self.v < o.v
    def __hash__(self): return hash(self.v)
    def __repr__(self): return f'K{self.v}'
print(sorted([K(3), K(1), K(2)]), max(K(1), K(5)), K(1) != K(1), K(2) > K(1))
print(len({K(1), K(1), K(2)}), {K(1): 'a'}[K(1)])
class N:
    def __eq__(self, o): return True
try:
    hash(N())
except TypeError as e:
    print(e)
