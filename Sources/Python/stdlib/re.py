# re: its functions, which find compiled patterns in a cache, and its flags.
import enum as _enum

__version__ = "2.2.1"
__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "escape", "error",
    "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "VERBOSE",
    "UNICODE", "NOFLAG", "RegexFlag",
]


class error(Exception):
    """What is wrong with a pattern or a template: msg, pattern, pos, lineno, colno."""

    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            msg = f"{msg} at position {pos}"
            if newline in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


class RegexFlag(_enum.IntFlag, boundary=_enum.KEEP):
    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    TEMPLATE = T = 1
    DEBUG = 128

    def __repr__(self):
        value = self._value_
        names = []
        for member in (256, 2, 4, 32, 8, 16, 64, 1, 128):
            if value & member:
                names.append("re." + type(self)(member).name)
        rest = value & ~0x1FF
        if rest:
            names.append(hex(rest))
        return "|".join(names) or "re.NOFLAG"

    __str__ = __repr__
    __format__ = int.__format__


NOFLAG, ASCII, A, IGNORECASE, I = RegexFlag.NOFLAG, RegexFlag.ASCII, RegexFlag.A, RegexFlag.IGNORECASE, RegexFlag.I
LOCALE, L, UNICODE, U, MULTILINE, M = RegexFlag.LOCALE, RegexFlag.L, RegexFlag.UNICODE, RegexFlag.U, RegexFlag.MULTILINE, RegexFlag.M
DOTALL, S, VERBOSE, X, DEBUG = RegexFlag.DOTALL, RegexFlag.S, RegexFlag.VERBOSE, RegexFlag.X, RegexFlag.DEBUG
TEMPLATE, T = RegexFlag.TEMPLATE, RegexFlag.T


class Scanner:
    """Cuts a text into tokens: the first phrase that fits says what becomes of it."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self._phrases = [(compile(phrase, flags), action) for phrase, action in lexicon]

    def scan(self, string):
        result = []
        at = 0
        while True:
            for pattern, action in self._phrases:
                m = pattern.match(string, at)
                if m:
                    break
            else:
                break
            end = m.end()
            if end == at:
                break
            if callable(action):
                self.match = m
                action = action(self, m.group())
            if action is not None:
                result.append(action)
            at = end
        return result, string[at:]
