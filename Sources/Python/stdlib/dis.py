# dis: the bytecode of a function, which is wick's own and not CPython's.
__all__ = ["dis"]


def dis(x, *, file=None):
    """Prints the bytecode of a function, a class's functions, a code object or a source."""
    if isinstance(x, type):
        for name, value in list(x.__dict__.items()):
            if hasattr(value, "__code__"):
                print(f"Disassembly of {name}:", file=file)
                print(_text(value), file=file)
        return
    print(_text(x), end="", file=file)
