def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__ + ':', e)
x: int = 5; y: 'undefined thing'; print(__annotations__, x); t(lambda: y)
class A:
    a: int = 1
    b: str
    c: 'forward' = None
    __private: float = 1.5
    def m(self, p: int, *q: str, r: float = 1.0, **s: bytes) -> 'A': z: int = 3; w: list; return z
print(A.__annotations__, A.m.__annotations__, A().m(1), hasattr(A, 'b')); 
def f():
    v: int
    t(lambda: 0)
    try: return v
    except UnboundLocalError as e: return str(e)
print(f(), f.__annotations__); d = {}; d['k']: int = 4; A.n: str = 'attr'; print(d, A.n)
for s in ('global x; x: int = 1', 'x: int: str', 'x: int = yield', '(a, b): int = 1', '[a]: int', 'a.b: int', 'a[0]: int = 1', 'f(): int', '3: int', 'x: int, y: int', 'def f(a: int = 1, *, b: str): pass', 'lambda a: int: 1', 'for x: int in y: pass', 'x: (yield)', 'def f(): x: (yield)', 'x: *a', 'class A: x: int; y: str = 1', 'x: lambda: 1', 'x: int = *a', 'x: int = 1, 2', 'x: tuple = 1, *a', 'del x: int', 'x = y: int', 'print: int = 3', 'None: int', 'def f() -> int: pass', 'def f() -> : pass', 'def f(a:): pass', '(x): int', '(x.y): int = 1', 'nonlocal q', 'def f(): nonlocal q', 'def f(a):\n global a', 'def f():\n nonlocal a\n a = 1', 'def f():\n a = 1\n def g():\n  a = 2\n  nonlocal a', 'def f():\n print(a)\n global a', 'def f():\n global a, a', 'global a\na = 1', 'class A:\n global z\n z = 1', 'class A:\n nonlocal z', 'def f():\n a = 1\n class B:\n  nonlocal a\n  a = 2', 'def f():\n for a in b: global a', 'global print', 'def f(x):\n def g():\n  nonlocal x; x = 1', 'nonlocal', 'global', 'global 3', 'global a.b'):
    try: compile(s, '', 'exec'); print(repr(s), 'ok')
    except SyntaxError as e: print(repr(s), '->', e.msg)
from typing import get_type_hints, Optional, List
class T: a: int; b: 'str'; c: Optional[int] = None; e: List['T'] = []
print(get_type_hints(T)['b'], T.__annotations__['c'], T.__annotations__['e'])
