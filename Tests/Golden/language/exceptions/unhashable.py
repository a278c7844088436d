for f in (lambda: {[]: 1}, lambda: {{}}, lambda: hash([]), lambda: {(1, []): 2}, lambda: {1: 2}[[]], lambda: [] in {}, lambda: {1}.add({}), lambda: set([[]]),
          lambda: {slice(1): 1}, lambda: hash({1}), lambda: frozenset([{}]), lambda: dict([([], 1)]), lambda: {**{}, **{1: 2}}[bytearray()], lambda: {1: 2}.get([])):
    try: print(f())
    except TypeError as e: print(e)
print(hash(()), {(): 1}[()], {frozenset([1]): 2}[frozenset([1])], {None: 3}[None], {int: 4}[int])
