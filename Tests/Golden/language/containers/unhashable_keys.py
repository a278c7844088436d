for bad in (lambda: {[]: 1}, lambda: {{}: 1}, lambda: {(1, []): 1}, lambda: {set()}, lambda: {}[slice(1)]):
    try:
        bad()
    except TypeError as e:
        print(e)
