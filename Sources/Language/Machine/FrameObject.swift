// Frames as scripts see them: what `sys._getframe`, inspect and traceback give. They are pictures of the moment they
// were asked for; the machine's own frames lie on its stack and are gone when a call ends.

/// What `sys._getframe` and tracebacks show of a frame.
public final class FrameObject: Object {
  let code: Code
  private var line: Int
  private let globals: Dict
  private var locals: Dict
  private let back: FrameObject?
  /// Its place on the stack.
  private let depth: Int

  /// Where an exception passed: its variables are gone.
  init(_ code: Code, _ line: Int, globals: Dict = Dict(), locals: Dict = Dict(), back: FrameObject? = nil, depth: Int = -1) {
    self.code = code
    self.line = line
    self.globals = globals
    self.locals = locals
    self.back = back
    self.depth = depth
  }

  /// Takes a new picture as long as the call seems to run.
  private func refresh() throws(Raise) {
    guard depth >= 0, depth <= vm.depth, vm.stack.frames[depth].code.object === code else { return }
    line = vm.line(of: depth)
    locals = try vm.locals(of: depth)
  }
  public override var type: Class { types.frame }
  public override func getAttribute(_ name: Str) throws(Raise) -> Value? {
    switch name.string {
    case "f_code": return .object(code)
    case "f_lineno":
      try refresh()
      return .int(line)
    case "f_globals": return .dict(globals)
    case "f_locals":
      try refresh()
      return .dict(locals)
    case "f_back": return back.map { .object($0) } ?? Value.none
    case "f_builtins": return .dict(vm.builtins)
    default: return try super.getAttribute(name)
    }
  }
  public override func repr() throws(Raise) -> String {
    "<frame at \(addressText(self)), file \(quoted(Str(code.file.name))), line \(line), code \(code.name.string)>"
  }
}

extension Interpreter {
  /// The frames of the stack, the innermost `skip` left out; nil where there are not so many.
  public func currentFrame(skipping skip: Int) throws(Raise) -> FrameObject? {
    guard let innermost = visibleFrame(skipping: skip) else { return nil }
    var made: FrameObject?
    for i in 0...innermost {
      let f = stack.frames + i
      let code = f.pointee.code.object
      if code.isHidden { continue }
      made = FrameObject(
        code, line(of: i), globals: f.pointee.globals.object, locals: try locals(of: i), back: made, depth: i)
    }
    return made
  }

  /// The line that a frame of the stack is at.
  func line(of frame: Int) -> Int {
    let f = stack.frames + frame
    let code = f.pointee.code.object
    return ExceptionObject.Entry(code: code, instruction: f.pointee.pc - code.instructions - 1).line
  }

  /// File, line, function and globals of the frame `skip` calls up; cheaper than a whole picture.
  public func callSite(skipping skip: Int) -> (file: String, line: Int, function: String, globals: Dict)? {
    guard let frame = visibleFrame(skipping: skip) else { return nil }
    let code = stack.frames[frame].code.object
    return (code.file.name, line(of: frame), code.name.string, stack.frames[frame].globals.object)
  }

  /// The place in the stack of the frame `skip` calls up, hidden ones not counted.
  private func visibleFrame(skipping skip: Int) -> Int? {
    var left = skip, at = depth
    while at >= 0 {
      if !stack.frames[at].code._withUnsafeGuaranteedRef({ $0.isHidden }) {
        if left == 0 { return at }
        left -= 1
      }
      at -= 1
    }
    return nil
  }
}

extension Generator {
  /// What its `yield from` waits for.
  var delegate: Value {
    guard state == .suspended, pc.pointee.op == .yieldFrom else { return .none }
    return registers[Int(pc.pointee.b)]
  }
}

extension Interpreter {
  /// A picture of a generator's frame; None once it has ended.
  func frame(of g: Generator) throws(Raise) -> Value {
    let code = g.function.code
    switch g.state {
    case .finished: return .none
    case .running:
      var i = depth
      while i >= 0 {
        if stack.frames[i].generator?._withUnsafeGuaranteedRef({ $0 === g }) == true {
          return .object(
            FrameObject(
              code, line(of: i), globals: g.function.globals, locals: try locals(of: i), back: try currentFrame(skipping: depth - i + 1),
              depth: i))
        }
        i -= 1
      }
      return .none
    case .created, .suspended: break
    }
    let at = g.pc - code.instructions
    let line =
      g.state == .created ? code.firstLine : ExceptionObject.Entry(code: code, instruction: max(0, at - (g.delegate.isNone ? 1 : 0))).line
    return .object(FrameObject(code, line, globals: g.function.globals, locals: code.variables(g.registers, g.function.closure)))
  }
}

/// One line of a traceback in parts, for the module traceback.
public struct TracebackEntry {
  /// The name of the source as the traceback shows it, such as `<stdin>`.
  public let file: String
  /// Counted from 1 in that file.
  public let line: Int
  /// The name of the code that ran there, without its class; `<module>` at the top.
  public let function: String
  /// The source line without its indent; empty where it is not known.
  public let source: String
  /// The entry as a traceback shows it, with markers under the source.
  public let text: String
}

/// The entries of a `__traceback__`, outermost first.
public func tracebackEntries(of v: Value) -> [TracebackEntry] {
  guard case .object(let o) = v, let tb = o as? TracebackObject else { return [] }
  return tb.entries[...tb.index].reversed().map { entry in
    let source = entry.code.file.isHidden ? "" : entry.code.file.line(entry.line) ?? ""
    return TracebackEntry(
      file: entry.code.file.name, line: entry.line, function: entry.code.name.string,
      source: String(source.drop { $0 == " " || $0 == "\t" }), text: tracebackLine(entry))
  }
}

/// The lines of the file a code object was compiled from; nil where it has no text.
public func sourceLines(_ v: Value) -> [String]? {
  guard case .object(let o) = v, let code = o as? Code else { return nil }
  return code.file.lines
}
