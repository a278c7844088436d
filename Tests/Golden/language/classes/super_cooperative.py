class Base:
    def __init__(self, **kw):
        print("Base", kw)
class L(Base):
    def __init__(self, l=None, **kw):
        print("L", l); super().__init__(**kw)
class R(Base):
    def __init__(self, r=None, **kw):
        print("R", r); super().__init__(**kw)
class LR(L, R):
    def __init__(self, **kw):
        print("LR"); super().__init__(**kw)
LR(l=1, r=2)
LR(l=1, z=3)
class Log:
    def run(self, x):
        print("log", x); return super().run(x)
class Work:
    def run(self, x): return x * 2
class Both(Log, Work): pass
print(Both().run(4))
