print(isinstance(1, (str, int)), isinstance(True, int), isinstance('a', int | str), issubclass(bool, int), type(1) is int, type(None).__name__, isinstance([], object), type(type))
try:
    isinstance(1, 5)
except TypeError as e:
    print(e)
