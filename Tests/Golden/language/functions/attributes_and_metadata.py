def f(a, b: int = 2, *, c: str = 'x') -> float:
    """Doc line."""
    return 1.0
print(f.__name__, f.__qualname__, f.__doc__)
print(f.__defaults__, f.__kwdefaults__)
print(f.__annotations__)
f.extra = 5
print(f.extra, f.__dict__)
def outer():
    def inner(): pass
    return inner
print(outer().__qualname__, (lambda: 0).__name__)
