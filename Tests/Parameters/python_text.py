"""Functions and classes in Python: which parameters their bodies leave aside, and what they keep and never ask for."""
import re

from swift_text import closing, items, reads

STRING = re.compile(r"#[^\n]*|([fFrRbBuU]{0,2})('''|\"\"\"|'|\")")
BRACED = re.compile(r"\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}")
# A body that honours nothing and promises nothing.
EMPTY = re.compile(r"^(pass|\.\.\.|raise\b.*)?$")
ASKED = re.compile(r"\.(\w+)\b(?! = )|['\"](\w+)['\"]")
# What only shows a setting does not honour it.
SHOWING = re.compile(r"\n( *)def (?:extra_repr|__repr__|__str__)\(.*\n(?:\1 .*\n|\s*\n)*")


def plain(text):
    """The text without comments and without what strings say, the expressions of f-strings aside."""
    out, at = [], 0
    while True:
        m = STRING.search(text, at)
        if not m:
            return "".join(out) + text[at:]
        out.append(text[at:m.start()])
        at = m.end()
        if m.group()[0] == "#":
            continue
        quote = m.group(2)
        while at < len(text) and not text.startswith(quote, at):
            at += 2 if text[at] == "\\" else 1
        said = text[m.end():at]
        kept = " ".join(BRACED.findall(said.replace("{{", "").replace("}}", ""))) if "f" in m.group(1).lower() else ""
        out.append('"' + re.sub(r"[\"()\[\]{}\n]", " ", kept) + "\n" * said.count("\n") + '"')
        at += len(quote)


def functions(source):
    """The Python in a Swift file: strings of several lines in which a function is declared."""
    for m in re.compile('"""\n').finditer(source.text):
        if source.mask[m.start() + 2] == '"':
            end = source.mask.find('"', m.start() + 3)
            text = source.text[m.end():end]
            if re.search(r"^ *def \w+\(", text, re.M):
                yield text


def asked(texts):
    """The names of attributes that sources ask for."""
    return set(word for text in texts for m in ASKED.finditer(SHOWING.sub("\n", text)) for word in m.groups())


class Checker:
    """One source. `report` gets the function's path, the parameter and what is wrong; `asked` are the attributes asked for anywhere."""

    def __init__(self, text, asked, report):
        self.lines = plain(text).split("\n")
        self.asked, self.report = asked, report
        self.parameters = 0

    def check(self):
        classes = []
        for i, line in enumerate(self.lines):
            indent = len(line) - len(line.lstrip())
            while line.strip() and classes and classes[-1][0] >= indent:
                classes.pop()
            m = re.match(r"\s*(?:async )?(class|def) (\w+)(\(?)", line)
            if m and m.group(1) == "class":
                classes.append((indent, m.group(2)))
            elif m and m.group(3):
                self.function(i, indent, ".".join([name for _, name in classes] + [m.group(2)]))

    def function(self, i, indent, name):
        head = "\n".join(self.lines[i:i + 12])
        opening = head.index("(")
        end = closing(head, opening)
        last = i + head[:end].count("\n")
        colon = re.match(r"\)\s*(?:->[^:]*)?:(.*)", head[end:].split("\n")[0])
        body = [colon.group(1)] if colon else []
        for line in self.lines[last + 1:]:
            if line.strip() and len(line) - len(line.lstrip()) <= indent:
                break
            body.append(line)
        code = "\n".join(body)
        honoursNothing = EMPTY.match(code.replace('"', "").strip()) or "locals()" in code
        for a, b in items(head, opening + 1, end):
            m = re.match(r"\s*\**(\w+)", head[a:b])
            if not m or m.group(1) in ("self", "cls"):
                continue
            self.parameters += 1
            if not honoursNothing:
                self.read(name, m.group(1), code)

    def read(self, name, parameter, code):
        if not reads(code, parameter):
            self.report(name, parameter, "is not read")
            return
        kept = re.compile(r"self\.(\w+) = " + parameter + r"$", re.M)
        for attribute in kept.findall(code):
            if attribute not in self.asked and not reads(kept.sub("", code), parameter):
                self.report(name, parameter, "is kept and never asked for")
