class D:
    def __format__(self, s): return f'D({s!r})'
w, p = 10, 2
print(f'{D()}|{D():a{w}b{p}}|{D()!r:.1}|{3.14159:{w}.{p}f}|{"x":{">"}{w}}')
