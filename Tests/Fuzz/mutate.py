# Mutants of the recorded scripts: numbers, shapes, dtypes, strings and the order of arguments taken to extremes. A mutant runs
# statement by statement, each in a `try`, so that one exception does not hide what comes after it.
# usage: wick mutate.py SEED COUNT FOLDER SCRIPT ...     writes FOLDER/mutant-SEED.py, …, one for each seed from SEED on
#        wick mutate.py --run MUTANT                     runs one
import os
import re
import sys

from fuzz import Random

TOKEN = re.compile(r"'''(?:.|\n)*?'''|\"\"\"(?:.|\n)*?\"\"\"|'(?:[^'\\\n]|\\.)*'|\"(?:[^\"\\\n]|\\.)*\"|#[^\n]*|\d[\w.]*(?:e[+-]\d+)?|[^\W\d]\w*|\s+|.")
NUMBERS = """0 1 2 3 5 7 -1 -2 -3 8 16 63 64 65 127 128 255 256 257 1000 65535 65536 2**24 2**31-1 2**31 -2**31 2**32 2**40 2**53+1
2**62 2**63-1 2**63 -2**63 -2**63-1 2**64 10**30 0.0 -0.0 0.5 -1.5 1e-320 1e-45 1e38 1e39 1e300 1e308 float('inf') -float('inf')
float('nan') True False None 1j (2,) [3] () []""".split()
STRINGS = ["''", "'x'", "'\\0'", "'é漢😀'", "'float32'", "'int64'", "'mean'", "'sum'", "'none'", "'ij'", "'C'", "'%s'", "'{:>{}}'",
           "'a' * 100000", "b'x'", "'1e5'", "'nan'", "' '", "'\\n'", "None", "0"]
DTYPES = ["float32", "float64", "int8", "int16", "int32", "int64", "uint8", "bool"]
NAMES = ["None", "[]", "()", "{}", "True", "object()", "0", "-1", "''", "[[]]", "float('nan')", "2**63", "type", "print", "range(3)",
         "iter([1])", "...", "slice(None)", "Exception('x')"]
# What would reach outside the sandbox, wait, or end the process on purpose.
UNSAFE = re.compile(r"\b(?:os|shutil|subprocess|socket|signal|_exit|quit|exit|abort|kill|rmtree|unlink|remove_tree|rename|chdir|chmod|"
                    r"input|sleep|breakpoint|faulthandler|setrecursionlimit|tempfile|pathlib|Path|open|stdin)\b")


def tokens(text):
    return TOKEN.findall(text)


def arguments(parts):
    """Calls: for each opening bracket the ranges of its arguments, as pairs of places in `parts`."""
    found, stack = [], []
    for i, p in enumerate(parts):
        if p in "([{" and len(p) == 1:
            stack.append([p, i + 1, []])
        elif stack and p == ",":
            stack[-1][2].append((stack[-1][1], i))
            stack[-1][1] = i + 1
        elif stack and p in ")]}" and len(p) == 1:
            _, start, list_ = stack.pop()
            list_.append((start, i))
            if any("".join(parts[a:b]).strip() for a, b in list_):
                found.append(list_)
    return found


class Mutator:
    def __init__(self, random, words):
        self.r = random
        self.words = words

    def mutate(self, text):
        parts = tokens(text)
        for _ in range(1 + self.r.below(6)):
            if parts:
                parts = self.once(parts)
        return "".join(parts)

    def places(self, parts, test):
        return [i for i, p in enumerate(parts) if test(p)]

    def once(self, parts):
        r = self.r
        kind = r.below(12)
        parts = list(parts)
        if kind < 4:
            at = self.places(parts, lambda p: p[0].isdigit())
            if at:
                parts[r.choice(at)] = r.choice(NUMBERS)
        elif kind == 4:
            at = self.places(parts, lambda p: p[0] in "'\"")
            if at:
                parts[r.choice(at)] = r.choice(STRINGS)
        elif kind == 5:
            at = self.places(parts, lambda p: p in DTYPES)
            if at:
                parts[r.choice(at)] = r.choice(DTYPES)
        elif kind < 9:
            calls = arguments(parts)
            if calls:
                call = r.choice(calls)
                a, b = r.choice(call)
                if kind == 6 and len(call) > 1:
                    c, d = r.choice(call)
                    if b <= c:
                        return parts[:a] + parts[c:d] + parts[b:c] + parts[a:b] + parts[d:]
                if kind == 7:
                    return parts[:a] + [r.choice(NAMES + NUMBERS)] + parts[b:]
                if kind == 8:
                    return parts[:b] + [", ", r.choice(NAMES + NUMBERS + ["".join(parts[a:b])])] + parts[b:]
        elif kind == 9:
            at = [i for i, p in enumerate(parts) if i and parts[i - 1] == "." and (p[0].isalpha() or p[0] == "_")]
            if at:
                parts[r.choice(at)] = r.choice(self.words)
        elif kind == 10:
            at = self.places(parts, lambda p: p in ("+", "-", "*", "/", "%", "<", ">", "&", "|", "@", "^"))
            if at:
                parts[r.choice(at)] = r.choice(["+", "-", "*", "/", "//", "%", "**", "@", "<", "==", "&", "|", "^", "<<", ">>", "in", "is"])
        else:
            at = self.places(parts, lambda p: p[0].isalpha() and p.isidentifier() and p not in ("def", "class", "for", "if", "in", "import"))
            if at:
                parts[r.choice(at)] = r.choice(NAMES)
        return parts


def statements(text):
    """The text in pieces that each begin at the margin."""
    pieces, lines = [], []
    for line in text.split("\n"):
        if lines and line[:1] not in ("", " ", "\t", ")", "]", "}", "#") and not line.startswith(("else", "elif", "except", "finally", "@")) \
                and not lines[-1].startswith("@") and not lines[-1].endswith("\\"):
            pieces.append("\n".join(lines))
            lines = []
        lines.append(line)
    return pieces + ["\n".join(lines)]


def run(path):
    # What the scripts import by their own place.
    tests = os.path.dirname(os.path.dirname(os.path.abspath(sys.argv[0])))
    sys.path[:0] = [tests, os.path.join(tests, "Operators")]
    with open(path) as f:
        text = f.read()
    space = {"__name__": "__main__"}
    for piece in statements(text):
        try:
            exec(compile(piece, path, "exec"), space)
        except KeyboardInterrupt:
            raise
        except BaseException:
            pass


def main():
    if sys.argv[1] == "--run":
        return run(sys.argv[2])
    seed, count, folder = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    texts = []
    for path in sys.argv[4:]:
        try:
            with open(path) as f:
                text = f.read()
        except UnicodeDecodeError:
            continue
        if not UNSAFE.search(text) and len(text) < 40000:
            texts.append(text)
    words = sorted({w for t in texts for w in re.findall(r"\.([a-z_]\w*)", t) if not UNSAFE.fullmatch(w)})
    for i in range(count):
        r = Random(seed + i)
        text = r.choice(texts)
        with open(f"{folder}/mutant-{seed + i}.py", "w") as f:
            f.write(Mutator(r, words).mutate(text))


main()
