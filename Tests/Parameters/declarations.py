"""Declarations: a Python or PyTorch signature as a string, and the closure that gets the arguments."""
import re

from swift_text import closing, items, reads

DECLARING = re.compile(r"(?<![\w.])((?:\w+\.)?\w+)\(")
SIGNATURE = re.compile(r"^[\w.]+\(.*\)$", re.S)
# What follows an opening parenthesis where a signature may be the first argument: a string, a choice of two, a constant.
FIRST = re.compile(r"""\s*(?:signature:\s*)?(?:"|\w+\s*(?:[,)?]|==))""")
# The names and types that a closure takes.
HEADER = re.compile(
    r"\s*(?:\[[\w, ]*\]\s*)?(\([^{}()]*(?:\([^{}()]*\)[^{}()]*)*\)|[\w, ]+?)\s*(?:(?:re)?throws(?:\(\w+\))?\s*)?(?:->[^{}\n]*?)?\s\bin\b")
# What declares and does nothing else; a signature of these that is not understood is a finding.
FORMS = ["op", "opRaw", "opList", "maker", "define", "RandomMethod"]
# Those whose closures take one value for each parameter, and not all in one.
TYPED = ["op", "opList"]
# What functions around a declaration's own body read of its arguments: the wrapper of `maker`, and `draw`.
READ_AROUND = {"maker": ["device", "like"], "Distribution": ["size"]}
# Types of arguments that refuse every value but one as they are read (Sources/Tensor/Table/SingleValues.swift).
READING_TYPES = ["Host", "Strided", "Pageable"]
# PyTorch's types and those of Swift that take them.
TYPES = {
    "Tensor": "Tensor Scalar", "int": "Int Scalar", "float": "Double Scalar", "bool": "Bool", "Scalar": "Scalar Double",
    "Number": "Scalar Double", "str": "String", "ScalarType": "DType", "Generator": "Generator", "int[]": "[Int]", "Tensor[]": "[Tensor]",
}


class Parameter:
    def __init__(self, text, isTyped):
        head = text.strip().partition("=")[0]
        words = head.split()
        self.type = " ".join(words[:-1]) if isTyped else ""
        self.stars = len(head) - len(head.lstrip("*"))
        self.name = words[-1].lstrip("*")


def promised(signature):
    """The parameters of a signature, and whether it gives types, as PyTorch's do."""
    inner = signature[signature.index("(") + 1:signature.rindex(")")]
    bare = re.sub(r"'[^']*'", lambda m: "'" + "_" * (len(m.group()) - 2) + "'", inner)
    texts = [inner[a:b].strip() for a, b in items(bare, 0, len(bare))]
    texts = [t for t in texts if t not in ("/", "*")]
    isTyped = any(" " in t.partition("=")[0].strip() for t in texts)
    return [Parameter(t, isTyped) for t in texts], isTyped


def onlyLooked(code, pattern):
    """Whether every place that reads is a statement that only converts: `_ = try truth(a[3])`."""
    found = [m.start() for m in re.finditer(r"(?<![\w.])" + pattern, code)]
    return bool(found) and all(re.search(r"(^|[\s;{])_ = (try )?(\w+\()?$", code[code.rfind("\n", 0, at) + 1:at]) for at in found)


def agree(promised, taken):
    bare = promised.rstrip("?")
    if taken == "Arg" or bare not in TYPES:
        return True
    return promised.endswith("?") == taken.endswith("?") and taken.rstrip("?") in TYPES[bare].split()


