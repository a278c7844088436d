x = 1
del x
try:
    x
except NameError as e:
    print(e)
def f():
    y = 1
    del y
    try:
        y
    except UnboundLocalError as e:
        print(type(e).__name__)
f()
l = [0, 1, 2, 3]; d = {'a': 1}
del l[0], d['a'], l[1:]
print(l, d)
