// json: reading and writing, with CPython's errors and its way of setting out.
import Language

func registerJson() {
  vm.register("json", source: { jsonSource }) { m in
    m.dict["__path__"] = .listOf([])
    m.define("_scan(text, /)") { a throws(Raise) in
      var reader = JsonReader(Array(try str(a[0]).unicodeScalars))
      return try reader.document()
    }
    m.define("_quoted(text, ascii, /)") { a throws(Raise) in .string(jsonQuoted(try str(a[0]), ascii: try truth(a[1]))) }
    m.define("_float(x, /)") { a throws(Raise) in .string(floatRepr(try makeFloat(a[0]))) }
  }
  vm.register("json.decoder", source: { "from json import JSONDecodeError, JSONDecoder\n" })
  vm.register("json.encoder", source: { "from json import JSONEncoder\n" })
}

/// A string in JSON's quotes.
private func jsonQuoted(_ text: String, ascii: Bool) -> String {
  var out = "\""
  func unit(_ u: UInt16) { out += "\\u" + String(repeating: "0", count: max(0, 4 - String(u, radix: 16).count)) + String(u, radix: 16) }
  for c in text.unicodeScalars {
    switch c {
    case "\"": out += "\\\""
    case "\\": out += "\\\\"
    case "\n": out += "\\n"
    case "\r": out += "\\r"
    case "\t": out += "\\t"
    case "\u{8}": out += "\\b"
    case "\u{c}": out += "\\f"
    default:
      if c.value < 32 || ascii && c.value > 126 {
        if c.value == 127 { out.unicodeScalars.append(c) } else { for u in String(c).utf16 { unit(u) } }
      } else {
        out.unicodeScalars.append(c)
      }
    }
  }
  return out + "\""
}

/// Where reading stopped and why; `json.loads` makes its error of it.
private struct JsonReader {
  let text: [Unicode.Scalar]
  var at = 0
  private var depth = 0
  init(_ text: [Unicode.Scalar]) { self.text = text }

  /// The value and None, or None and the fault's message and place.
  mutating func document() throws(Raise) -> Value {
    do throws(Raise) {
      skip()
      let v = try value()
      skip()
      if at < text.count { throw fault("Extra data", at) }
      return .tupleOf([v, .none, .int(0)])
    } catch {
      guard let f = error.exception.native as? JsonFault else { throw error }
      return .tupleOf([.none, .string(f.message), .int(f.place)])
    }
  }

  private func fault(_ message: String, _ place: Int) -> Raise {
    let e = ExceptionObject(types.ValueError, [])
    e.native = JsonFault(message, place)
    return Raise(e)
  }

  private mutating func skip() {
    while at < text.count, text[at] == " " || text[at] == "\n" || text[at] == "\t" || text[at] == "\r" { at += 1 }
  }
  private func peek() -> Unicode.Scalar? { at < text.count ? text[at] : nil }
  private mutating func take(_ word: String) -> Bool {
    let letters = Array(word.unicodeScalars)
    guard at + letters.count <= text.count, Array(text[at..<at + letters.count]) == letters else { return false }
    at += letters.count
    return true
  }

  private mutating func value() throws(Raise) -> Value {
    guard let c = peek() else { throw fault("Expecting value", at) }
    switch c {
    case "\"":
      at += 1
      return .string(try string())
    case "{", "[":
      depth += 1
      defer { depth -= 1 }
      if depth > 900 { throw recursionError("maximum recursion depth exceeded while decoding a JSON array from a unicode string") }
      return c == "{" ? try object() : try array()
    default: break
    }
    if take("true") { return .bool(true) }
    if take("false") { return .bool(false) }
    if take("null") { return .none }
    if take("NaN") { return .float(.nan) }
    if take("Infinity") { return .float(.infinity) }
    if take("-Infinity") { return .float(-.infinity) }
    return try number()
  }

  private mutating func digits() -> Int {
    let from = at
    while let c = peek(), c >= "0", c <= "9" { at += 1 }
    return at - from
  }

