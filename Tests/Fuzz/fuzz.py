# Random programs and random calls: whatever they do, it must end in an exception and not in a crash.
# usage: wick fuzz.py MODE SEED COUNT      MODE: tokens, programs, calls, methods, torch, numpy
# Prints each case's seed to the file given as the 4th argument before running it, so that a crash can be repeated:
#        wick fuzz.py MODE SEED 1
import sys


class Random:
    """xorshift64*, so that the fuzzer depends on no module under test."""

    def __init__(self, seed):
        self.state = (seed * 0x9E3779B97F4A7C15 + 1) % 2**64 or 1
        for _ in range(4):
            self.next()

    def next(self):
        x = self.state
        x ^= x >> 12
        x ^= (x << 25) % 2**64
        x ^= x >> 27
        self.state = x
        return (x * 0x2545F4914F6CDD1D) % 2**64 >> 11

    def below(self, n):
        return self.next() % n

    def choice(self, items):
        return items[self.next() % len(items)]


TOKENS = """if else elif for while def class return yield lambda try except finally raise with as import from in is not and or
None True False pass break continue global nonlocal del assert := = == != < <= > >= + - * / // % ** @ ~ & | ^ << >> ( ) [ ] { } , : ; .
... -> += -= *= x y z self 0 1 2.5 1e400 0x1F 10**20 1j 'a' "b" f'{x}' f'{x!r:>{y}}' b'c' r'\\d' '''t''' # \\ @x _ __x ! $ ? `
 \t λ é 漢 \u00a0""".split(" ")
TOKENS = [t for line in TOKENS for t in line.split("\n")] + ["\n", "\n    ", "\n        ", "\n", "    "]


def random_tokens(r):
    return " ".join(r.choice(TOKENS) for _ in range(1 + r.below(40)))


