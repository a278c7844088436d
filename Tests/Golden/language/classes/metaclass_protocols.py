class Meta(type):
    items = ["a", "b"]
    def __len__(cls): return len(cls.items)
    def __iter__(cls): return iter(cls.items)
    def __contains__(cls, x): return x in cls.items
    def __getitem__(cls, i): return cls.items[i]
    def __getattr__(cls, name): return f"meta {name}"
    def __setattr__(cls, name, value):
        print("setattr", name, value)
        super().__setattr__(name, value)
    def __bool__(cls): return False
    def __repr__(cls): return f"<{cls.__name__}!>"
    def __add__(cls, other): return (cls.__name__, other)
    def __eq__(cls, other): return isinstance(other, Meta)
    def __hash__(cls): return 7
    def __dir__(cls): return ["one", "two"]
class A(metaclass=Meta): pass
class B(metaclass=Meta): pass
print(len(A), list(A), "a" in A, A[1], A.thing, bool(A), A, A + 1, A == B, hash(A), dir(A))
A.x = 5
print(A.x, A().x, [*A], max(A))
try: A().thing
except AttributeError as e: print(e)
