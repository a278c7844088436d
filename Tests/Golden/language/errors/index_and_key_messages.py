for bad in (lambda: [][0], lambda: ()[1], lambda: ''[0], lambda: {}['k'], lambda: {}[1, 2], lambda: range(3)[5], lambda: b''[0], lambda: [1].__setitem__(4, 0)):
    try:
        bad()
    except LookupError as e:
        print(type(e).__name__, e)
