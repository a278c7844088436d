sources = r'''
if x
    pass
###
if x = 3: pass
###
while x = 3: pass
###
print "hello"
###
print x
###
exec "a"
###
def f(:
    pass
###
def f(x, x): pass
###
def f(x=1, y): pass
###
def f(*): pass
###
def f(**k, a): pass
###
def f(*a, *b): pass
###
def f(a, /, b, /): pass
###
def f(/, a): pass
###
def f(*, /): pass
###
class A
    pass
###
class A(: pass
###
for x in range(3) print(x)
###
for x range(3): pass
###
for 1 in x: pass
###
for f() in x: pass
###
f() = 3
###
3 = x
###
"a" = 3
###
None = 3
###
True = 1
###
x + 1 = 3
###
-x = 3
###
[a, 1] = 3
###
(a, f()) = 3
###
x if y else z = 3
###
lambda: 3 = 4
###
f"{x}" = 3
###
{a: 1} = 3
###
{a} = 3
###
a < b = 3
###
not a = 3
###
[x for x in y] = 3
###
x += 1 += 2
###
f() += 1
###
(a, b) += 1
###
1 += 1
###
del f()
###
del 1
###
del a + b
###
del (a, 1)
###
del
###
return 3
###
yield 3
###
await x
###
break
###
continue
###
x = (1, 2
###
x = [1, 2
y = 3
###
x = {1: 2
###
x = (1, 2]
###
x = 1)
###
x = ]
###
x = 'abc
###
x = """abc
###
x = f"{"
###
x = f"{}"
###
x = f"{a b}"
###
x = f"{a!x}"
###
x = f"{a!}"
###
x = f"}"
###
x = f"{a"
###
x = f"{a:{b}"
###
x = f"{a\n}"
###
x = f"{#}"
###
x = f"{*}"
###
x = f"{lambda x: 1}"
###
x = 0777
###
x = 00
###
x = 1__0
###
x = 1_
###
x = 0x
###
x = 0b2
###
x = 0o8
###
x = 1e
###
x = 1.2.3
###
x = 1abc
###
x = 0xfg
###
x = $
###
x = ?
###
x = a!b
###
x = a ! b
###
x = `a`
###
x = “a”
###
x = a\ b
###
x = \
###
  x = 1
###
if x:
pass
###
if x:
    y
  z
###
def f():
x = 1
###
if x:
    pass
   else:
    pass
###
else:
    pass
###
try:
    pass
###
try:
    pass
x = 1
###
try:
    pass
except:
    pass
except ValueError:
    pass
###
try:
    pass
finally:
###
except:
    pass
###
with open(x) as f
    pass
###
with open(x) as 3: pass
###
with open(x) as f(): pass
###
import
###
import a.b as
###
from a import
###
from a import (
###
from a import b,
###
from a import *, b
###
from . import *
x = 
###
import a as b.c
###
from x import y as 3
###
from __future__ import braces
###
from __future__ import nothing
###
def f():
    from a import *
###
global x
x = 1
###
def f():
    x = 1
    global x
###
def f():
    print(x)
    global x
###
def f(x):
    global x
###
def f():
    nonlocal x
###
nonlocal x
###
def f(x):
    nonlocal x
###
def f():
    global x
    nonlocal x
###
lambda x=1, y: 3
###
lambda x, x: 3
###
f(a=1, 2)
###
f(**a, 2)
###
f(**a, *b)
###
f(a=1, a=2)
###
f(a b)
###
f(a, b c)
###
f(a for a in b, c)
###
f(c, a for a in b)
###
f(a=b=c)
###
f(1=2)
###
f(a.b=2)
###
f(True=1)
###
f(a+b=2)
###
f(x for x in y=3)
###
f(*)
###
f(**)
###
f(,)
###
f(a,,b)
###
[a b]
###
[a, b c]
###
[1 2]
###
{1 2}
###
{1: 2 3: 4}
###
{1: 2, 3}
###
{1, 2: 3}
###
{1:}
###
{:1}
###
{**a, b}
###
{*a: 1}
###
(a b)
###
("a" b)
###
x = a b
###
x = 1 2
###
x = a = 
###
x == 
###
x = * a
###
*a
###
*a = 3
###
*a, *b = 3
###
x = *a, 
y = *a
###
print(*a for a in b)
###
[*a for a in b]
###
{**a for a in b}
###
(x for x in)
###
[x for x]
###
[x for in y]
###
[x, y for x in y]
###
[for x in y]
###
[x if y for x in z]
###
x = y if z
###
x = if y else z
###
x = lambda
###
x = lambda x
###
x = not
###
x = a not b
###
x = a is
###
x = a in
###
x = a and
###
x = a or or b
###
x = a <> b
###
x = a => b
###
x++
###
x = ++
###
x--
###
a, b += 1
###
x := 3
###
(x := 3)
(x.y := 3)
###
(x[0] := 3)
###
(1 := 3)
###
x = y := 3
###
f(x := 1, y := 2)
f(x = y := 3)
###
def f(x := 1): pass
###
class A: x = (y := 1
###
@
def f(): pass
###
@a
x = 1
###
@a b
def f(): pass
###
async def f(): pass
await x
###
assert
###
assert x, 
###
raise x from
###
raise from x
###
pass x
###
break x
###
import a b
###
def
###
def f
###
def f()
    pass
###
def f() pass
###
def 3(): pass
###
def f(3): pass
###
def f(a.b): pass
###
def f("a"): pass
###
def f(a, (b, c)): pass
###
def f(None): pass
###
def True(): pass
###
class None: pass
###
def f(a:): pass
###
def f(a=): pass
###
def f() -> : pass
###
x: 
###
x: int =
###
(x, y): int
###
[x]: int
###
f(): int = 3
###
x, y: int
###
x = yield = 3
###
def f():
    x = yield = 3
###
class A:
    return 3
###
class A:
    yield 3
###
def f():
    class B:
        return 1
###
[(yield x) for x in y]
###
def f():
    [(yield x) for x in y]
###
if True:
    x = 1
	y = 2
###
match x:
    case 1
        pass
###
match x:
case 1:
    pass
###
match x:
    pass
###
match x:
    case a | b: pass
###
match x:
    case a: pass
    case 1: pass
###
match x:
    case _: pass
    case 1: pass
###
match x:
    case a, a: pass
###
match x:
    case A(b=1, 2): pass
###
match x:
    case 1 + 2: pass
###
match x:
    case {**a, 1: 2}: pass
###
match x:
    case [*a, *b]: pass
###
match x:
    case {1: 2, 1: 3}: pass
###
match x:
    case A(b=1, b=2): pass
###
x = b"é"
###
x = "\N{foo}"
###
x = "\x1"
###
x = "\u12"
###
x = b"\x1"
###
x = "\U99999999"
###
x = "a" b"b"
###
é = 1
a€ = 2
###
if x:
    if y:
        pass
  else:
    pass
###
"""a
b""" c
###
x = {
  'a': 1
  'b': 2
}
###
x = [
  1,
  2
y = 3
###
foo(1, 2
bar()
###
foo(a, b, for c in d)
###
foo(a if b)
###
if x == 1:
print("y")
###
while True print(1)
###
elif x:
    pass
###
x = 5 +
###
x = (5 +)
###
import sys, 
###
try x: pass
###
def f(self, x
    return x
###
for i in range(10)
    print(i)
###
while True
    pass
###
x = [1, 2, 3
print(x)
###
d = {'a': 1, 'b' 2}
###
d = {'a' 1}
###
d = {'a': }
###
d = {'a': *b}
###
print('hello)
###
print("a" + 'b)
###
print(hello world)
###
x = "a" "b" c
###
return
###
lambda: (yield)
###
class C(x for x in y): pass
###
f(**x for x in y)
###
with a as b, c as d
    pass
###
with (a as b, c as d) pass
###
with (a, b as 3): pass
###
if a:
    pass
else
    pass
###
if a:
    pass
elif
    pass
###
try:
    pass
finally
    pass
###
def f(a, b):
  return a
 return b
###
for x in y:
###
if x: # comment
###
class A: 
# comment
x = 1
###
def f():
    """doc
###
a.1
###
a.
###
a..b
###
a[
###
a[]
###
a[1:2:3:4]
###
a[1, 2 3]
###
x = 1 if 2 else
###
(a, b) = 
###
x = ()()()(
###
0_7
###
1 if x else y = 2
###
None += 1
###
f"{a}" "b" = 1
###
__debug__ = 1
###
def f(__debug__): pass
###
del __debug__
###
a.__debug__ = 1
###
import a as __debug__
'''.split("\n###\n")
sources[0] = sources[0][1:]
for s in sources:
    for text in (s, s + "\n"):
        try:
            compile(text, "f.py", "exec")
            r = "ok"
        except SyntaxError as e:
            r = f"{type(e).__name__}: {e.msg} | {e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset} {e.text!r}"
        except Exception as e:
            r = f"{type(e).__name__}: {e}"
        if text == s: first = r
    print(repr(s)); print("   ", first)
    if r != first: print("   +", r)
