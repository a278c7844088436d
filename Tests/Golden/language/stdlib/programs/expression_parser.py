import re, operator, math
from collections import namedtuple
Token = namedtuple("Token", "kind value pos")
SPEC = [("NUM", r"\d+(?:\.\d*)?(?:[eE][-+]?\d+)?"), ("ID", r"[A-Za-z_]\w*"), ("OP", r"\*\*|[-+*/%()=,]"), ("SKIP", r"[ \t]+"), ("BAD", r".")]
MASTER = re.compile("|".join(f"(?P<{n}>{p})" for n, p in SPEC))
def tokenize(text):
    for m in MASTER.finditer(text):
        kind = m.lastgroup
        if kind == "BAD": raise SyntaxError(f"unexpected {m.group()!r} at {m.start()}")
        if kind != "SKIP": yield Token(kind, m.group(), m.start())
    yield Token("END", "", len(text))
class Parser:
    OPS = {"+": (1, operator.add), "-": (1, operator.sub), "*": (2, operator.mul), "/": (2, operator.truediv), "%": (2, operator.mod), "**": (4, operator.pow)}
    def __init__(self, env=None): self.env = {"pi": math.pi, "sqrt": math.sqrt, "max": max, **(env or {})}
    def run(self, text):
        self.tokens = list(tokenize(text)); self.i = 0
        value = self.expr(0)
        if self.cur.kind != "END": raise SyntaxError(f"junk {self.cur.value!r}")
        return value
    @property
    def cur(self): return self.tokens[self.i]
    def take(self): t = self.cur; self.i += 1; return t
    def expr(self, low):
        left = self.atom()
        while self.cur.value in self.OPS and self.OPS[self.cur.value][0] > low:
            prec, f = self.OPS[self.take().value]
            left = f(left, self.expr(prec - (f is operator.pow)))
        return left
    def atom(self):
        t = self.take()
        if t.kind == "NUM": return float(t.value) if re.search(r"[.eE]", t.value) else int(t.value)
        if t.kind == "ID":
            value = self.env[t.value]
            if self.cur.value == "(":
                self.take(); args = [self.expr(0)]
                while self.cur.value == ",": self.take(); args.append(self.expr(0))
                if self.take().value != ")": raise SyntaxError("expected )")
                return value(*args)
            return value
        if t.value == "-": return -self.expr(3)
        if t.value == "(":
            v = self.expr(0)
            if self.take().value != ")": raise SyntaxError("expected )")
            return v
        raise SyntaxError(f"unexpected {t.value or 'end'!r}")
p = Parser({"x": 7})
for e in ("1 + 2 * 3", "(1+2)*3", "2 ** 3 ** 2", "-2 ** 2", "10 / 4 - 1", "x % 4", "sqrt(16) + max(1, x, 3)", "1e3 * 2.5", "pi", "7 %", "(1", "3 $ 4", "1 / 0", "nope + 1", "sqrt(0-1)", "max(1, 'a')"):
    try: print(e, "=", p.run(e))
    except Exception as err: print(e, "!", type(err).__name__, err)
print([tuple(t) for t in tokenize("a=1")], len(list(tokenize(""))))
