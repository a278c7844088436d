def attempt(f):
    try: print(f())
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
def default():
    class A:
        __slots__ = ("x",)
        x = 1
def bad_name():
    class A: __slots__ = ("not a name",)
def not_str():
    class A: __slots__ = (1,)
def layout():
    class A: __slots__ = ("a",)
    class B: __slots__ = ("b",)
    class C(A, B): pass
def empty_ok():
    class A: __slots__ = ("a",)
    class B: __slots__ = ()
    class C(A, B): pass
    return "fine"
def ints():
    class I(int): __slots__ = ("x",)
def twice_dict():
    class A: pass
    class B(A): __slots__ = ("__dict__",)
for f in (default, bad_name, not_str, layout, empty_ok, ints, twice_dict): attempt(f)
