print(list('ab'), tuple([1]), set([1, 1]), dict(a=1), str(1.0), int('7'), float('1'), bool(''), bytes('a', 'utf8'), ord('A'), chr(97), list({'a': 1}), bin(5), hash('') == hash(''), complex('1j'))
for bad in (lambda: int('x'), lambda: int([]), lambda: float(None), lambda: ord('ab'), lambda: chr(-1), lambda: dict([1]), lambda: list(5)):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
