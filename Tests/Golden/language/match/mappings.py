def f(m):
    match m:
        case {"kind": "circle", "r": r}:
            return "circle", r
        case {"kind": "rect", "w": w, "h": h}:
            return "rect", w, h
        case {"kind": kind}:
            return "unknown", kind
        case {}:
            return "some mapping"
        case _:
            return "no mapping"

for m in [{"kind": "circle", "r": 2}, {"kind": "rect", "w": 1, "h": 2, "extra": 0}, {"kind": "blob"}, {}, {"a": 1}, [("kind", 1)], 3]:
    print(f(m))
