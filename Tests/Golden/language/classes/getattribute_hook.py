class A:
    def __init__(self): self.v = 1
    def __getattribute__(self, name):
        print("get", name)
        if name == "hidden": raise AttributeError(name)
        return super().__getattribute__(name)
    def __getattr__(self, name): return f"fallback {name}"
    def m(self): return self.v
    def __len__(self): return 7
a = A()
print(a.v)
print(a.hidden)
print(a.m())
print(len(a))
print(a.nothing)
