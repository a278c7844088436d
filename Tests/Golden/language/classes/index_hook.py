class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
print([1, 2, 3][I(1)], (1, 2, 3)[I(-1)], "abc"[I(0):I(2)], range(10)[I(4)], int(I(7)), float(I(2)))
print(bytes(I(3)), list(range(I(1), I(7), I(2))), 5 .bit_length(), "{:d}".format(3))
class Bad:
    def __index__(self): return "x"
for f in (lambda: [1][1.0], lambda: [1]["0"], lambda: (1,)[None], lambda: "a"[[]], lambda: [1][I(5)]):
    try: print(f())
    except (TypeError, IndexError) as e: print(type(e).__name__, e)