  private mutating func number() throws(Raise) -> Value {
    let from = at
    func refuse() -> Raise { fault("Expecting value", from) }
    if peek() == "-" { at += 1 }
    if peek() == "0" { at += 1 } else if digits() == 0 {
      at = from
      throw refuse()
    }
    var isFloat = false
    let whole = at
    if peek() == "." {
      at += 1
      if digits() == 0 { at = whole } else { isFloat = true }
    }
    if at > whole || !isFloat, peek() == "e" || peek() == "E" {
      let before = at
      at += 1
      if peek() == "+" || peek() == "-" { at += 1 }
      if digits() == 0 { at = before } else { isFloat = true }
    }
    var out = ""
    out.unicodeScalars.append(contentsOf: text[from..<at])
    return try vm.call(.object(isFloat ? types.float : types.int), .string(out))
  }

  private mutating func string() throws(Raise) -> String {
    var out = String.UnicodeScalarView()
    let start = at - 1
    while true {
      guard let c = peek() else { throw fault("Unterminated string starting at", start) }
      at += 1
      if c == "\"" { return String(out) }
      if c.value < 32 { throw fault("Invalid control character at", at - 1) }
      guard c == "\\" else {
        out.append(c)
        continue
      }
      guard let e = peek() else { throw fault("Unterminated string starting at", start) }
      at += 1
      switch e {
      case "\"", "\\", "/": out.append(e)
      case "n": out.append("\n")
      case "t": out.append("\t")
      case "r": out.append("\r")
      case "b": out.append("\u{8}")
      case "f": out.append("\u{c}")
      case "u":
        var code = try hex()
        if code >> 10 == 0x36, at + 1 < text.count, text[at] == "\\", text[at + 1] == "u" {
          let back = at
          at += 2
          let low = try hex()
          if low >> 10 == 0x37 { code = 0x10000 + ((code & 0x3ff) << 10) + (low & 0x3ff) } else { at = back }
        }
        out.append(Unicode.Scalar(code) ?? "\u{fffd}")
      default: throw fault("Invalid \\escape", at - 2)
      }
    }
  }

  private mutating func hex() throws(Raise) -> UInt32 {
    guard at + 4 <= text.count else { throw fault("Invalid \\uXXXX escape", at - 1) }
    var code: UInt32 = 0
    for c in text[at..<at + 4] {
      guard c.isASCII, let digit = Character(c).hexDigitValue else { throw fault("Invalid \\uXXXX escape", at - 1) }
      code = code << 4 | UInt32(digit)
    }
    at += 4
    return code
  }

  private mutating func array() throws(Raise) -> Value {
    at += 1
    let out = List()
    skip()
    if peek() == "]" {
      at += 1
      return .list(out)
    }
    while true {
      out.append(try value())
      skip()
      if peek() == "]" {
        at += 1
        return .list(out)
      }
      guard peek() == "," else { throw fault("Expecting ',' delimiter", at) }
      at += 1
      skip()
    }
  }

  private mutating func object() throws(Raise) -> Value {
    at += 1
    let out = Dict()
    skip()
    if peek() == "}" {
      at += 1
      return .dict(out)
    }
    while true {
      guard peek() == "\"" else { throw fault("Expecting property name enclosed in double quotes", at) }
      at += 1
      let key = try string()
      skip()
      guard peek() == ":" else { throw fault("Expecting ':' delimiter", at) }
      at += 1
      skip()
      try out.set(.string(key), try value())
      skip()
      if peek() == "}" {
        at += 1
        return .dict(out)
      }
      guard peek() == "," else { throw fault("Expecting ',' delimiter", at) }
      at += 1
      skip()
    }
  }
}

private final class JsonFault {
  let message: String
  let place: Int
  init(_ message: String, _ place: Int) {
    self.message = message
    self.place = place
  }
}

