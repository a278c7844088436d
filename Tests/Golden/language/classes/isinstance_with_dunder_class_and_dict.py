class A: 
    "doc"
    x: int = 1
class B(A): pass
b = B()
print(b.__class__.__name__, B.__base__.__name__, A.__doc__, B.__doc__, A.__annotations__, A.__module__, 'x' in A.__dict__, 'x' in B.__dict__)
b.__class__ = A
print(type(b).__name__)