class Program:
    """A program that parses, of a few statements; loops are short."""

    def __init__(self, r):
        self.r = r
        self.depth = 0

    def name(self):
        return self.r.choice(["a", "b", "c", "d", "f", "g", "C"])

    def atom(self):
        return self.r.choice([
            "0", "1", "-1", "3", "2**63", "-2**63", "10**30", "1.5", "float('nan')", "float('inf')", "-0.0", "'x'", "''", "'añ漢'", "b'q'",
            "None", "True", "[]", "()", "{}", "[1, 2, 3]", "(1, 'a')", "{'k': 1}", "{1, 2}", "range(5)", "slice(1, None, -1)", "...", "len",
            "lambda q: q", "C", "print", "iter([1, 2])", "object()", "int", "str", "ValueError('v')", self.name(), self.name(), self.name(),
        ])

    def expression(self):
        if self.depth > 4:
            return self.atom()
        self.depth += 1
        e = self.expression
        r = self.r
        kind = r.below(17)
        if kind < 4:
            s = self.atom()
        elif kind < 7:
            s = f"({e()} {r.choice(['+', '-', '*', '/', '//', '%', '&', '|', '^', '@', 'and', 'or', '==', '<', 'in', 'is', 'not in', '>='])} {e()})"
        elif kind == 7:
            s = f"{r.choice(['-', '+', '~', 'not '])}({e()})"
        elif kind == 8:
            s = f"({e()})({', '.join(e() for _ in range(r.below(3)))})"
        elif kind == 9:
            s = f"({e()})[{e()}]"
        elif kind == 10:
            s = f"({e()})[{e()}:{e()}:{r.choice(['', '-1', '2', '0'])}]"
        elif kind == 11:
            s = f"({e()}).{r.choice(['append', 'x', 'count', 'real', 'keys', 'upper', '__class__', '__len__', 'send', 'sort', 'pop', 'join', '__dict__', '__init__'])}"
        elif kind == 12:
            s = f"[{e()} for {self.name()} in {e()} if {e()}]"
        elif kind == 13:
            s = f"({e()} if {e()} else {e()})"
        elif kind == 14:
            s = f"[*{e()}, {e()}]"
        elif kind == 15:
            s = f"f'{{{self.name()}!r:>{r.below(30)}}}'"
        else:
            s = f"{{{e()}: {e()}}}"
        self.depth -= 1
        return s

    def target(self):
        return self.r.choice([self.name(), self.name(), f"{self.name()}, {self.name()}", f"{self.name()}.x", f"{self.name()}[0]", f"*{self.name()}, {self.name()}",
                              f"{self.name()}[:]"])

    def block(self, indent):
        return "".join(self.statement(indent) for _ in range(1 + self.r.below(3)))

    def statement(self, indent=""):
        r = self.r
        e = self.expression
        more = indent + "    "
        kind = r.below(16) if len(indent) < 16 else r.below(5)
        if kind < 3:
            return f"{indent}{self.target()} = {e()}\n"
        if kind == 3:
            return f"{indent}{e()}\n"
        if kind == 4:
            return f"{indent}{self.name()} {r.choice(['+=', '-=', '*=', '|='])} {e()}\n"
        if kind == 5:
            return f"{indent}if {e()}:\n{self.block(more)}{indent}else:\n{self.block(more)}"
        if kind == 6:
            return f"{indent}for {self.target()} in {r.choice(['range(3)', e()])}:\n{self.block(more)}{more}{r.choice(['break', 'continue', 'pass'])}\n"
        if kind == 7:
            return f"{indent}def {r.choice(['f', 'g'])}({r.choice(['', 'a', 'a, b=1', '*a', '**a', 'a, /, b', '*, a=2'])}):\n{self.block(more)}{more}{r.choice(['return', 'yield', 'raise'])} {e()}\n"
        if kind == 8:
            method = r.choice(["__init__", "__eq__", "__len__", "__getattr__", "__iter__", "__hash__", "__repr__", "__bool__", "__getitem__", "__del__", "__add__", "__enter__",
                               "__call__", "__next__", "__index__", "__contains__", "__lt__", "__format__"])
            return f"{indent}class C({r.choice(['', 'object', 'list', 'int', 'str', 'dict', 'Exception', 'C', 'tuple'])}):\n{more}x = {e()}\n{more}def {method}(self, *a):\n{self.block(more + '    ')}{more}    return {e()}\n"
        if kind == 9:
            return f"{indent}try:\n{self.block(more)}{indent}except {r.choice(['Exception', 'ValueError', '(TypeError, KeyError)', self.name()])} as d:\n{self.block(more)}{indent}{r.choice(['finally', 'else'])}:\n{self.block(more)}"
        if kind == 10:
            return f"{indent}with {e()} as {self.name()}:\n{self.block(more)}"
        if kind == 11:
            return f"{indent}del {self.name()}\n"
        if kind == 12:
            return f"{indent}assert {e()}, {e()}\n"
        if kind == 13:
            return f"{indent}raise {e()}\n"
        if kind == 14:
            return f"{indent}{self.name()} = ({e()} for {self.name()} in {e()})\n"
        return f"{indent}print({e()}, sep={e()}, end='')\n"

    def text(self):
        return "a = b = c = d = 1\ndef f(*a): return a\ndef g(x=1):\n    yield x\n    yield from [x]\nclass C: pass\n" + "".join(self.statement() for _ in range(2 + self.r.below(8)))


class Nasty:
    """Answers every protocol in a way nobody expects."""

    def __init__(self, r):
        self.__dict__["r"] = r

    def odd(self, *a):
        n = self.r.below(9)
        if n == 0:
            raise KeyError("nasty")
        return [None, -1, 2**70, "s", [], 1.5, True, self, 0][n]

    __len__ = __bool__ = __index__ = __iter__ = __next__ = __eq__ = __lt__ = __getitem__ = __contains__ = __add__ = __radd__ = odd
    __repr__ = __str__ = __format__ = __call__ = __enter__ = __float__ = __int__ = __abs__ = __mul__ = __neg__ = odd

    def __hash__(self):
        return self.r.below(3)


