fs = []
for i in range(3):
    fs.append(lambda: i)
print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])
def make():
    out = []
    for i in range(2):
        def f(): return i
        out.append(f)
    i = 99
    return out
print([f() for f in make()])
def outer():
    x = 1
    f = lambda: x
    x = 2
    return f
print(outer()())
def late():
    def f(): return later
    later = 5
    return f()
print(late())
def unbound():
    def f(): return nope
    try: f()
    except NameError as e: return str(e)
    nope = 1
print(unbound())
