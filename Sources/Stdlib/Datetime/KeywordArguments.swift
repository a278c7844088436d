// Arguments of constructors as C's PyArg_ParseTupleAndKeywords takes them: by position or by name, one after the other, the
// first that is wrong or missing being the one that is told.
import Language

struct KeywordArguments {
  private let names: [Str]
  private let required: Int
  /// How many may be given by position.
  private let positional: Int
  /// What messages call the function; nil where C gave it no name.
  private let function: String?

  init(_ names: [String], required: Int = 0, positional: Int? = nil, function: String? = nil) {
    self.names = names.map { intern($0) }
    self.required = required
    self.positional = positional ?? names.count
    self.function = function
  }

  /// Calls `take` with the place of each argument that is given, in the order of the parameters.
  @inline(__always)
  func read(_ a: Arguments, _ take: (Int, UnsafeMutablePointer<Value>) throws(Raise) -> Void) throws(Raise) {
    if a.keywordCount == 0, a.count >= required, a.count <= positional {
      for i in 0..<a.count { try take(i, a.place(i)) }
      return
    }
    try readSlowly(a, take)
  }

  @inline(never)
  private func readSlowly(_ a: Arguments, _ take: (Int, UnsafeMutablePointer<Value>) throws(Raise) -> Void) throws(Raise) {
    let given = a.count + a.keywordCount, shown = function.map { $0 + "()" } ?? "function"
    func plural(_ n: Int) -> String { n == 1 ? "" : "s" }
    if given > names.count {
      throw typeError(
        "\(shown) takes at most \(names.count) \(a.count == 0 ? "keyword " : "")argument\(plural(names.count)) (\(given) given)")
    }
    if a.count > positional {
      throw typeError("\(shown) takes at most \(positional) positional argument\(plural(positional)) (\(a.count) given)")
    }
    var used = 0
    for (i, name) in names.enumerated() {
      let named = (0..<a.keywordCount).first { a.keyword($0).isEqual(name) }
      if i < a.count {
        if named != nil { throw typeError("argument for \(shown) given by name ('\(name.string)') and position (\(i + 1))") }
        try take(i, a.place(i))
      } else if let named {
        used += 1
        try take(i, a.place(a.count + named))
      } else if i < required {
        throw typeError("\(shown) missing required argument '\(name.string)' (pos \(i + 1))")
      }
    }
    if used == a.keywordCount { return }
    for k in 0..<a.keywordCount where !names.contains(where: { $0.isEqual(a.keyword(k)) }) {
      throw typeError("'\(a.keyword(k).string)' is an invalid keyword argument for \(function.map { $0 + "()" } ?? "this function")")
    }
  }
}
