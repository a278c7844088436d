from contextlib import contextmanager, suppress, redirect_stdout, ExitStack, closing, nullcontext
import io
class Timer:
    def __enter__(self): print("start"); return self
    def __exit__(self, kind, value, tb): print("stop", kind.__name__ if kind else None); return kind is ValueError
with Timer() as t: print(type(t).__name__)
with Timer(): raise ValueError("swallowed")
try:
    with Timer(): raise KeyError("passes")
except KeyError as e: print("got", e)
@contextmanager
def indent(n):
    pad = " " * n
    print(pad + "{")
    try: yield lambda s: print(pad + "  " + s)
    finally: print(pad + "}")
with indent(2) as say: say("hello"); say("there")
with suppress(FileNotFoundError): open("/no/such/file")
buf = io.StringIO()
with redirect_stdout(buf): print("captured")
print(repr(buf.getvalue()))
with ExitStack() as stack:
    for i in range(3): stack.callback(print, "cleanup", i)
    print("body")
with nullcontext("x") as v: print(v)
with closing(io.StringIO("abc")) as f: print(f.read())
print(f.closed)
with indent(0) as a, indent(1) as b: b("nested")
try:
    with 5: pass
except TypeError as e: print(e)