class Declarations:
    """Those of one room. `report` gets a file's path, a declaration's name, a parameter and what is wrong with it."""

    def __init__(self, sources, report):
        self.sources, self.report = sources, report
        self.functions = {}
        self.declared = self.parameters = 0
        for source in sources:
            for f in source.functions:
                self.functions.setdefault(f.name, []).append(f)

    def check(self):
        for source in self.sources:
            for m in DECLARING.finditer(source.mask):
                self.declaration(source, m.group(1), m.start(), m.end() - 1)
            self.helpers(source)

    def helpers(self, source):
        """Functions that leave a parameter aside: an argument that reaches them is not honoured. What overriding functions are for may
        leave its own aside."""
        for f in source.functions:
            if f.isOverriding or any(g.isOverriding for g in self.functions[f.name]):
                continue
            code = source.mask[f.body[0]:f.body[1]]
            for _, name, kind in f.parameters:
                if name != "_" and ".Type" not in kind and not reads(code, name) and "`" + name + "`" not in code:
                    self.report(source.path, f.name + "()", name, "is not read")

    def declaration(self, source, callee, at, opening):
        mask = source.mask
        if mask[max(0, at - 5):at].endswith("func ") or not FIRST.match(mask, opening + 1):
            return
        end = closing(mask, opening)
        arguments = items(mask, opening + 1, end)
        if not arguments:
            return
        body = re.compile(r"\s*\{").match(mask, end + 1)
        if not body:
            body = re.compile(r"\s*(?:\w+:\s*)?\{").match(mask, *arguments[-1])
        if not body or callee.endswith("Error"):
            return
        a, b = arguments[0]
        word = mask[a:b].strip()
        texts = source.choices(word, at) if re.match(r"^[a-z]\w*$", word) else [source.words(*t) for t in source.literals(a, b)]
        signatures = [t for t in texts if SIGNATURE.match(t)]
        if not signatures and '"' in word and callee.split(".")[-1] in FORMS:
            self.report(source.path, callee, " ".join(source.text[a:b].split()), "is no signature that this understands")
        for s in signatures:
            self.bound(source, callee, s, body.end(), closing(mask, body.end() - 1))

    def bound(self, source, callee, signature, start, end):
        parameters, isTyped = promised(signature)
        self.declared += 1
        self.parameters += len(parameters)
        taken, header = None, HEADER.match(source.mask, start, end)
        if header:
            start = header.end()
            text = header.group(1).strip()
            inner = text[1:-1] if text.startswith("(") else text
            taken = [inner[a:b].strip() for a, b in items(inner, 0, len(inner))]
        code = source.mask[start:end]
        # What only raises refuses whatever it gets.
        if re.match(r"\s*throw ", code):
            return
        name = signature[:signature.index("(")]
        report = lambda parameter, what: self.report(source.path, name, parameter, what)
        allTyped = taken is not None and all(":" in t for t in taken)
        if callee in TYPED or isTyped and callee != "opRaw" or allTyped:
            if taken is None:
                used = [int(d) for d in re.findall(r"\$(\d+)", code)]
                taken = ["$%d" % i for i in range(max(used, default=-1) + 1)]
            self.typed(report, parameters, taken, code)
        else:
            own = taken[-1].partition(":")[0].strip() if taken else "$0"
            isCall = taken is not None and (len(taken) > 1 and callee != "RandomMethod" or callee.endswith("m.function"))
            self.numbered(source, report, callee, parameters, own, (start, end), isCall)

    def typed(self, report, parameters, taken, code):
        """A closure that takes the arguments one by one."""
        # Behind the signature's parameters an operator may take where its result goes.
        if taken and taken[-1].endswith(": Into"):
            if not re.search(r"\binto\b", code):
                report("into", "is not read")
            taken = taken[:-1]
        if len(taken) != len(parameters):
            report("*", "are %d parameters, of which the closure takes %d" % (len(parameters), len(taken)))
            return
        for p, t in zip(parameters, taken):
            own, _, kind = (part.strip() for part in t.partition(":"))
            if own == "_" and kind in READING_TYPES:
                continue
            if own == "_":
                report(p.name, "is not taken")
            elif not reads(code, own):
                report(p.name, "is not read")
            elif onlyLooked(code, re.escape(own) + r"(?!\w)"):
                report(p.name, "is only looked at")
            elif kind and p.type and not agree(p.type, kind):
                report(p.name, "is %s in the signature and %s in the closure" % (p.type, kind))

    def numbered(self, source, report, callee, parameters, own, body, isCall):
        """A closure that takes them all in one value and reads them by number: `a[7]`. pyplot's `Call` has `*args` and `**kwargs` apart."""
        found = set()
        if own != "_":
            Reading(self, source, own, *body, found, lambda what: report("*", what), {})
        code = source.mask[body[0]:body[1]]
        place = 0
        for p in parameters:
            here = place
            if isCall and p.stars:
                here = "rest" if p.stars == 1 else "extra"
            else:
                place += 1
            if "all" in found or here == 0 and p.name in ("self", "cls") or p.name in READ_AROUND.get(callee, []):
                continue
            if here not in found:
                report(p.name, "is not read")
            elif onlyLooked(code, re.escape(own) + r"\[%s\]" % here):
                report(p.name, "is only looked at")


