class A:
    def __init__(self, x): self.x = x
    def show(self): return f'A({self.x})'
class B(A):
    def __init__(self, x, y):
        super().__init__(x)
        self.y = y
    def show(self): return 'B:' + super().show() + str(self.y)
b = B(1, 2)
print(b.show(), isinstance(b, A), issubclass(B, A), vars(b))
