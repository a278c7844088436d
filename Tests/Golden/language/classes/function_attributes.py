def f(a, b=1, *c, d=2, **e) -> int:
    "doc of f"
    return a
print(f.__name__, f.__qualname__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__module__, f.__closure__)
f.tag = "x"
print(f.tag, f.__dict__)
f.__defaults__ = (5,)
print(f(1), f.__defaults__)
f.__name__ = "renamed"
print(f.__name__)
class A:
    def m(self): "doc m"
print(A.m.__qualname__, A().m.__doc__, A().m.__func__ is A.m)
def outer():
    n = 1
    def inner(): return n
    return inner
i = outer()
print(i.__qualname__, i.__closure__[0].cell_contents, i.__code__.co_freevars, f.__code__.co_varnames, f.__code__.co_argcount)
try: f.__name__ = 3
except TypeError as e: print(e)
try: A().m.x = 1
except AttributeError as e: print(e)
