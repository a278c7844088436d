class A: pass
def f(): pass
for bad in (lambda: A().x, lambda: A.x, lambda: (1).foo, lambda: None.foo, lambda: 'a'.foo, lambda: [].foo, lambda: f.foo, lambda: {}.foo):
    try:
        bad()
    except AttributeError as e:
        print(e)
