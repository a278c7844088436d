def t(f, *a):
    try: print(f(*a))
    except Exception as e: print(type(e).__name__ + ':', e)
t(list.append); t(list.append, 3, 4); t(list.append, (), 1); t(str.upper, 3); t(str.upper); t(str.join, 3, []); t(dict.get, [], 1); t(dict.keys); t(int.bit_length, 'a'); t(int.bit_length, 1.5); t(float.is_integer, 3); t(set.add, [], 1); t(tuple.count, [], 1); t(list.sort, (3,)); t(bytes.hex, 'a')
t(int.__add__, 'a', 1); t(int.__add__); t(int.__add__, 1); t(str.__len__, 3); t(list.__len__, 'abc'); t(list.__getitem__, 'abc', 0); t(float.__neg__, 'a'); t(dict.__setitem__, 1, 2, 3)
print(str.upper('abc'), int.__add__(1, True), list.__len__([1]), int.__add__(1, 'a'), str.__eq__('a', 3), int.__lt__(1, 2.0), object.__eq__(1, 1), float.__add__(1.0, 2))
class L(list): pass
l = L(); list.append(l, 3); print(l, list.__len__(l), type(L.append).__name__, L.append is list.append)
