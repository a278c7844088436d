class A:
    def __setattr__(self, name, value):
        print("set", name, value)
        object.__setattr__(self, name, value * 2)
    def __delattr__(self, name):
        print("del", name)
        super().__delattr__(name)
a = A()
a.x = 2
print(a.x, a.__dict__)
a.x += 1
del a.x
try: del a.x
except AttributeError as e: print(e)
setattr(a, "y", "z")
print(vars(a))
class Frozen:
    def __setattr__(self, n, v): raise AttributeError(f"cannot assign to field {n!r}")
try: Frozen().x = 1
except AttributeError as e: print(e)
