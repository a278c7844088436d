// Running whole sources: what the command line, the shell, examples and checks are made of.

/// How a source is run.
public enum RunMode {
  /// A script: values of expressions are not shown.
  case script
  /// A cell: the value of a final expression is shown.
  case cell
  /// As typed: the value of every expression statement is shown.
  case interactive
}

/// Whether a text typed so far is a whole statement.
public enum Completeness: Equatable {
  case complete
  case incomplete
  case invalid
}

/// A namespace in which sources are run, `__main__`.
public final class Session {
  /// The module `__main__`; its namespace holds what the statements define.
  public let module: Module

  /// Makes an empty `__main__`, puts it in `sys.modules` in place of an earlier one, and shows values as the REPL does.
  public init() {
    module = Module("__main__")
    module.dict["__builtins__"] = .object(vm.builtinsModule)
    vm.modules["__main__"] = .object(module)
    vm.displayHook = { v throws(Raise) in try Session.display(v) }
  }

  /// Prints a value as the REPL does, and keeps it in `_`.
  public static func display(_ v: Value) throws(Raise) {
    if v.isNone { return }
    let text = try repr(v) + "\n"
    if let stream = vm.redirectedOutput {
      _ = try vm.call(try getAttribute(stream, "write"), .string(text))
    } else {
      Output.write(text)
    }
    vm.builtins["_"] = v
  }

  /// Compiles the whole source first, then runs it.
  public func run(_ file: SourceFile, _ mode: RunMode) throws(Raise) {
    let compileMode: CompileMode
    switch mode {
    case .script: compileMode = .exec
    case .cell: compileMode = .cell
    case .interactive: compileMode = .interactive
    }
    try vm.guarded { [module] () throws(Raise) in
      let code = try compileOrRaise(file, mode: compileMode)
      _ = try vm.run(code, globals: module.dict, namespace: nil)
    }
  }

  /// Whether a text is one expression.
  public static func isExpression(_ text: String) -> Bool {
    (try? compileSource(SourceFile("<text>", Array(text.utf8)), mode: .eval)) != nil
  }

  /// Whether a text is a whole input, the beginning of one, or none: what a shell asks at each Enter.
  public static func completeness(_ text: String) -> Completeness {
    do throws(SyntaxFault) {
      let source = Array(text.utf8)
      _ = try compileSource(SourceFile("<stdin>", source), mode: .interactive)
      // A block goes on until a blank line.
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      if let last = lines.last, lines.count > 1, last.first == " " || last.first == "\t", !last.allSatisfy({ $0 == " " || $0 == "\t" }) {
        return .incomplete
      }
      return .complete
    } catch {
      if !error.isIncomplete { return .invalid }
      // An empty line ends a block, whatever it still lacks; brackets and long strings go on.
      let last = text.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
      let isEnded = text.contains("\n") && last.allSatisfy { $0 == " " || $0 == "\t" }
      return isEnded && (try? Lexer.tokens(Array(text.utf8))) != nil ? .invalid : .incomplete
    }
  }

  /// The exit code of an exception that ends a script, after reporting it on standard error.
  public static func exitCode(of error: Raise) -> Int32 {
    Output.flush()
    let e = error.exception
    if error.matches(types.SystemExit) {
      guard e.arguments.count > 0 else { return 0 }
      switch e.arguments[0] {
      case .none: return 0
      case .int(let n): return Int32(truncatingIfNeeded: n & 0xFF)
      case .bool(let b): return b ? 1 : 0
      default:
        writeError(((try? str(e.arguments[0])) ?? "") + "\n")
        return 1
      }
    }
    writeError(tracebackText(e))
    return error.matches(types.KeyboardInterrupt) ? 130 : 1
  }
}
