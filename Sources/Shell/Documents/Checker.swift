// `wick check`: runs a document's statements in one session and holds what they print against what it says.
import CPlatform
import Glibc
import Language

/// Compares documents with what their code prints: a tester of examples, like Python's doctest.
public enum Checker {
  /// Checks each file; the exit code: 0, 1 when an output differs, 2 when a file cannot be read. Several files run in
  /// processes of their own, so that none sees another's names, seeds or settings.
  public static func run(_ files: [String]) -> Int32 {
    var worst: Int32 = 0
    if files.count == 1 { return check(files[0]) }
    for file in files { worst = max(worst, Subprocess.run(["check", file])) }
    return worst
  }

  private static func check(_ file: String) -> Int32 {
    let text: String
    do throws(Raise) { text = String(decoding: try Language.readFile(file), as: UTF8.self) } catch {
      writeError("wick: can't read '\(file)': \(lastLine(of: error))\n")
      return 2
    }
    var report = Report(file)
    do throws(DocumentFault) {
      var run = DocumentRun(try Document(name: file, text: text), report)
      run.all()
      report = run.report
    } catch {
      report.fail(error.line, "", expected: nil, got: error.message)
    }
    Output.write(report.summary)
    Output.flush()
    return report.failed > 0 ? 1 : 0
  }
}

/// What was found in one file, told as it is found.
struct Report {
  let file: String
  var held = 0
  var failed = 0
  var statements = 0

  init(_ file: String) { self.file = file }

  mutating func fail(_ line: Int, _ code: String, expected: String?, got: String) {
    failed += 1
    var out = "\(file):\(line): failed\n"
    func part(_ title: String, _ text: String) {
      if !title.isEmpty { out += "  \(title)\n" }
      for l in text.trimmingFinalNewline.split(separator: "\n", omittingEmptySubsequences: false) { out += "    \(l)\n" }
    }
    if !code.isEmpty { part("", code) }
    if let expected { part("says", expected.isEmpty ? "(nothing)" : expected) }
    part("gives", got.isEmpty ? "(nothing)" : got)
    Output.write(out)
  }

  var summary: String {
    if failed > 0 { return "\(file): \(failed) failed, \(held) as said\n" }
    return held > 0 ? "\(file): \(held) as said\n" : "\(file): \(statements) statements ran; it says no outputs\n"
  }
}

/// One document in its session.
struct DocumentRun {
  private let document: Document
  private let session = Session()
  private(set) var report: Report
  /// What the last statement printed.
  private var own = ""
  /// What was printed since the last expectation.
  private var pending = ""
  /// The last line of an exception that no expectation has met yet.
  private var error: String?
  private var last: Statement?

  init(_ document: Document, _ report: Report) {
    self.document = document
    self.report = report
    session.module.dict["__file__"] = .string(document.name)
  }

  mutating func all() {
    for step in document.steps {
      switch step {
      case .prose: break
      case .start: pending = ""
      case .statement(let s):
        reportUnexpected()
        if !run(s) { return }
      case .expectation(let e): meet(e)
      }
    }
    reportUnexpected()
  }

  /// Runs a statement; false when it ends the document (`sys.exit`).
  private mutating func run(_ s: Statement) -> Bool {
    last = s
    report.statements += 1
    var bytes: [UInt8] = []
    let before = Output.capture
    Output.capture = { bytes += $0 }
    defer {
      Output.capture = before
      own = String(decoding: bytes, as: UTF8.self)
      pending += own
    }
    do throws(Raise) {
      let file = SourceFile(document.name, Array(s.text.utf8), firstLine: s.line)
      try session.run(file, s.isShown ? .interactive : .script)
    } catch {
      if error.matches(types.SystemExit) { return false }
      self.error = lastLine(of: error)
    }
    return true
  }

  private mutating func meet(_ e: Expectation) {
    var got = e.kind == .block || e.kind == .output ? pending : own
    if let error { got += error + "\n" }
    if got.isEmpty, !e.isExact {
      // A comment behind an assignment may tell the value; others behind silent code are prose.
      guard e.kind == .trailing, let name = last?.assigned, Expectation.looksLikeValue(e.text),
        let v = session.module.dict[name], let text = try? repr(v)
      else { return }
      got = text
    } else if e.kind == .trailing, e.text.hasPrefix("cf.") {
      return
    }
    pending = ""
    error = nil
    if e.holds(got) {
      report.held += 1
    } else {
      report.fail(e.line, last?.text ?? "", expected: e.text, got: got)
    }
  }

  /// An exception that the document says nothing of.
  private mutating func reportUnexpected() {
    guard let error else { return }
    self.error = nil
    report.fail(last?.line ?? 1, last?.text ?? "", expected: nil, got: error)
  }
}

extension String {
  fileprivate var trimmingFinalNewline: Substring { hasSuffix("\n") ? dropLast() : self[...] }
}
