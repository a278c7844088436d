// Exceptions that have attributes of their own beside their arguments: names, places in a source, codecs.

/// The values of those attributes, in the order of `ExceptionFields.names`.
final class ExceptionFields {
  var values: [Value]
  let kind: Kind
  enum Kind { case importing, name, attribute, syntax, decoding, encoding, system }

  init(_ kind: Kind, _ values: [Value]) {
    self.kind = kind
    self.values = values
  }

  static func names(_ kind: Kind) -> [String] {
    switch kind {
    case .importing: ["name", "path"]
    case .name: ["name"]
    case .attribute: ["name", "obj"]
    case .syntax: ["filename", "lineno", "offset", "text", "end_lineno", "end_offset", "print_file_and_line"]
    case .decoding, .encoding: ["encoding", "object", "start", "end", "reason"]
    case .system: ["errno", "strerror", "filename", "filename2"]
    }
  }

  subscript(name: String) -> Value {
    Self.names(kind).firstIndex(of: name).map { values[$0] } ?? .none
  }

  /// What `str` shows, where that is not the arguments' text.
  func text(of e: ExceptionObject) throws(Raise) -> String? {
    switch kind {
    case .importing, .name, .attribute: return nil
    case .syntax:
      let message = e.arguments.count > 0 ? try str(e.arguments[0]) : "None"
      switch (values[0], values[1]) {
      case (.str(let file), .int(let line)):
        return "\(message) (\(file.string.split(separator: "/").last.map(String.init) ?? ""), line \(line))"
      case (.str(let file), _): return "\(message) (\(file.string.split(separator: "/").last.map(String.init) ?? ""))"
      case (_, .int(let line)): return "\(message) (line \(line))"
      default: return message
      }
    case .system:
      if e.arguments.count > 2 { return nil }
      let base = "[Errno \(try str(values[0]))] \(try str(values[1]))"
      if values[2].isNone { return base }
      let first = base + ": " + (try repr(values[2]))
      return values[3].isNone ? first : first + " -> " + (try repr(values[3]))
    case .decoding, .encoding: return try codecText()
    }
  }

  /// `'utf-8' codec can't decode byte 0xff in position 0: invalid start byte`
  private func codecText() throws(Raise) -> String {
    guard case .int(let start) = values[2], case .int(let end) = values[3] else { return "" }
    let codec = try str(values[0]), reason = try str(values[4])
    let verb = kind == .decoding ? "decode" : "encode"
    var what = kind == .decoding ? "bytes in position" : "characters in position"
    if end == start + 1 {
      if kind == .decoding, let b = bytesOf(values[1]), b.indices.contains(start) {
        what = "byte 0x\(String(decoding: hex(UInt32(b[start]), 2), as: UTF8.self)) in position"
      } else if kind == .encoding, case .str(let s) = values[1] {
        let scalars = Array(s.scalars)
        if scalars.indices.contains(start) { what = "character '\(escaped(scalars[start]))' in position" }
      }
      return "'\(codec)' codec can't \(verb) \(what) \(start): \(reason)"
    }
    return "'\(codec)' codec can't \(verb) \(what) \(start)-\(end - 1): \(reason)"
  }

  private func escaped(_ c: UInt32) -> String {
    let (mark, width) = c < 0x100 ? ("\\x", 2) : c < 0x10000 ? ("\\u", 4) : ("\\U", 8)
    return mark + String(decoding: hex(c, width), as: UTF8.self)
  }
}

// MARK: - Making them

/// Gives the exception classes that have attributes their constructors.
func installExceptionConstructors(_ t: TypeTable) {
  func give(_ owner: Class, _ construct: @escaping (Class, Arguments) throws(Raise) -> Value) {
    owner.construct = construct
    for c in owner.allSubclasses { give(c, construct) }
  }
  func keywords(_ owner: Class, _ kind: ExceptionFields.Kind) {
    give(owner) { cls, a throws(Raise) in
      let e = ExceptionObject(cls, a.positional)
      var values = [Value](repeating: .none, count: ExceptionFields.names(kind).count)
      for (name, value) in a.named {
        if let i = ExceptionFields.names(kind).firstIndex(of: name.string) {
          values[i] = value
        } else if cls.isNative {
          throw typeError("'\(name.string)' is an invalid keyword argument for \(owner.name)()")
        }
      }
      e.native = ExceptionFields(kind, values)
      return .instance(e)
    }
  }
  keywords(t.ImportError, .importing)
  keywords(t.NameError, .name)
  keywords(t.AttributeError, .attribute)
  give(t.SyntaxError) { cls, a throws(Raise) in
    try refuseKeywords(cls, a)
    return .instance(try makeSyntaxError(cls, a.positional))
  }
  give(t.OSError) { cls, a throws(Raise) in
    try refuseKeywords(cls, a)
    return .instance(makeOSError(cls, a.positional))
  }
  for (c, kind) in [(t.UnicodeDecodeError, ExceptionFields.Kind.decoding), (t.UnicodeEncodeError, .encoding)] {
    give(c) { cls, a throws(Raise) in
      if a.count != 5 { throw typeError("function takes exactly 5 arguments (\(a.count) given)") }
      let e = ExceptionObject(cls, a.positional)
      e.native = ExceptionFields(kind, a.positional)
      return .instance(e)
    }
  }
}

