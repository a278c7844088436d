// The tables of Cases/: tokens, faults and errors of argument binding as CPython has them, and the bytecode of small sources.
import Glibc
import Testing

@testable import Language

/// Everything that touches the interpreter runs in this suite: there is one, and it is for one thread.
@Suite(.serialized) struct LanguageTests {}

/// A case and what is expected of it, from NAME.cases and NAME.expected (Cases/record writes the latter).
struct Case: CustomTestStringConvertible {
  let source: String
  let expected: String
  var testDescription: String { source }

  static func read(_ name: String) -> [Case] {
    let folder = #filePath.dropLast("CaseTests.swift".count) + "Cases/"
    guard let text = readFile(folder + name + ".expected"), let sources = readFile(folder + name + ".cases") else { return [] }
    var cases: [Case] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if line.hasPrefix(">>> ") {
        cases.append(Case(source: String(line.dropFirst(4)), expected: ""))
      } else if let last = cases.popLast() {
        cases.append(Case(source: last.source, expected: last.expected + line + "\n"))
      }
    }
    // A case without an expectation is one that fails.
    let known = Set(cases.map(\.source))
    for line in sources.split(separator: "\n") where !known.contains(String(line)) {
      cases.append(Case(source: String(line), expected: "(not recorded)"))
    }
    return cases
  }

  private static func readFile(_ path: String) -> String? {
    guard let f = fopen(path, "rb") else { return nil }
    defer { fclose(f) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let n = fread(&buffer, 1, buffer.count, f)
      if n <= 0 { break }
      bytes += buffer[..<n]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension LanguageTests {
  @Suite struct CaseTests {
    init() { startInterpreter() }

    /// Runs a source with globals of its own, and gives them back.
    @discardableResult
    func run(_ source: String, _ names: [(String, Value)] = []) throws -> Dict {
      let globals = Dict()
      for (name, value) in names { globals[intern(name)] = value }
      let code = try compileSource(SourceFile("test", Array(source.utf8)), mode: .exec)
      _ = try vm.call(.function(Function(code, globals: globals, closure: [], defaults: [], keywordDefaults: nil)))
      return globals
    }

    /// The text that a Python literal stands for.
    func literal(_ text: String) throws -> String {
      let value = try run("value = " + text)[intern("value")] ?? .none
      return try Language.str(value)
    }

    @Test(arguments: Case.read("tokens")) func tokens(_ c: Case) throws {
      let source = Array(try literal(c.source).utf8)
      var shown = ""
      for t in try Lexer.tokens(source) {
        let isWord = t.text.rawValue.first?.isLetter == true
        let kind: String
        switch t.kind {
        case .name: kind = "NAME"
        case .number: kind = "NUMBER"
        case .string: kind = "STRING"
        case .op: kind = isWord ? "NAME" : "OP"
        case .newline: kind = "NEWLINE"
        case .indent: kind = "INDENT"
        case .dedent: kind = "DEDENT"
        case .end: kind = "ENDMARKER"
        case .body: kind = "BODY"
        }
        switch t.kind {
        case .newline, .indent, .dedent, .end: shown += kind + "\n"
        default:
          let text = try Language.repr(.string(String(decoding: source[t.start..<t.end], as: UTF8.self)))
          shown += "\(kind) \(text) \(t.span.line):\(t.span.column)-\(t.span.endLine):\(t.span.endColumn)\n"
        }
      }
      #expect(shown == c.expected)
    }

    @Test(arguments: Case.read("faults")) func faults(_ c: Case) throws {
      let check = """
        def check(source):
            try:
                compile(source, "f", "exec")
                return "no fault"
            except SyntaxError as e:
                return f"{type(e).__name__}: {e.msg} | {e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset}"
        result = check(\(c.source))
        """
      #expect(try Language.str(try run(check)[intern("result")] ?? .none) + "\n" == c.expected)
    }

    /// `divmod(x, y, /) <- divmod(1)`: the declaration of a native, and a call of it.
    @Test(arguments: Case.read("calls")) func calls(_ c: Case) throws {
      let separator = " <- "
      guard let at = c.source.indices.first(where: { c.source[$0...].hasPrefix(separator) }) else {
        Issue.record("no ' <- ' in \(c.source)")
        return
      }
      let native = Native(String(c.source[..<at])) { _ in .none }
      do {
        try run(String(c.source[at...].dropFirst(separator.count)), [(native.name.string, .object(native))])
        #expect("no error\n" == c.expected)
      } catch let error as Raise {
        #expect(exceptionLines(error.exception).trimmingNewlines() + "\n" == c.expected)
      }
    }

    @Test(arguments: Case.read("bytecode")) func bytecode(_ c: Case) throws {
      let text = try disassembly(of: .string(try literal(c.source)))
      #expect(text.trimmingNewlines() == c.expected.trimmingNewlines())
    }
  }
}

extension String {
  fileprivate func trimmingNewlines() -> String {
    var s = self[...]
    while s.last == "\n" { s.removeLast() }
    return String(s)
  }
}
