class A:
    x = 1
    def m(self): return 2
a = A()
setattr(a, 'y', 5)
print(getattr(a, 'x'), getattr(a, 'zz', None), hasattr(a, 'm'), getattr(a, 'm')(), [n for n in dir(a) if not n.startswith('_')], vars(a))
delattr(a, 'y')
try:
    a.y
except AttributeError as e:
    print(e)