def values(r):
    ring = [1]
    ring.append(ring)
    knot = {"k": 1}
    knot["self"] = knot

    def generator():
        yield 1
        raise ValueError("from a generator")

    return [
        0, 1, -1, 2, 5, 255, 256, 2**31, 2**63 - 1, 2**63, -2**63, -2**63 - 1, 2**64, 10**40, True, False, None, ..., NotImplemented, 0.0, -0.0, 1.5, -2.75,
        float("nan"), float("inf"), -float("inf"), 1e308, 5e-324, 3 + 4j, "", "a", "abc", "0", "-12", "1e5", "añ漢🎉", "a b c", "%s %d", "{} {0!r:>10}", "x" * 300, b"",
        b"ab\xff", bytearray(b"xy"), [], [1, 2, 3], [3, "a", None], ring, (), (1,), (1, (2, 3)), {}, {"a": 1, 2: "b"}, knot, set(), {1, 2}, frozenset([3]), range(0),
        range(5), range(10, -10, -3), range(10**4, -2**62, -2**60), slice(None), slice(1, 2**70, -1), iter([1, 2]), generator(), lambda *a, **k: a, len, int, str, type, object(), Nasty(r),
        ValueError("v"), ValueError, print, zip([1], [2]), enumerate("ab"), "utf-8", ">10", "r", ("a", "b"), [("a", 1)], [[1, 2], [3, 4]],
    ]


FORBIDDEN = {"exit", "quit", "input", "open", "breakpoint", "help", "print", "__import__", "exec", "eval", "copyright", "credits", "license"}


def guarded(f, arguments, keywords={}):
    try:
        result = f(*arguments, **keywords)
        # bytes(2**31) has a text of eight gigabytes.
        text = repr(result) if not isinstance(result, (bytes, bytearray)) or len(result) < 10**6 else ""
        if hasattr(result, "__next__"):
            for _ in range(3):
                next(result)
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as e:
        try:
            text = str(e)
        except Exception:
            # A KeyError shows its key, whose repr may raise.
            text = ""
    return len(text) if isinstance(text, str) else 0


def attribute(x, name):
    try:
        return getattr(x, name)
    except Exception:
        return None


def call_builtin(r):
    import builtins
    names = [n for n in dir(builtins) if n not in FORBIDDEN and not n.startswith("_")]
    pool = values(r)
    f = getattr(builtins, r.choice(names))
    if not callable(f):
        return
    keywords = {}
    if r.below(5) == 0:
        keywords[r.choice(["key", "reverse", "default", "start", "sep", "base", "strict", "ndigits"])] = r.choice(pool)
    guarded(f, [r.choice(pool) for _ in range(r.below(4))], keywords)


def call_method(r):
    pool = values(r)
    x = r.choice(pool)
    if x is print or x is type:
        return
    names = dir(x)
    if not names:
        return
    f = attribute(x, r.choice(names))
    if callable(f):
        guarded(f, [r.choice(pool) for _ in range(r.below(4))])


def tensors(r, torch):
    return [
        torch.tensor(1.5), torch.tensor([1.0, -2.0, 3.0]), torch.arange(6).reshape(2, 3), torch.rand(2, 3), torch.rand(3, 3), torch.rand(3, 3).t(), torch.zeros(0),
        torch.zeros(2, 0), torch.tensor([True, False, True]), torch.tensor([1, 2], dtype=torch.uint8), torch.rand(2, 3, 3), torch.rand(4, dtype=torch.float64),
        torch.tensor(2.0, requires_grad=True), torch.rand(2, 3, requires_grad=True), torch.rand(1, 3).expand(2, 3), torch.rand(6)[::2], torch.tensor([0, 1, 1]),
        torch.tensor(float("nan")), torch.rand(1, 2, 4, 4), torch.tensor([[5]]), torch.tensor([-1, 7]),
    ]


