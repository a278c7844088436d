# What CPython says of sources that are not Python, and where it points.
def show(source):
    try:
        compile(source, "f.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        print(repr(source))
        print("   ", f"{type(e).__name__}: {e.msg} | {e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset} {e.text!r}")


for source in [
    'print(f"{x")',
    'print(f"{x}}")',
    'print(f"{}")',
    'print(f"{x!}")',
    'print(f"{x:{y}")',
    'print(f"{x y}")',
    'print(f"{x = y}")',
    'print(f"{x ==}")',
    'print(f"{1 +}")',
    'print(f"{a[\'b\']}")',
    'print(f"{\'\n\'}")',
    'print(f"{x\\}")',
    'print(f"{lambda: 1}")',
    'print(f"{(lambda x: 1)}")',
    'print(f"{x:}}")',
    'print(f"{{x}")',
    'print(f"{x}{")',
    'print(f"{1a}")',
    'print(f"{a)}")',
    'print(f"{(a}")',
    'print(f"{a]}")',
    'print(f"{[a)}")',
    'print(f"{*a}")',
    'print(f"{**a}")',
    'print(f"{a:=5}")',
    'print(f"{a := 5}")',
    'print(f"{yield}")',
    'print(f"{return}")',
    'print(f"{ }")',
    'print(f"{ !r}")',
    'print(f"{:x}")',
    'print(f"{=}")',
    'print(f"{a!rr}")',
    'print(f"{a!r:x!s}")',
    'print(f"{a;b}")',
    'print(f"{a,b c}")',
    'print(f"{a #}")',
    'print(f"{\'a\' \'b\' c}")',
    'print(f"{f\'{x\'}")',
    'print(f"""{\n1 +\n}""")',
    'print(f"""\n{a b}""")',
]:
    show(source)
