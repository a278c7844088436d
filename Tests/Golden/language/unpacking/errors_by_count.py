for src in ("a, b = [1]", "a, b = [1, 2, 3]", "a, b = iter([1, 2, 3])", "a, *b, c = [1]", "a, b = 5", "a, b = None", "(a, b), c = 1, 2", "a, b = {}", "a, b = 'abc'", "for a, b in [(1,)]: pass", "[a, [b]] = [1, [2, 3]]", "a, b = {1: 2}"):
    try: exec(src)
    except (ValueError, TypeError) as e: print(src, "|", type(e).__name__, e)
