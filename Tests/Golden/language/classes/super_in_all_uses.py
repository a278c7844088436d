class A:
    def m(self): return "A.m"
    @classmethod
    def c(cls): return f"A.c {cls.__name__}"
    @property
    def p(self): return "A.p"
    @staticmethod
    def s(): return "A.s"
class B(A):
    def m(self): return "B>" + super().m()
    @classmethod
    def c(cls): return "B>" + super().c()
    @property
    def p(self): return "B>" + super().p
    def explicit(self): return super(B, self).m()
    def nested(self):
        def inner(): return super(B, self).m()
        return inner()
    def comp(self): return [super(B, self).m() for _ in range(1)]
    s2 = staticmethod(lambda: super(B, B).s())
b = B()
print(b.m(), B.c(), b.c(), b.p, b.explicit(), b.nested(), b.comp(), b.s2())
print(super(B, b).m(), super(B, B).c(), super(B, b).__thisclass__.__name__, super(B, b).__self_class__.__name__)
try: super(B, 3)
except TypeError as e: print(e)
try: super().x
except RuntimeError as e: print(e)
try: super(B, b).missing
except AttributeError as e: print(e)
print(repr(super(B, b)).split(" at ")[0])
