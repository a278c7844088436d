class L(list):
    def total(self): return sum(self)
class D(dict):
    def __missing__(self, k): return k * 2
l = L([1, 2, 3])
l.append(4)
d = D(a=1)
print(l, l.total(), len(l), l == [1, 2, 3, 4], d['a'], d['zz'], d.get('zz'), d)
class S(str):
    def shout(self): return self.upper() + '!'
print(S('hi').shout(), S('a') + 'b', type(S('a') + 'b').__name__)
