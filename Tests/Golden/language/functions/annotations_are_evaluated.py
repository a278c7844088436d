def note(x):
    print('note', x)
    return x
def f(a: note('a'), b: note('b') = 1) -> note('r'): pass
y: note('y') = 3
print(f.__annotations__, __annotations__)
