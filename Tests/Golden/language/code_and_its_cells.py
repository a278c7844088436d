# Code that closes over variables runs only with the cells for them.
def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


def outer(x):
    def inner():
        global seen
        seen = x

    return inner


f = outer(3)
t(lambda: exec(f.__code__, {}))
t(lambda: eval(f.__code__, {}))
space = {}
exec(f.__code__, space, closure=f.__closure__)
print(space["seen"])
t(lambda: exec(f.__code__, {}, closure=()))
t(lambda: exec(f.__code__, {}, closure=(1,)))
t(lambda: exec("1", {}, closure=f.__closure__))
t(lambda: exec(compile("1", "s", "exec"), {}, closure=f.__closure__))
