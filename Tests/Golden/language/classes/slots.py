class S:
    __slots__ = ('a', 'b')
s = S()
s.a = 1
print(s.a, hasattr(s, 'b'), hasattr(s, '__dict__'))
try:
    s.c = 1
except AttributeError as e:
    print(e)
try:
    s.b
except AttributeError as e:
    print('AttributeError')
