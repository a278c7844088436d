class Box:
    def __class_getitem__(cls, item): return f"{cls.__name__}[{item}]"
print(Box[int], Box[1, 2], Box["x"])
class Sub(Box): pass
print(Sub[3])
print(list[int], dict[str, int], tuple[int, ...], list[int].__origin__, list[int].__args__)
print(list[int]([1, 2]), type(list[int]).__name__, list[int] == list[int])
class Plain: pass
try: Plain[0]
except TypeError as e: print(e)
try: int[0]
except TypeError as e: print(e)
class Meta(type):
    def __getitem__(cls, k): return ("meta", k)
class W(metaclass=Meta): pass
print(W[5])
