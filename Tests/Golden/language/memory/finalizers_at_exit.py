class A:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n, flush=True)
a = A('a'); b = [A('b0'), A('b1')]; c = (A('c0'), A('c1')); d = {'k': A('d')}; _first = A('underscore')
def gen():
    try: yield 1
    finally: print('generator closed')
g = gen(); next(g)
import atexit
atexit.register(print, 'atexit')
cycle = A('cycle'); cycle.me = cycle
x = A('x1'); x = A('x2'); print('rebound')
del b; print('deleted b')
class B(A): pass
keep = B('keep')
print('end of script')
