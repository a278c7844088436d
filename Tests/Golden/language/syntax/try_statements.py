# What CPython says of sources that are not Python, and where it points.
def show(source):
    try:
        compile(source, "f.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as e:
        print(repr(source))
        print("   ", f"{type(e).__name__}: {e.msg} | {e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset} {e.text!r}")


for source in [
    'try:\n    x\nexcept',
    'try:\n    x\nexcept ValueError, TypeError:\n    pass',
    'try:\n    x\nexcept ValueError, e:\n    pass',
    'try:\n    x\nexcept ValueError as 3:\n    pass',
    'try:\n    x\nexcept ValueError as e.x:\n    pass',
    'try:\n    x\nexcept ValueError\n    pass',
    'try:\n    x\nexcept* ValueError\n    pass',
    'try:\n    x\nexcept*:\n    pass',
    'try:\n    x\nexcept ValueError:\n    pass\nexcept* TypeError:\n    pass',
    'try:\n    x\nexcept* ValueError:\n    pass\nexcept TypeError:\n    pass',
    'try:\n    x\nelse:\n    pass',
    'try:\n    x\nfinally:\n    y\nexcept:\n    z',
    'try:\n    x\nexcept:\n',
    'try:\nx',
    'try\n    x',
    'try: x',
    'try: x\nexcept: y\nelse z',
]:
    show(source)
