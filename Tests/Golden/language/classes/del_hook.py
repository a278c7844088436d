class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
a = D(1)
b = a
del a
print("still")
del b
D(2)
x = D(3)
x = None
def f():
    y = D(4)
    print("in f")
f()
l = [D(5), D(6)]
l.pop(0)
l.clear()
print("end")
