def register(cls):
    cls.tag = cls.__name__.upper()
    return cls
@register
class Foo:
    def hi(self): return self.tag
print(Foo().hi())
