class S:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
print(len(S(3)), bool(S(0)), bool(S(2)))
for v in (-1, "3", 1.5, None):
    try: print(len(S(v)))
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
