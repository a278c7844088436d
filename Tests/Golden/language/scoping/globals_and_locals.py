a = 1
def f(p):
    q = 2
    return sorted(locals().items())
print(f(3), globals()['a'], 'f' in globals(), __name__)
globals()['b'] = 7
print(b)
