import torch
s=torch.ones(2,3,4).shape
print(s[1:], s+(5,), s*2, s[:-1]+torch.Size([1]), (1,)+s, s==(2,3,4), s[0], list(s), tuple(s), s.numel(), len(s), hash(s)==hash((2,3,4)), s[::-1], s.index(3), s.count(2), 3 in s, *s)
a,b,c=s; print(a,b,c, f"{s}", str(s), [s], {s:1}, isinstance(s,tuple), type(s))
try: s + [1]
except TypeError as e: print(e)
try: s[0] = 1
except TypeError as e: print(e)
try: s[9]
except IndexError as e: print(e)
