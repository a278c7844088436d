x = 1
def f():
    print(x)
    x = 2
try:
    f()
except UnboundLocalError as e:
    print(e)
def g():
    for i in []: pass
    return i
try:
    g()
except UnboundLocalError as e:
    print(e)
