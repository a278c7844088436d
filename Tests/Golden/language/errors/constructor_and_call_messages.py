class A:
    def __init__(self, x): pass
    def m(self): pass
for bad in (lambda: A(), lambda: A(1, 2), lambda: A(1).m(3), lambda: A.m(), lambda: object(1), lambda: (lambda: 0)(1), lambda: A(y=1)):
    try:
        bad()
    except TypeError as e:
        print(e)
