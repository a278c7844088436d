A = type("A", (), {"x": 1, "m": lambda self: self.x})
B = type("B", (A,), dict(x=2))
print(A.__name__, A().m(), B().m(), B.__bases__, A.__module__, B.__qualname__)
for args in (("C",), ("C", ()), (1, (), {}), ("C", [], {}), ("C", (), []), ("C", (1,), {}), ("C", (), {1: 2})):
    try: print(type(*args))
    except TypeError as e: print(e)
print(type(3), type(type), type("D", (int,), {})(5) + 1)
C = type("Odd name!", (), {})
print(C, C.__name__)
