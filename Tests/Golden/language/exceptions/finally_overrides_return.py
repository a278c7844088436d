def f():
    try:
        return 1
    finally:
        return 2
def g():
    for i in range(3):
        try:
            raise KeyError
        finally:
            if i < 2: continue
            break
    return i
def h():
    x = 1
    try:
        return x
    finally:
        x = 2
print(f(), g(), h())
