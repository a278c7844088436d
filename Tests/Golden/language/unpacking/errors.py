for src, f in (('few', lambda: exec_few()), ('many', lambda: exec_many()), ('star', lambda: exec_star()), ('type', lambda: exec_type())):
    def exec_few(): a, b, c = 1, 2
    def exec_many(): a, b = 1, 2, 3
    def exec_star(): a, *b, c = [1]
    def exec_type(): a, b = 5
    try:
        f()
    except (ValueError, TypeError) as e:
        print(src, type(e).__name__, e)
