x = 'g'
def f():
    x = 'f'
    def a():
        global x
        x = 'changed'
    def b():
        nonlocal x
        x = 'nl'
    a(); print(x)
    b(); print(x)
f()
print(x)
