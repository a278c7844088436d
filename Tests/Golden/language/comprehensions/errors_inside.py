for f in (lambda: [1 / x for x in (1, 0)], lambda: [x.y for x in [1]], lambda: [x for x in 5], lambda: [a for a, b in [1]], lambda: {x: x for x in [[]]}, lambda: [z for x in [1] if z], lambda: list(x + "a" for x in [1])):
    try: f()
    except Exception as e: print(type(e).__name__, e)
