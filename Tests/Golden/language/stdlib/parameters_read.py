# Parameters that are easily left aside: each changes what comes out.
import base64
import decimal
import enum
import gc
import inspect
import os
import pathlib
import subprocess
import tempfile
import threading

folder = tempfile.mkdtemp()
path = pathlib.Path(folder, "x")


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, str(e).replace(folder, ""))


show(lambda: path.write_text("a\nb", newline="\r\n"))
show(lambda: path.read_bytes())
show(lambda: path.write_text("é", encoding="ascii", errors="ignore"))
show(lambda: path.read_bytes())
path.write_bytes(b"\xff\r\n")
show(lambda: path.read_text(errors="replace"))
show(lambda: path.open(errors="ignore", newline="").read())
show(lambda: pathlib.Path("/nonexist/x").resolve(strict=True))
show(lambda: pathlib.Path("/nonexist/x").resolve())
made = pathlib.Path(folder, "y")
made.touch(mode=0o600)
show(lambda: oct(made.stat().st_mode))
f = tempfile.NamedTemporaryFile("w+", newline="\r\n")
f.write("a\n")
f.flush()
show(lambda: open(f.name, "rb").read())
three = decimal.Context(prec=3)
show(lambda: decimal.Decimal("1.23456").max_mag(decimal.Decimal("-2.34567"), context=three))
show(lambda: decimal.Decimal("1.23456").min_mag(decimal.Decimal("-2.34567"), context=three))
show(lambda: decimal.Decimal("123E+5").to_eng_string(context=decimal.Context(capitals=0)))
show(lambda: decimal.Decimal("abc", context=decimal.Context(traps=[])))
E = enum.Enum("E", "A B", module="mm", qualname="q.E")
show(lambda: (E.__module__, E.__qualname__, list(E)))
show(lambda: base64.b32decode("M1023456", map01="L"))
show(lambda: base64.b32decode("ME0=====", map01="I"))
show(lambda: gc.collect(7))
show(lambda: threading.stack_size(5))
show(lambda: subprocess.getoutput('printf "\\303\\251"', encoding="latin1"))
show(lambda: memoryview(b"abcd").tobytes(order="F"))
show(lambda: memoryview(b"abcd").tobytes("x"))
show(lambda: compile("x", "f", "eval", flags=99999999))


def noted(a: "int", b: "list[int]" = ()) -> "str":
    pass


show(lambda: inspect.signature(noted))
show(lambda: inspect.signature(noted, eval_str=True))
show(lambda: inspect.get_annotations(noted, eval_str=True))
os.symlink(folder, folder + "/link")
show(lambda: sorted((e.name, e.is_dir(), e.is_dir(follow_symlinks=False), e.is_file(follow_symlinks=False)) for e in os.scandir(folder)))
