for bad in (lambda: 1 + 'a', lambda: 'a' - 1, lambda: [] + (), lambda: None + 1, lambda: -'a', lambda: 1 < 'a', lambda: [] < {}, lambda: 1 @ 2, lambda: {} | 1, lambda: not_defined, lambda: len(5), lambda: [1]['a'], lambda: 5[0], lambda: 5(), lambda: 1 in 5, lambda: (1, 2)['x'], lambda: ~1.5, lambda: 2 ** 'a', lambda: abs('a'), lambda: divmod(1, 'a')):
    try:
        bad()
    except (TypeError, NameError) as e:
        print(type(e).__name__, e)
