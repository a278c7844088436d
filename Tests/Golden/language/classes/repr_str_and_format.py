class A:
    def __repr__(self): return 'R'
class B(A):
    def __str__(self): return 'S'
class C(B):
    def __format__(self, spec): return f'F[{spec}]'
for x in (A(), B(), C()):
    print(x, repr(x), [x], f'{x}', f'{x!r:>3}', f'{x!s}')
print(f'{C():abc}', format(C(), 'q'), '{:z} {!r}'.format(C(), C()))
