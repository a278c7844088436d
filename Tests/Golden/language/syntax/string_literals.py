# What CPython says of sources that are not Python, and where it points.
def show(source):
    try:
        compile(source, "f.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        print(repr(source))
        print("   ", f"{type(e).__name__}: {e.msg} | {e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset} {e.text!r}")


for source in [
    'exec "x"',
    'exec x in y',
    "x = 'it's'",
    'x = "say "hi""',
    "x = 'abc\ndef'",
    'x = "abc',
    "x = 'abc\\",
    'x = """abc\ndef',
    'x = \'\'\'abc"""',
    "x = b'é'",
    "x = b'a' 'b'",
    "x = 'a' b'b'",
    "x = f'a' b'b'",
    "x = u'a' b'b'",
    "x = ur'a'",
    "x = bu'a'",
    "x = fb'a'",
    "x = r'\\'",
    "x = '\\x'",
    "x = '\\xg1'",
    "x = '\\u123'",
    "x = '\\U1234567'",
    "x = '\\N{'",
    "x = '\\N{}'",
    "x = '\\N'",
    "x = b'\\xz'",
]:
    show(source)
