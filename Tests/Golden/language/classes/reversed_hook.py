class R:
    def __reversed__(self): return iter("reversed!")
print("".join(reversed(R())))
class Seq:
    def __len__(self): return 3
    def __getitem__(self, i): return i * 10
print(list(reversed(Seq())), list(Seq.__getitem__(Seq(), i) for i in range(2)))
class No:
    __reversed__ = None
for x in (No(), 3, {1}, (i for i in [])):
    try: reversed(x)
    except TypeError as e: print(e)
print(list(reversed({1: 2, 3: 4})), list(reversed({"a": 1}.items())), list(reversed(range(5))), list(reversed((1, 2))))
