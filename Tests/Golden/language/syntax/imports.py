# What CPython says of sources that are not Python, and where it points.
def show(source):
    try:
        compile(source, "f.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        print(repr(source))
        print("   ", f"{type(e).__name__}: {e.msg} | {e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset} {e.text!r}")


for source in [
    'import',
    'import a.',
    'import .a',
    'import a as',
    'import a, ',
    'import a from b',
    'import a as b as c',
    'import 1',
    'import "a"',
    'import *',
    'from a import b c',
    'from a import b as',
    'from a import (b, c',
    'from a import (b c)',
    'from a import b, c,',
    'from a import ()',
    'from a import',
    'from import a',
    'from .a. import b',
    'from a import b.c',
    'from a import *, b',
    'from a import (*)',
    'from a import b as c.d',
    'from 3 import x',
]:
    show(source)
