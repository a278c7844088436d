def hanoi(n, a, b, c):
    if n == 0: return 0
    return hanoi(n-1, a, c, b) + 1 + hanoi(n-1, c, b, a)
print(hanoi(10, *"ABC"))
primes = [p for p in range(2, 60) if all(p % q for q in range(2, int(p ** .5) + 1))]; print(primes)
text = """the quick brown fox
jumps over the lazy dog"""
words = text.split(); freq = {}
for w in words: freq[w] = freq.get(w, 0) + 1
for k, v in sorted(freq.items(), key=lambda t: (-t[1], t[0]))[:3]: print(f"{k:<8}{v:>3}")
matrix = [[1, 2, 3], [4, 5, 6]]; print([list(r) for r in zip(*matrix)], *matrix, sep="\n")
class Animal:
    count = 0
    def __init__(self, name): self.name = name; Animal.count += 1
    def speak(self): raise NotImplementedError("abstract")
    @classmethod
    def make(cls, n): return cls(n)
    @staticmethod
    def kind(): return "animal"
    @property
    def upper(self): return self.name.upper()
class Dog(Animal):
    def speak(self): return f"{self.name} says woof"
d = Dog.make("rex"); print(d.speak(), d.upper, Dog.kind(), Animal.count, isinstance(d, Animal), Dog.__mro__)
try: d.upper = 3
except AttributeError as e: print(e)
try: Animal("x").speak()
except NotImplementedError as e: print(type(e), e)
def outer():
    n = 0
    def inner():
        nonlocal n; n += 1; return n
    return inner
f = outer(); f(); print(f(), (lambda *a, **k: (a, k))(1, x=2))
try: int("abc")
except ValueError as e: print(e)
try: [1, 2, 3].index(9)
except ValueError as e: print(e)
try: {"a": 1}["b"]
except KeyError as e: print(e)
try: "a" + 1
except TypeError as e: print(e)
try: len(5)
except TypeError as e: print(e)
try: f(1)
except TypeError as e: print(e)
print("a,b,,c".split(","), " x ".strip(), "abc"[::-1], "Hello World".swapcase(), "x".join("abc"), "%s=%r" % ("k", "v"), "abc".center(9, "*"), "été".encode(), b"\xc3\xa9".decode())
import sys; print(sys.version_info >= (3, 8), len(sys.argv))
x: int = 5; print(x.bit_length(), (255).to_bytes(2, "big"), float("inf") > 1e308, complex(1, 2) * 1j, 7 .__add__(3), 1_000_000, 0b101, 1e-7, -0.0)
