class Auto(dict):
    def __init__(self): self.n = 0
    def __missing__(self, k):
        if k.startswith("__"): raise KeyError(k)
        self.n += 1
        self[k] = self.n
        return self.n
class Meta(type):
    def __prepare__(name, bases): return Auto()
    def __new__(m, name, bases, ns): return super().__new__(m, name, bases, dict(ns))
class Color(metaclass=Meta):
    RED
    GREEN
    BLUE
print(Color.RED, Color.GREEN, Color.BLUE)
class Bad(type):
    def __prepare__(name, bases): return 3
try:
    class X(metaclass=Bad): pass
except TypeError as e: print(e)
