import copy
import operator
from operator import attrgetter, itemgetter, methodcaller

print(operator.add(1, 2), operator.mul("a", 3), operator.truediv(1, 4), operator.neg(3), operator.not_([]), operator.contains([1], 1))
print(sorted([(1, "b"), (0, "c")], key=itemgetter(1)), itemgetter(0, 2)("abc"), itemgetter("k")({"k": 5}))
print(attrgetter("real")(3), attrgetter("real", "imag")(2), methodcaller("upper")("ab"), methodcaller("split", ",", maxsplit=1)("a,b,c"))
print(itemgetter(1), attrgetter("a.b"), methodcaller("f", 1, x=2))
d = {"a": 1}
operator.setitem(d, "b", 2)
operator.delitem(d, "a")
print(d, operator.getitem([5, 6], 1), operator.index(True), operator.iadd([1], [2]), operator.concat([1], [2]), operator.countOf([1, 2, 1], 1))
print(operator.itemgetter(slice(1, 3))([1, 2, 3, 4]), operator.lt(1, 2), operator.is_(None, None), operator.xor(5, 3), operator.matmul.__name__)
a = [1, [2, 3], {"k": [4]}]
s, t = copy.copy(a), copy.deepcopy(a)
a[1].append(9)
a[2]["k"].append(5)
print(s, t, s is a, t[1] is a[1])
loop = [1]
loop.append(loop)
m = copy.deepcopy(loop)
print(m[1] is m, m is loop)


class P:
    def __init__(self, x):
        self.x = x
        self.items = [x]


p = P(1)
q, r = copy.copy(p), copy.deepcopy(p)
p.items.append(2)
print(q.items, r.items, q is p, type(r).__name__)


class Custom:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return "deep"


print(copy.copy(Custom()), copy.deepcopy([Custom()]), copy.deepcopy((1, "a", None)), copy.copy({1, 2}), copy.deepcopy({(1, 2): [3]}))
shared = [0]
pair = copy.deepcopy([shared, shared])
print(pair[0] is pair[1])
f = lambda: 1
print(copy.deepcopy(f) is f, copy.deepcopy(int) is int)
