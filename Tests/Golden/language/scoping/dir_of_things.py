def f():
    a = b = 1
    return dir()
print(f())
class A:
    x = 1
    def m(self): pass
class B(A): y = 2
print([n for n in dir(B) if n[0] != "_"], [n for n in dir(B()) if n[0] != "_"])
print([n for n in dir([]) if n[0] != "_"])
print([n for n in dir(()) if n[0] != "_"], [n for n in dir({}) if n[0] != "_"])
print([n for n in dir(1.5) if n[0] != "_"], [n for n in dir(1j) if n[0] != "_"])
print([n for n in dir(set()) if n[0] != "_"])
print([n for n in dir(range(1)) if n[0] != "_"], [n for n in dir(slice(1)) if n[0] != "_"])
