class N: pass
try:
    with N(): pass
except TypeError as e:
    print(e)
class E:
    def __enter__(self): raise ValueError('enter failed')
    def __exit__(self, *a): print('never')
try:
    with E(): pass
except ValueError as e:
    print(e)