def call_torch(r):
    import torch
    pool = tensors(r, torch)
    small = [0, 1, 2, 3, -1, -2, -4, 7, 2**63 - 1, -2**63, 0.5, -1.5, float("nan"), True, None, "sum", "mean", "ij,jk->ik", (0, 1), [1, 2], (2, 3), [-1], (), [2**62, 4],
             torch.float64, torch.int64, torch.bool, "cpu", [], [torch.rand(2), torch.rand(2)], slice(None), ..., [True, False], (3, -1)]
    spaces = [torch, torch, torch.nn.functional, torch.linalg, None, None, None]
    space = r.choice(spaces)
    if space is None:
        space = r.choice(pool)
    name = r.choice([n for n in dir(space) if not n.startswith("__") and n not in ("save", "load", "set_default_dtype", "set_printoptions", "set_num_threads")])
    f = attribute(space, name)
    arguments = [r.choice(pool) if r.below(2) else r.choice(small) for _ in range(r.below(5))]
    if not callable(f):
        return
    keywords = {}
    if r.below(3) == 0:
        keywords[r.choice(["dim", "keepdim", "dtype", "out", "reduction", "p", "largest", "descending", "size", "mode", "weight", "bias"])] = r.choice(small + pool)
    guarded(f, arguments, keywords)
    if r.below(4) == 0:
        guarded(lambda: pool[2].__getitem__(tuple(r.choice(small + pool) for _ in range(r.below(4)))), [])
        guarded(lambda: pool[3].__setitem__(tuple(r.choice(small + pool) for _ in range(r.below(4))), r.choice(small + pool)), [])


def call_numpy(r):
    import numpy as np
    pool = [np.array(1.5), np.array([1.0, -2.0]), np.arange(6).reshape(2, 3), np.zeros((0, 2)), np.array([True, False]), np.array([[1, 2], [3, 4]], dtype=np.int8), np.float64(2.5),
            np.arange(12.0)[::3], np.eye(3), np.array([0, 1]), np.int64(3)]
    small = [0, 1, 2, -1, 5, 2**63 - 1, -2**63, 0.5, float("nan"), True, None, "float32", (0, 1), [1, 2], (2, 3), [-1], (), np.float32, "C", ">", [], slice(None), ..., [[1, 2], [3]]]
    space = r.choice([np, np, np.linalg, np.random, r.choice(pool), r.choice(pool)])
    names = [n for n in dir(space) if not n.startswith("_") and n not in ("save", "load", "savetxt", "loadtxt", "savez", "seterr", "set_printoptions", "test", "show_config", "tofile", "dump")]
    f = attribute(space, r.choice(names)) if names else None
    if callable(f):
        keywords = {}
        if r.below(3) == 0:
            keywords[r.choice(["axis", "dtype", "out", "keepdims", "size", "ddof", "where", "order"])] = r.choice(small + pool)
        guarded(f, [r.choice(pool) if r.below(2) else r.choice(small) for _ in range(r.below(4))], keywords)


class Quiet:
    def write(self, text):
        return len(text)

    def flush(self):
        pass


def run(mode, seed):
    r = Random(seed)
    if mode in ("tokens", "programs"):
        source = random_tokens(r) if mode == "tokens" else Program(r).text()
        try:
            exec(source, {})
        except BaseException as e:
            str(e)
    else:
        {"calls": call_builtin, "methods": call_method, "torch": call_torch, "numpy": call_numpy}[mode](r)


def main():
    mode, seed, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    log = open(sys.argv[4], "w") if len(sys.argv) > 4 else None
    standard = sys.stdout, sys.stderr
    for i in range(seed, seed + count):
        if log:
            log.seek(0)
            log.write(f"{i}\n")
            log.flush()
        elif count == 1 and mode in ("tokens", "programs"):
            print(random_tokens(Random(i)) if mode == "tokens" else Program(Random(i)).text())
        sys.stdout = sys.stderr = Quiet()
        try:
            run(mode, i)
        finally:
            sys.stdout, sys.stderr = standard
    print(f"{mode}: {count} cases from {seed}")


if __name__ == "__main__":
    main()
