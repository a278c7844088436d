"""Which parameters do signatures promise that no code reads?

Functions are declared in Swift by their Python or PyTorch signature with a closure that gets the arguments. The compiler sees no
argument that such a closure leaves aside, and no one reads the modules that are written in Python. This reads the sources of every room
and finds, for each declaration, the parameters that its body never reads or only looks at (`_ = try truth(a[3])`), or takes
in another number or type than the signature has; helpers that get all arguments are followed, and no function in Swift may leave a
parameter of its own aside. Of Python's classes it finds too what `__init__` keeps and nothing asks for.

excepted.txt has what may stay, with its reason. A finding that is not listed fails, and so does a line without its finding.
usage: wick Tests/Parameters/check.py [--all]      --all prints what is excepted too
"""
import os
import sys
from fnmatch import fnmatchcase

from declarations import Declarations
from python_text import Checker, asked, functions
from swift_text import Source

HERE = os.path.dirname(os.path.abspath(sys.argv[0]))
SOURCES = os.path.normpath(os.path.join(HERE, "..", "..", "Sources"))
ROOMS = ["Tensor", "Torch", "NumPy", "Pyplot", "Stdlib", "Language"]
# What a class keeps is asked for in the library that it belongs to.
PYTHON = ["Python/stdlib", "Python/torch"]


def exceptions():
    """Path, name and parameter of each line, each of which may be `*`, and how many findings it covers so far."""
    found = {}
    with open(os.path.join(HERE, "excepted.txt")) as f:
        for line in f:
            fields = line.rstrip("\n").split("\t")
            if line.strip() and not line.startswith("#"):
                if len(fields) != 4 or not fields[3]:
                    sys.exit("parameters: excepted.txt has a line without its four fields: " + line)
                found[tuple(fields[:3])] = 0
    return found


def paths(room, ending):
    found = []
    for folder, _, names in sorted(os.walk(os.path.join(SOURCES, room))):
        found += [os.path.join(folder, n) for n in sorted(names) if n.endswith(ending)]
    return found


def swift(room, report):
    """How many declarations a room has, and how many parameters those promise."""
    declarations = Declarations([Source(path) for path in paths(room, ".swift")], report)
    declarations.check()
    return declarations.declared, declarations.parameters


def python(texts, report):
    """How many parameters the functions have in texts with their paths."""
    names = asked(text for _, text in texts)
    count = 0
    for path, text in texts:
        checker = Checker(text, names, lambda *found: report(path, *found))
        checker.check()
        count += checker.parameters
    return count


def read(path):
    with open(path) as f:
        return f.read()


def main():
    allowed = exceptions()
    showsAll = "--all" in sys.argv
    failures, totals = [], [0, 0]

    def report(path, *finding):
        found = (os.path.relpath(path, SOURCES),) + finding[:2]
        covered = False
        for line in allowed:
            if all(fnmatchcase(text, pattern) for pattern, text in zip(line, found)):
                allowed[line] += 1
                covered = True
        if not covered or showsAll:
            failures.append("%s: %s: %s %s" % (found + finding[2:]))

    for name in ROOMS:
        totals = [a + b for a, b in zip(totals, swift(name, report))]
    library = [[(path, read(path)) for path in paths(name, ".py")] for name in PYTHON]
    # Functions in literals of Swift, which the interpreter itself is made of.
    library.append([(path, text) for name in ROOMS for path in paths(name, ".swift") for text in functions(Source(path))])
    count = sum([python(texts, report) for texts in library])
    for line in failures:
        print(line)
    stale = ["\t".join(line) for line, count in allowed.items() if count == 0]
    for line in stale:
        print("excepted.txt: nothing is found of: " + line)
    if failures or stale:
        sys.exit("parameters: %d findings (excepted.txt has what may stay)" % (len(failures) + len(stale)))
    print("parameters: %d in %d declarations and %d of functions in Python are read" % (totals[1], totals[0], count))


main()
