def f():
    def g(): return v
    try:
        g()
    except NameError as e:
        print(e)
    v = 1
    print(g())
f()
