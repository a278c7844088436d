def describe(j):
    match j:
        case {"type": "user", "name": str(name), "roles": ["admin", *_]}:
            return f"admin {name}"
        case {"type": "user", "name": str(name), **rest}:
            return f"user {name} {sorted(rest)}"
        case {"type": "list", "items": [{"id": first}, *others]}:
            return f"list from {first} and {len(others)} more"
        case [{"x": x, "y": y}, *_] if x < y:
            return "rising"
        case str() | int() | float() as scalar:
            return f"scalar {scalar!r}"
        case None:
            return "null"
        case unknown:
            return f"unknown {unknown}"
for j in [{"type": "user", "name": "Ada", "roles": ["admin"]}, {"type": "user", "name": "Bob", "roles": [], "age": 3},
          {"type": "list", "items": [{"id": 1}, 2, 3]}, [{"x": 1, "y": 2}], "s", 3, 1.5, None, [], {"type": "user"}]:
    print(describe(j))
