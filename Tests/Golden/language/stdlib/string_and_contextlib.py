import contextlib
import io
import string
from contextlib import ExitStack, closing, contextmanager, nullcontext, redirect_stdout, suppress

print(string.ascii_letters, string.digits, string.punctuation, repr(string.whitespace), string.hexdigits, len(string.printable))
print(string.capwords("hello big world"), string.Template("$a and ${b} cost $$5").substitute(a=1, b="two"))
print(string.Template("$x $y").safe_substitute(x=1))
for text in ["$x", "$ 5"]:
    try:
        string.Template(text).substitute()
    except (KeyError, ValueError) as e:
        print(type(e).__name__, e)


@contextmanager
def tag(name):
    print("<" + name + ">")
    try:
        yield name.upper()
    finally:
        print("</" + name + ">")


with tag("a") as t:
    print(t)
try:
    with tag("b"):
        raise ValueError("inside")
except ValueError as e:
    print("caught", e)


@tag("deco")
def f():
    print("in f")


f()


@contextmanager
def swallow():
    try:
        yield
    except KeyError:
        print("swallowed")


with swallow():
    {}["x"]
with suppress(ZeroDivisionError, KeyError):
    1 / 0
with nullcontext(5) as n:
    print(n)
with closing(io.StringIO("x")) as s:
    print(s.read())
print(s.closed)
with ExitStack() as stack:
    print(stack.enter_context(tag("x")))
    stack.callback(print, "callback", 1)
    print("body")
out = io.StringIO()
with redirect_stdout(out):
    print("hidden")
print(repr(out.getvalue()))


@contextmanager
def never():
    return
    yield


try:
    with never():
        pass
except RuntimeError as e:
    print(e)
