# What CPython says of sources that are not Python, and where it points.
def show(source):
    try:
        compile(source, "f.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        print(repr(source))
        print("   ", f"{type(e).__name__}: {e.msg} | {e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset} {e.text!r}")


for source in [
    'let x = 1',
    'var x = 1',
    'x = new Foo()',
    'function f() {}',
    'def f() { return 1 }',
    'x = 1 // comment here',
    '/* comment */',
    '-- comment',
    'x = y?.z',
    'x = y ?? z',
    'x = a ? b : c',
    'i++',
    '++i +',
    'if x == 1 && y == 2: pass',
    'if !x: pass',
    'else if x: pass',
    'switch x: pass',
    'do: pass',
    'x = null y',
    'echo "hello"',
    'puts "hello"',
    'const x = 1',
    'int x = 1',
    'string s = "a"',
    'for i in 1..10: pass',
    'def f(int x): pass',
    'x = {a = 1}',
    'x = {a => 1}',
    'x = [a => 1]',
    'x = (a = 1)',
    'x = (a = 1, b = 2)',
    'x = [a = 1]',
    'f(a = 1, b == 2, c := 3, d = = 4)',
    'print x == y',
    'print(x) y',
    'input "name"',
    'x = input("a" "b" y)',
    'exit 1',
    'raise "a" b',
    'assert(x, "a") y',
]:
    show(source)
