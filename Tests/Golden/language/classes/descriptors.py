class Typed:
    def __set_name__(self, owner, name): self.name = '_' + name; print('named', owner.__name__, name)
    def __get__(self, obj, cls=None): return self if obj is None else getattr(obj, self.name)
    def __set__(self, obj, v):
        if not isinstance(v, int): raise TypeError(f'{self.name} must be int')
        setattr(obj, self.name, v)
class P:
    x = Typed()
    y = Typed()
p = P()
p.x = 3
print(p.x, p.__dict__, isinstance(P.x, Typed))
try:
    p.y = 'a'
except TypeError as e:
    print(e)
