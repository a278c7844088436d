x = 'outer'
l = [x for x in range(3)]
print(x, l)
print([(lambda: i)() for i in range(3)])
try:
    [zz for zz in range(2)]
    zz
except NameError as e:
    print(e)
