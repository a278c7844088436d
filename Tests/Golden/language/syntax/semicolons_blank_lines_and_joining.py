def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
a = 1; b = 2; print(a, b);
if a: print('one line'); print('still if')
for i in range(2): print(i, end=' '); print('.', end=' ')
print(); x = (1 +
     2 +

     # comment inside
     3); print(x)
y = 1 + \
    2; print(y)
s = 'a' \
    'b'; print(s)
l = [
    1,
    2,  # trailing comma
]; d = {
    'k': 1,
}; print(l, d)
def f(a,
      b=2,
      ): return (a,
                 b)
print(f(
    1,
)); class_ = type
class A: pass; x = 1
print(A.x)
if True:
        deep = 8
	
print(deep); print("""triple
  quoted "with" 'quotes'
""" 'joined'); ...; "a string statement"; 3; None
def g(): ...
def h(): "only doc"
print(g(), h(), h.__doc__); lambda: 0; [1][0]
while False: pass
else: print('else')
try: pass
finally: print('fin')
with open('/dev/null') as fh, open('/dev/null') as gh: pass
assert True; del a; pass; import math; from math import (pi,
  e); print(pi > e, not-1, 1if 1else 2, [1for _ in 'a'], 5--3, 5- -3, 2**-1, ~-1, -+-1, a if False else 'x'); print(*[1], sep=''); x=1;y=x;print(x,y)
