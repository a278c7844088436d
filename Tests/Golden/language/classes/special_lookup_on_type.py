class A: pass
a = A()
a.__len__ = lambda: 5
try:
    len(a)
except TypeError as e:
    print(e)
A.__len__ = lambda self: 6
print(len(a))