/// A class of Python's own may take keywords in its `__init__`.
func refuseKeywords(_ cls: Class, _ a: Arguments) throws(Raise) {
  if a.hasKeywords, cls.isNative { throw typeError("\(cls.name)() takes no keyword arguments") }
}

/// `SyntaxError(msg, (filename, lineno, offset, text[, end_lineno, end_offset]))`.
private func makeSyntaxError(_ cls: Class, _ given: [Value]) throws(Raise) -> ExceptionObject {
  let e = ExceptionObject(cls, given)
  var values = [Value](repeating: .none, count: 7)
  if given.count == 2 {
    let place = try sequenceItems(given[1])
    if place.count < 4 { throw typeError("function takes at least 4 arguments (\(place.count) given)") }
    if place.count > 6 { throw typeError("function takes at most 6 arguments (\(place.count) given)") }
    if place.count == 5 { throw typeError("end_offset must be provided when end_lineno is provided") }
    for (i, v) in place.enumerated() { values[i] = v }
  }
  e.native = ExceptionFields(.syntax, values)
  return e
}

/// A UnicodeDecodeError of the bytes in `range`.
func decodingError(_ codec: String, _ bytes: [UInt8], _ range: Range<Int>, _ reason: String) -> Raise {
  codecError(types.UnicodeDecodeError, .decoding, codec, .object(BytesObject(bytes)), range.lowerBound, range.upperBound, reason)
}

/// A UnicodeEncodeError of the character at `position`.
func encodingError(_ codec: String, _ text: Str, _ position: Int, _ end: Int, _ reason: String) -> Raise {
  codecError(types.UnicodeEncodeError, .encoding, codec, .str(text), position, end, reason)
}

private func codecError(
  _ cls: Class, _ kind: ExceptionFields.Kind, _ codec: String, _ object: Value, _ position: Int, _ end: Int, _ reason: String
) -> Raise {
  let values: [Value] = [.string(codec), object, .int(position), .int(end), .string(reason)]
  let e = ExceptionObject(cls, values)
  e.native = ExceptionFields(kind, values)
  return Raise(e)
}

// MARK: - Attributes

extension Methods {
  private static func exception(_ v: Value) -> ExceptionObject? {
    if case .instance(let i) = v { return i as? ExceptionObject }
    return nil
  }

  private static func fields(_ t: Class, _ kind: ExceptionFields.Kind) {
    for (i, name) in ExceptionFields.names(kind).enumerated() {
      t.property(
        name,
        set: { o, v in
          guard let e = exception(o) else { return }
          if e.native == nil {
            e.native = ExceptionFields(kind, [Value](repeating: .none, count: ExceptionFields.names(kind).count))
          }
          (e.native as? ExceptionFields)?.values[i] = v
        }
      ) { o in
        guard let f = exception(o)?.native as? ExceptionFields, f.kind == kind else { return .none }
        return f.values[i]
      }
    }
  }
  private static func message(_ t: Class) {
    t.property("msg") { o in exception(o).map { $0.arguments.count > 0 ? $0.arguments[0] : .none } ?? .none }
  }

  static func populateImportError(_ t: Class) {
    fields(t, .importing)
    message(t)
  }
  static func populateNameError(_ t: Class) { fields(t, .name) }
  static func populateAttributeError(_ t: Class) { fields(t, .attribute) }
  static func populateUnicodeDecodeError(_ t: Class) { fields(t, .decoding) }
  static func populateUnicodeEncodeError(_ t: Class) { fields(t, .encoding) }
  static func populateSyntaxError(_ t: Class) {
    fields(t, .syntax)
    message(t)
  }
  static func populateOSError(_ t: Class) {
    fields(t, .system)
    // The constructor took the arguments apart already.
    t.define("__init__(self, *args, **kwargs)") { _ in .none }
  }

  static func populateStopIteration(_ t: Class) {
    t.property("value") { o in exception(o).map { $0.arguments.count > 0 ? $0.arguments[0] : .none } ?? .none }
  }
  static func populateSystemExit(_ t: Class) {
    t.property("code") { o in
      guard let e = exception(o), e.arguments.count > 0 else { return .none }
      return e.arguments.count == 1 ? e.arguments[0] : .tuple(e.arguments)
    }
  }
}
