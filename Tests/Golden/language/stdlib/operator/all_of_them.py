import operator as op
print(op.add(1, 2), op.concat([1], [2]), op.contains([1], 1), op.truediv(1, 4), op.floordiv(-7, 2), op.mod(-7, 3), op.pow(2, 10), op.matmul.__name__, op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.inv(5), op.invert(5), op.neg(3), op.pos(-3), op.not_([]), op.truth([0]), op.lshift(1, 4), op.rshift(16, 2), op.abs(-4), op.index(True))
print(op.lt(1, 2), op.le(2, 2), op.eq(1, 1.0), op.ne(1, 2), op.ge(1, 2), op.gt(3, 2), op.is_(None, None), op.is_not([], []), op.countOf([1, 2, 1], 1), op.indexOf("abc", "c"), op.getitem({"a": 1}, "a"), op.length_hint([1, 2]), op.length_hint((x for x in ()), 7))
d = {"x": 1}; op.setitem(d, "y", 2); op.delitem(d, "x"); print(d, op.call(max, 1, 5), op.call(dict, a=1))
l = [1]; print(op.iadd(l, [2]), l, op.isub(5, 3), op.imul(2, 3), op.ior({1}, {2}), op.iconcat([1], [2]), op.itruediv(1, 2), op.ipow(2, 3), op.ixor(1, 3), op.iand(3, 1), op.ilshift(1, 2), op.irshift(8, 1), op.imod(7, 4), op.ifloordiv(7, 2))
g = op.itemgetter(1); print(g("abc"), op.itemgetter(2, 0)("abc"), op.itemgetter(slice(1, None))("abc"), op.itemgetter("k")({"k": 1}), g, op.itemgetter("a", 1))
class P:
    def __init__(self, n, q=None): self.n, self.q = n, q
    def hi(self, *a, **k): return (self.n, a, k)
p = P(1, P(2)); print(op.attrgetter("n")(p), op.attrgetter("q.n", "n")(p), op.attrgetter("q.n"), op.methodcaller("hi", 1, k=2)(p), op.methodcaller("upper")("a"), op.methodcaller("split", ",", maxsplit=1))
print(sorted([("b", 2), ("a", 3)], key=op.itemgetter(1)), max([P(3), P(9)], key=op.attrgetter("n")).n, op.add.__doc__, op.__add__ is op.add, op.__lt__(1, 2), op.__not__(0), op.__getitem__([5], 0), op.__contains__([1], 2), op.__abs__(-1), op.__concat__("a", "b"))
print("call" in op.__all__, "itemgetter" in op.__all__, len(op.__all__))
for bad in (lambda: op.add(1), lambda: op.add(1, "a"), lambda: op.itemgetter(), lambda: g([1]), lambda: g(5), lambda: op.itemgetter("k")({}), lambda: op.attrgetter("zz")(p), lambda: op.attrgetter(5), lambda: op.methodcaller(), lambda: op.methodcaller(5), lambda: op.methodcaller("nope")("a"), lambda: op.index(1.5), lambda: op.concat(1, 2), lambda: op.indexOf([1], 2), lambda: op.length_hint(5, "a"), lambda: op.truediv(1, 0), lambda: op.contains(5, 1), lambda: op.neg("a"), lambda: op.g, lambda: op.call(), lambda: op.call(5), lambda: g(), lambda: op.getitem([1], 10**30), lambda: op.iconcat(1, [2]), lambda: op.countOf(5, 1)):
    try: print("ok", bad())
    except Exception as e: print(type(e).__name__, e)
