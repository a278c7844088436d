from enum import Enum, auto, IntEnum, member, nonmember
class G(Enum):
    def _generate_next_value_(name, start, count, last): return name.lower() + str(count)
    A = auto(); B = auto()
print([g.value for g in G])
class M(Enum):
    X = 1
    @classmethod
    def _missing_(cls, v): return cls.X if v == 'x' else None
print(M('x'))
try: M('y')
except ValueError as e: print(e)
class N(bytes, Enum):
    def __new__(cls, value, label):
        obj = bytes.__new__(cls, [value]); obj._value_ = value; obj.label = label; return obj
    A = (1, 'one')
print(N.A.label, N.A.value, N(1))
class Str(str, Enum): A = 'a'; B = 'b'
print(Str.A, Str.A == 'a', Str('b').name, 'x' + Str.A, Str.A.upper(), repr(Str.A), f'{Str.A}', '{}'.format(Str.B))
class O(Enum):
    A = 1; B = 2
    def __lt__(self, o): return self.value < o.value
    def __str__(self): return f'<{self.name}>'
    @staticmethod
    def s(): return 's'
print(sorted([O.B, O.A]), str(O.A), f'{O.B}', O.A.s(), O.A.__class__.__name__)
class Num(float, Enum): PI = 3.14
print(Num.PI + 1, Num.PI * 2, repr(Num.PI))
d = {O.A: 'first'}; print(d[O.A], O.A in d, hash(O.A) == hash(O.A))
import copy, pickle
print(copy.copy(O.A) is O.A, copy.deepcopy([O.A])[0] is O.A)
for x in O: print(x.name, x.value, end=' ')
print(); print(isinstance(O, type), type(O).__name__, issubclass(O, Enum), [x for x in reversed(O)], O.A.value.__class__)
class T(Enum):
    A = (1, 2); B = [3]; C = {'k': 1}; D = lambda x: x
print(T.A.value, T.B.value, T.C.value, callable(T.D), len(T))