private let jsonSource = #"""
class JSONDecodeError(ValueError):
    """What is wrong with a document, and where."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno


class JSONEncoder:
    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None,
                 separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        return "".join(self.iterencode(o))

    def iterencode(self, o, _one_shot=False):
        out = []
        self._write(o, out, 0, [])
        return iter(out)

    def _number(self, o):
        if o != o:
            text = "NaN"
        elif o == float("inf"):
            text = "Infinity"
        elif o == float("-inf"):
            text = "-Infinity"
        else:
            return _float(o)
        if not self.allow_nan:
            raise ValueError("Out of range float values are not JSON compliant: " + repr(o))
        return text

    def _key(self, key):
        if isinstance(key, str):
            return key
        if key is True:
            return "true"
        if key is False:
            return "false"
        if key is None:
            return "null"
        if isinstance(key, int):
            return int.__repr__(key)
        if isinstance(key, float):
            return self._number(key)
        if self.skipkeys:
            return None
        raise TypeError(f"keys must be str, int, float, bool or None, not {key.__class__.__name__}")

    def _write(self, o, out, level, inside):
        if isinstance(o, str):
            out.append(_quoted(o, self.ensure_ascii))
        elif o is None:
            out.append("null")
        elif o is True:
            out.append("true")
        elif o is False:
            out.append("false")
        elif isinstance(o, int):
            out.append(int.__repr__(o))
        elif isinstance(o, float):
            out.append(self._number(o))
        elif isinstance(o, (list, tuple, dict)):
            if any(o is x for x in inside):
                raise ValueError("Circular reference detected")
            inside.append(o)
            is_dict = isinstance(o, dict)
            if not o:
                out.append("{}" if is_dict else "[]")
                inside.pop()
                return
            unit = None if self.indent is None else self.indent if isinstance(self.indent, str) else " " * self.indent
            line = "" if unit is None else "\n" + unit * (level + 1)
            out.append("{" if is_dict else "[")
            first = True
            if is_dict:
                items = sorted(o.items()) if self.sort_keys else o.items()
                for key, value in items:
                    name = self._key(key)
                    if name is None:
                        continue
                    out.append(line if first else self.item_separator + line)
                    first = False
                    out.append(_quoted(name, self.ensure_ascii) + self.key_separator)
                    self._write(value, out, level + 1, inside)
            else:
                for value in o:
                    out.append(line if first else self.item_separator + line)
                    first = False
                    self._write(value, out, level + 1, inside)
            if unit is not None:
                out.append("\n" + unit * level)
            out.append("}" if is_dict else "]")
            inside.pop()
        else:
            if any(o is x for x in inside):
                raise ValueError("Circular reference detected")
            inside.append(o)
            self._write(self.default(o), out, level, inside)
            inside.pop()


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.object_pairs_hook = object_pairs_hook
        if parse_float or parse_int or parse_constant:
            raise NotImplementedError("json's parse_float, parse_int and parse_constant are not in wick")

    def decode(self, s):
        value, fault, place = _scan(s)
        if fault is not None:
            raise JSONDecodeError(fault, s, place)
        if self.object_hook is not None or self.object_pairs_hook is not None:
            value = self._hooked(value)
        return value

    def _hooked(self, value):
        if isinstance(value, list):
            return [self._hooked(v) for v in value]
        if isinstance(value, dict):
            pairs = [(k, self._hooked(v)) for k, v in value.items()]
            return self.object_pairs_hook(pairs) if self.object_pairs_hook is not None else self.object_hook(dict(pairs))
        return value


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None,
          default=None, sort_keys=False, **kw):
    """A value as JSON text."""
    return (cls or JSONEncoder)(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan,
        indent=indent, separators=separators, default=default, sort_keys=sort_keys, **kw).encode(obj)


def dump(obj, fp, **kw):
    """Write a value as JSON text to a file."""
    fp.write(dumps(obj, **kw))


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw):
    """The value of JSON text."""
    if isinstance(s, (bytes, bytearray)):
        s = s.decode("utf-8")
    elif not isinstance(s, str):
        raise TypeError(f"the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}")
    elif s.startswith("\ufeff"):
        raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    return (cls or JSONDecoder)(object_hook=object_hook, parse_float=parse_float, parse_int=parse_int, parse_constant=parse_constant,
        object_pairs_hook=object_pairs_hook, **kw).decode(s)


def load(fp, **kw):
    """The value of a file of JSON text."""
    return loads(fp.read(), **kw)
"""#