class Reading:
    """Which places of the arguments a piece of code reads, and the functions it hands them to. `found` gets the places, `unclear` what the
    text does not tell; `known` are the numbers that the code's own parameters have."""

    def __init__(self, room, source, own, start, end, found, unclear, seen, known={}):
        self.room, self.source, self.own, self.start, self.end = room, source, own, start, end
        self.found, self.unclear, self.seen, self.known = found, unclear, seen, known
        place = (source.path, start, own) + tuple(sorted(known.items()))
        if place in seen:
            return
        seen[place] = True
        use = re.compile(r"(?<![\w.$])" + re.escape(own) + r"(?!\w)(\s*\[|\.\w+|\s*:)?")
        for m in use.finditer(source.mask, start, end):
            after = m.group(1) or ""
            if after.endswith("["):
                self.index(source.mask[m.end():closing(source.mask, m.end() - 1)].strip(), m.start())
            elif after in (".place", ".withOctets") and self.source.mask[m.end()] == "(":
                inner = self.source.mask[m.end() + 1:closing(self.source.mask, m.end())]
                self.index(inner.split(",")[0].strip(), m.start())
            elif after in (".positional", ".dropFirst", ".values", ".named"):
                self.found.add("all")
            elif after == ".rest":
                self.found.add("rest")
            elif after in (".extra", ".take"):
                self.found.add("extra")
            elif not after:
                self.handed(m.start())

    def index(self, text, at):
        if text.isdigit():
            self.found.add(int(text))
            return
        numbers = None
        if "?" in text:
            numbers = [int(d) for d in re.findall(r"\b\d+\b", text.split("?", 1)[1])]
        m = re.match(r"^(\w+)(?: ([+-]) (\d+))?$", text)
        if m:
            shift = int((m.group(2) or "+") + (m.group(3) or "0"))
            numbers = [n + shift for n in self.values(m.group(1), at)]
        if not numbers:
            self.unclear("are read at [%s], which the text does not tell" % text)
            numbers = ["all"]
        self.found.update(numbers)

    def values(self, name, at):
        """The numbers that a variable of a loop, a constant or a parameter has."""
        if name in self.known:
            return [self.known[name]]
        mask = self.source.mask
        loops = re.compile(r"\bfor (?:case )?(?:let )?\(?([\w, ]+)\)? in ([^{]*)").finditer(mask, self.start, at)
        for m in reversed(list(loops)):
            if name in re.findall(r"\w+", m.group(1)):
                span = re.match(r"\s*(\d+)\s*(\.\.[.<])\s*(\d+)", m.group(2))
                if span:
                    return range(int(span.group(1)), int(span.group(3)) + (span.group(2) == "..."))
                return [int(d) for d in re.findall(r"\b\d+\b", m.group(2))]
        m = re.compile(r"\blet " + name + r" = ([^\n]*)").search(mask, self.start, at)
        return [int(d) for d in re.findall(r"\b\d+\b", m.group(1))] if m else []

    def number(self, text):
        """The number that an argument is, if it is one."""
        m = re.match(r"^(\w+?)(?: \+ (\d+))?$", text)
        if not m or m.group(1) not in self.known and not m.group(1).isdigit():
            return []
        return [int(self.known.get(m.group(1), m.group(1))) + int(m.group(2) or "0")]

    def handed(self, at):
        """All arguments go to a function."""
        mask = self.source.mask
        if re.search(r"\b(?:var|let) (\w+ = )?$", mask[max(self.start, at - 30):at]):
            return
        label = re.search(r"(\w+):\s*$", mask[max(self.start, at - 40):at])
        depth, commas, i = 0, 0, at - 1
        while i >= self.start and (depth > 0 or mask[i] not in "([{"):
            c = mask[i]
            depth += (c in ")]}") - (c in "([{")
            commas += c == "," and depth == 0
            i -= 1
        callee = re.search(r"(\w+)\s*$", mask[max(0, i - 60):i])
        if i < self.start or mask[i] != "(" or not callee:
            self.unclear("are handed on: " + " ".join(mask[max(self.start, at - 30):at + 20].split()))
            self.found.add("all")
            return
        if callee.group(1) == "refuse":
            self.found.update(int(d) for d in re.findall(r"\((\d+),", mask[i:closing(mask, i)]))
            return
        arguments = [mask[a:b].partition(":")[2].strip() or mask[a:b].strip() for a, b in items(mask, i + 1, closing(mask, i))]
        isKnown = False
        for f in self.room.functions.get(callee.group(1), []):
            named = [p for p in f.parameters if label and p[0] == label.group(1)]
            for _, name, kind in named or f.parameters[commas:commas + 1]:
                if re.search(r"\b(Arguments|Call)\b|\[Arg\]", kind):
                    known = {p[1]: v for p, text in zip(f.parameters, arguments) for v in self.number(text)}
                    Reading(self.room, f.source, name, *f.body, self.found, self.unclear, self.seen, known)
                    isKnown = True
        if not isKnown:
            self.unclear("are all handed to %s" % callee.group(1))
            self.found.add("all")
