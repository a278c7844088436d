# Reads the tables of samples, and makes the tensors and arrays that they name.
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


class Sample:
    """A call of an operator: its name, its arguments as text, and what the table says about it."""

    def __init__(self, name, flags, text):
        self.name, self.flags, self.text = name, flags, text

    def __repr__(self):
        return f"{self.name}({self.text})"

    def arguments(self, names):
        """(positional, named), with the tensors that `names` holds."""
        return eval(f"_arguments({self.text})", {"_arguments": lambda *a, **k: (a, k), **names})


def read(file):
    """The samples of a table in their order."""
    samples = []
    with open(os.path.join(HERE, file), encoding="utf8") as f:
        for line in f:
            if line.startswith("#") or not line.strip():
                continue
            head, _, texts = line.rstrip("\n").partition(": ")
            name, _, flags = head.partition(" [")
            for text in texts.split(" | "):
                samples.append(Sample(name, flags.rstrip("]").split(), text.strip()))
    return samples


def uniform_numbers():
    """Numbers in (0.2, 0.9), no two alike among the first thousands, the same everywhere (Lehmer's generator)."""
    state = 7
    while True:
        state = (state * 16807) % 2147483647
        yield 0.2 + 0.7 * state / 2147483647


def replaced(value, kind, f):
    """The arguments with f(x) for every x of a kind in them."""
    if isinstance(value, kind):
        return f(value)
    if isinstance(value, (tuple, list)):
        return type(value)([replaced(v, kind, f) for v in value])
    if isinstance(value, dict):
        return {k: replaced(v, kind, f) for k, v in value.items()}
    return value


def found(value, kind):
    """Every x of a kind in a result or in arguments."""
    if isinstance(value, kind):
        return [value]
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, (tuple, list)):
        return [x for v in value for x in found(v, kind)]
    return []


class Report:
    """What was checked and what does not hold."""

    def __init__(self):
        self.checked, self.failures = 0, []

    def check(self, holds, *message):
        self.checked += 1
        if not holds:
            self.failures.append(" ".join(str(m) for m in message))

    def end(self, what):
        for failure in self.failures:
            print("FAILED", failure)
        print(f"{what}: {self.checked} checks, {len(self.failures)} failed")
        raise SystemExit(1 if self.failures else 0)


class Matrix:
    """What each sample gives under each condition, printed as a golden. Entries of differs.txt, where wick is known to differ, are
    left out: Tests/Operators/differs finds them again, and who mends one takes its line out."""

    def __init__(self, golden):
        self.golden, self.known = golden, set()
        self.everything = "--all" in sys.argv
        with open(os.path.join(HERE, "differs.txt"), encoding="utf8") as f:
            for line in f:
                if line.startswith(golden + "\t"):
                    self.known.add(tuple(line.rstrip("\n").split("\t")[1:3]))

    def row(self, sample, results):
        """`results` holds (condition, text); conditions of one text share a line."""
        texts = {}
        for condition, text in results:
            if self.everything:
                print(self.golden, sample, condition, repr(text), sep="\t")
            elif (str(sample), condition) not in self.known:
                texts.setdefault(text, []).append(condition)
        if texts:
            print(sample)
        for text, conditions in texts.items():
            print("   ", ", ".join(conditions), "->", text)
