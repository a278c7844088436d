def f(x):
    match x:
        case bool(b):
            return "bool", b
        case int(i):
            return "int", i
        case float(v):
            return "float", v
        case str(s):
            return "str", s
        case bytes(b) | bytearray(b):
            return "bytes", bytes(b)
        case tuple(t):
            return "tuple", t
        case list([a, *rest]):
            return "list", a, rest
        case dict({"a": v}):
            return "dict", v
        case set(s) | frozenset(s):
            return "set", sorted(s)
        case range():
            return "range"
        case _:
            return "?"

for x in [True, 3, 2.5, "s", b"b", bytearray(b"c"), (1, 2), [1, 2, 3], [], {"a": 1}, {"b": 1}, {3, 1}, frozenset([2]), range(3), None, 1j]:
    print(repr(x), f(x))
