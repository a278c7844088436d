print(min(3, 1, 2), max([1, 5, 3]), min("hello"), max(1, 2.5), min([], default="none"), max("aB", key=str.lower), min((1, "a"), (1, "b")), max([1, 1.0]), min([1.0, 1]))
for f in (lambda: min([]), lambda: max(), lambda: min(1), lambda: max(1, "a"), lambda: min(1, 2, default=3), lambda: max([1], foo=2)):
    try: print(f())
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
