x = 'global'
class A:
    x = 'class'
    y = x + '!'
    def f(self): return x
    class B:
        z = x
print(A().f(), A.y, A.B.z)
