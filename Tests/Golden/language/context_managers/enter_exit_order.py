class C:
    def __init__(self, n): self.n = n
    def __enter__(self): print('enter', self.n); return self.n
    def __exit__(self, *a): print('exit', self.n, a[0] and a[0].__name__)
with C('a') as a, C('b') as b:
    print(a, b)
try:
    with C('c'), C('d'):
        1 / 0
except ZeroDivisionError:
    print('caught')
with (C('e') as e, C('f')):
    pass
