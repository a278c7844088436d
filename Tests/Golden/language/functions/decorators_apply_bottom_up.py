def tag(name):
    print('make', name)
    def deco(fn):
        print('apply', name)
        def inner(*a):
            return f'<{name}>{fn(*a)}</{name}>'
        return inner
    return deco
@tag('b')
@tag('i')
def hello(who):
    return 'hello ' + who
print(hello('x'))
