class L(list):
    def append(self, x):
        super().append(x * 2)
l = L([1, 2])
l.append(3)
l.extend([4])
l += [5]
print(l, type(l[:]).__name__, type(l + []).__name__, isinstance(l, list), L() == [])
class D(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k.upper(), v)
d = D(a=1)
d["b"] = 2
d.update(c=3)
print(d, D.fromkeys(["x"]), d.get("B"))
class S(set): pass
print(S([1]), S(), S([1]) | {2}, type(S([1]) | {2}).__name__, S([3]).copy())
class FS(frozenset): pass
print(FS("a"), FS([1]) == {1})
class T(tuple): pass
print(T((1,)), T())
class B(bytes): pass
print(B(b"x"), B(b"x") + b"y")
