s = slice(1, None, 2)
print(s, s.start, s.stop, s.step, s.indices(5), slice(-3, None).indices(10), slice(None, None, -1).indices(4), 'abcdef'[s], (0, 1, 2, 3)[s], slice(1) == slice(1))
