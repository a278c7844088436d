l = list(range(6))
print(l[1:4], l[:-2], l[-3:], l[::2], l[::-1], l[4:1:-1], l[10:], l[-10:2], l[3:1], l[:], l[None:None:2], l[True:3])
try:
    l[::0]
except ValueError as e:
    print(e)
try:
    l['a':]
except TypeError as e:
    print(e)
