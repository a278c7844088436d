"""Swift as text: where its strings and brackets are, its functions, and what its constants say."""
import re

# What ends a stretch of code that is copied as it is: comments, strings, and the parentheses of interpolations.
STOP = re.compile(r'//[^\n]*|/\*.*?\*/|#*"""|#*"|[()]', re.S)
BRACKET = re.compile(r"[()\[\]{}]")
ITEM = re.compile(r"[()\[\]{},]")
QUOTE = re.compile(r'["()]')
# Where a declaration of a constant ends.
STATEMENT = re.compile(r"\n *(?:let|var|for|op|if|return|private|///|[a-z.]+\()|\n\s*\n")
FUNCTION = re.compile(r"(?<![\w.])(?:func (\w+)|init\??)\s*(?:<[^(]*>)?\(")
TYPE = re.compile(r"\b(?:class|struct|enum|extension) (\w+)")
# What follows the parameters of a function without a body, as protocols ask for them.
NO_BODY = re.compile(r"[{}]|\n *(?:func|var|let|init|static|case|///|@|mutating|package|public|private)\b")


def blank(text):
    return re.sub(r"[^\n]", " ", text)


def masked(text):
    """The text without its comments and without what its strings say: blanks stand for them, so that every place stays. The expressions
    of interpolations stay too."""
    out, outer, depth, at, inside = [], [], 0, 0, None
    while at < len(text):
        if inside is None:
            m = STOP.search(text, at)
            if not m:
                out.append(text[at:])
                break
            found = m.group()
            out.append(text[at:m.start()])
            at = m.end()
            if found == "(":
                depth += 1
                out.append(found)
            elif found == ")":
                depth -= 1
                if depth < 0 and outer:
                    inside, depth = outer.pop()
                out.append(found)
            elif found[0] == "/":
                out.append(blank(found))
            else:
                inside = found
                out.append(" " * (len(found) - 1) + '"')
            continue
        signs = "#" * inside.count("#")
        end, escape = inside.replace("#", "") + signs, "\\" + signs
        close, slash = text.find(end, at), text.find(escape, at)
        if close < 0:
            break
        if 0 <= slash < close:
            after = slash + len(escape)
            out.append(blank(text[at:slash]) + " " * len(escape))
            if text[after] == "(":
                out.append("(")
                outer.append((inside, depth))
                inside, depth = None, 0
            else:
                out.append(blank(text[after]))
            at = after + 1
        else:
            out.append(blank(text[at:close]) + '"' + " " * (len(end) - 1))
            inside, at = None, close + len(end)
    return "".join(out)


def closing(mask, at):
    """Where the bracket at a place is closed."""
    depth = 0
    for m in BRACKET.finditer(mask, at):
        depth += 1 if m.group() in "([{" else -1
        if depth == 0:
            return m.start()
    return len(mask) - 1


def items(mask, start, end):
    """The ranges between the commas of a list."""
    depth, begin, out = 0, start, []
    for m in ITEM.finditer(mask, start, end):
        c = m.group()
        if c != ",":
            depth += 1 if c in "([{" else -1
        elif depth == 0:
            out.append((begin, m.start()))
            begin = m.end()
    if mask[begin:end].strip():
        out.append((begin, end))
    return out


def reads(code, name):
    """Whether code has a name that is no member of another; it may end a range."""
    return re.search(r"(?:(?<![\w.])|(?<=\.\.))" + re.escape(name) + r"(?!\w)", code) is not None


class Function:
    """A function written in Swift: (label, name, type) of each parameter, and where its body is."""

    def __init__(self, source, name, parameters, body, isOverriding):
        self.source, self.name, self.parameters, self.body, self.isOverriding = source, name, parameters, body, isOverriding


class Source:
    """One file."""

    def __init__(self, path):
        self.path = path
        with open(path) as f:
            self.text = f.read()
        self.mask = masked(self.text)
        self.functions = [g for g in map(self.function, FUNCTION.finditer(self.mask)) if g]

    def function(self, m):
        mask = self.mask
        end = closing(mask, m.end() - 1)
        start = NO_BODY.search(mask, end)
        if not start or start.group() != "{":
            return None
        name = m.group(1) or (TYPE.findall(mask, 0, m.start())[-1:] or [""])[0]
        parameters = []
        for a, b in items(mask, m.end(), end):
            head, _, kind = mask[a:b].partition(":")
            words = head.split()
            if words:
                parameters.append((words[0], words[-1], kind.strip()))
        before = mask[mask.rfind("\n", 0, m.start()) + 1:m.start()]
        return Function(self, name, parameters, (start.end(), closing(mask, start.start())), "override" in before)

    def literals(self, start, end):
        """The ranges of what the strings between two places say."""
        out, begin, depth, level = [], None, 0, 0
        for m in QUOTE.finditer(self.mask, start, end):
            c = m.group()
            if c != '"':
                depth += 1 if c == "(" else -1
            elif begin is None:
                begin, level = m.end(), depth
            elif depth == level:
                out.append((begin, m.start()))
                begin = None
        return out

    def value(self, name, before):
        """Where the value of the constant of a name stands: of the last one before a place, or else of any."""
        pattern = re.compile(r"\blet " + re.escape(name) + r"\s*(?::[^=\n]*)?=\s*")
        found = list(pattern.finditer(self.mask, 0, before)) or list(pattern.finditer(self.mask))
        if not found:
            return None
        start = found[-1].end()
        stop = STATEMENT.search(self.mask, start)
        return start, stop.start() if stop else len(self.mask)

    def choices(self, name, before):
        """What the strings of a constant say, which may be a choice of several."""
        value = self.value(name, before)
        return [self.words(*t) for t in self.literals(*value)] if value else []

    def constant(self, name, before, tries=4):
        """What a constant says, of a choice the longest. X where only running tells."""
        value = self.value(name, before)
        if not value or tries == 0:
            return "X"
        start, end = value
        texts = self.literals(start, end)
        if "+" in self.mask[start:end] and "?" not in self.mask[start:end]:
            # A sum of strings and names.
            out, at = "", start
            for a, b in texts + [(end + 1, end)]:
                out += "".join(self.constant(n, before, tries - 1) for n in re.findall(r"\w+", self.mask[at:a - 1]))
                out, at = out + self.words(a, b, tries), b + 1
            return out
        return max((self.words(a, b, tries - 1) for a, b in texts), key=len, default="X")

    def words(self, start, end, tries=4):
        """What a string says, with the constants that it interpolates."""
        raw = re.sub(r"\\\n\s*", "", self.text[start:end]).strip()
        return re.sub(
            r"\\\(([^()]*(?:\([^()]*\))?[^()]*)\)", lambda m: self.constant(m.group(1), start, tries - 1) if tries else "X", raw)
