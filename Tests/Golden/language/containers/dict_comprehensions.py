print({k: v for k, v in zip("ab", [1, 2])}, {x: x ** 2 for x in range(4) if x % 2}, {i: {j: i * j for j in range(2)} for i in range(2)}, {v: k for k, v in {"a": 1}.items()}, {print(k): print(v) for k, v in [("key", "value")]})
try: {[]: 1 for _ in [0]}
except TypeError as e: print(e)
