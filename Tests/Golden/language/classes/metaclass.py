class M(type):
    def __new__(m, name, bases, ns):
        ns['added'] = name.lower()
        return super().__new__(m, name, bases, ns)
    def __call__(cls, *a):
        print('call', cls.__name__, a)
        return super().__call__(*a)
class A(metaclass=M):
    def __init__(self, x): self.x = x
a = A(3)
print(a.added, a.x, type(A).__name__, isinstance(A, M))
