class Field:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = "_" + name
    def __get__(self, obj, cls=None):
        return self if obj is None else getattr(obj, self.name, None)
    def __set__(self, obj, value):
        if not isinstance(value, int): raise TypeError(f"{self.name} must be int")
        setattr(obj, self.name, value)
class P:
    x = Field()
    y = Field()
p = P()
p.x = 3
print(p.x, p.y, p.__dict__, P.x.name)
try: p.y = "s"
except TypeError as e: print(e)
class Late: pass
Late.z = Field()
try: Late().z
except AttributeError as e: print(e)
