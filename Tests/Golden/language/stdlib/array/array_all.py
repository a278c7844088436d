from array import array, typecodes
import copy

a = array('i', [1, 2, 3])
print(a, len(a), a.typecode, a.itemsize, typecodes)
a.append(4); a.extend([5, 6]); a.extend(array('i', (7,))); a.insert(0, -1)
print(a, a[0], a[-1], a[1:4], a[::-2], 5 in a, a.index(5), a.count(1))
print(a.pop(), a.pop(0), a); a.remove(3); print(a)
a.reverse(); print(a, a.tolist(), list(reversed(a)))
print(array('d'), array('f', [1.5, 2]), array('d', [0.1, 1e100]), array('u', 'héllo'), array('u').tounicode() == '')
b = array('b', b'\x01\xff'); print(b, b.tobytes()); b.frombytes(b'\x05'); print(b, b * 2, b + array('b', [9]))
h = array('H', [1, 256]); h.byteswap(); print(h)
print(array('i', [1, 2]) == array('d', [1.0, 2.0]), array('i', [1]) < array('i', [1, 0]), array('i') == [])
a[1] = 40; a[0:2] = array('i', [7, 8, 9]); del a[-1]; del a[::2]; print(a)
a += array('i', [1]); a *= 2; print(a, copy.copy(a), copy.deepcopy(a) == a, sum(a), max(a), sorted(a))
print(array('Q', [2**64 - 1, 2**63]), array('q', [-2**63]), array('L', [5]), bool(array('i')))
x = array('i', range(5)); x[::2] = array('i', [9, 9, 9]); print(x, array('l', x), [v * 2 for v in x])
for make in (lambda: array(), lambda: array('z'), lambda: array('ii'), lambda: array(5), lambda: array('i', 'abc'), lambda: array('i', 5),
             lambda: array('i', [1.5]), lambda: array('i', ['a']), lambda: array('d', ['a']), lambda: array('b', [128]), lambda: array('b', [-129]),
             lambda: array('B', [256]), lambda: array('B', [-1]), lambda: array('h', [40000]), lambda: array('h', [-40000]), lambda: array('H', [70000]),
             lambda: array('H', [-1]), lambda: array('i', [2**31]), lambda: array('i', [-2**31 - 1]), lambda: array('i', [2**70]), lambda: array('I', [2**32]),
             lambda: array('I', [-1]), lambda: array('l', [2**63]), lambda: array('L', [-1]), lambda: array('L', [2**64]), lambda: array('q', [2**63]),
             lambda: array('Q', [-1]), lambda: array('Q', [2**64]), lambda: array('u', ['ab']), lambda: array('u', [1]), lambda: x[10], lambda: x['a'],
             lambda: x.pop(99), lambda: array('i').pop(), lambda: x.remove(77), lambda: x.index(77), lambda: x + [1], lambda: x + array('d'),
             lambda: x.extend(array('d')), lambda: x.extend(5), lambda: x * 'a', lambda: x.fromlist((1,)), lambda: x.frombytes(b'abc'), lambda: x.frombytes('a'),
             lambda: x.tounicode(), lambda: hash(x), lambda: x.__setitem__(99, 1), lambda: x.__setitem__(slice(0, 1), [1]), lambda: x.append('1'),
             lambda: x.append(), lambda: x < 5, lambda: array('i', [1], 2), lambda: x.index(9, -10**30, 10**30), lambda: x.insert(10**30, 1)):
    try:
        print('ok', make())
    except Exception as e:
        print(type(e).__name__, e)
