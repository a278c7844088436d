// import: native modules by their factories, then wick's own `.py` files, then files and packages along `sys.path`.
import Glibc

extension Interpreter {
  func importModule(
    _ name: Value, level: Int, wantsLeaf: Bool, _ f: UnsafeMutablePointer<Frame>
  ) throws(Raise) -> Value {
    guard case .str(let n) = name else { return .none }
    var path = n.string
    if level > 0 { path = try absolute(path, level, f.pointee.globals.object) }
    let leaf = try importModule(path)
    if wantsLeaf { return leaf }
    return try importModule(String(path.prefix { $0 != "." }))
  }

  private func absolute(_ name: String, _ level: Int, _ globals: Dict) throws(Raise) -> String {
    var package = ""
    if case .str(let p)? = globals[names.package] {
      package = p.string
    } else if case .str(let m)? = globals[names.name] {
      package = globals[names.path] == nil ? m.string.split(separator: ".").dropLast().joined(separator: ".") : m.string
    }
    var parts = package.split(separator: ".").map(String.init)
    if parts.isEmpty { throw importError("attempted relative import with no known parent package") }
    if level - 1 >= parts.count { throw importError("attempted relative import beyond top-level package") }
    parts.removeLast(level - 1)
    if !name.isEmpty { parts.append(name) }
    return parts.joined(separator: ".")
  }

  /// The module with a dotted name; its parents are imported first.
  public func importModule(_ name: String) throws(Raise) -> Value {
    if let m = modules[name] {
      if m.isNone { throw Raise(types.ModuleNotFoundError, "import of \(name) halted; None in sys.modules") }
      return m
    }
    let parts = name.split(separator: ".").map(String.init)
    var parent: Value?
    if parts.count > 1 { parent = try importModule(parts.dropLast().joined(separator: ".")) }
    if let m = modules[name] { return m }
    let made: Value
    if let factory = moduleFactories[name] {
      let m = try factory()
      made = .object(m)
      modules[name] = made
    } else if let file = PythonFile(module: name) {
      made = try load(name, SourceFile(file.shown, file.text), isPackage: file.isPackage, isOwn: true)
    } else if let parent, case .object(let o) = parent, let p = o as? Module, p.dict[names.path] == nil {
      // `import a.b` where b is an attribute of a native module.
      if let attribute = try p.getAttribute(intern(parts[parts.count - 1])), case .object(let x) = attribute, x is Module {
        modules[name] = attribute
        return attribute
      }
      throw moduleNotFound(name, "; '\(parts.dropLast().joined(separator: "."))' is not a package")
    } else {
      var search = path
      if let parent, case .list(let l)? = try getAttributeIfPresent(parent, names.path) { search = l }
      guard let (file, isPackage) = find(parts[parts.count - 1], search) else {
        throw moduleNotFound(name)
      }
      made = try load(name, SourceFile(file, try readFile(file)), isPackage: isPackage)
    }
    if let parent { try setAttribute(parent, intern(parts[parts.count - 1]), made) }
    return made
  }

  private func find(_ name: String, _ search: List) -> (String, Bool)? {
    for i in 0..<search.count {
      guard case .str(let directory) = search[i] else { continue }
      let base = absolutePath(directory.byteCount == 0 ? name : directory.string + "/" + name)
      if access(base + "/__init__.py", R_OK) == 0 { return (base + "/__init__.py", true) }
      if access(base + ".py", R_OK) == 0 { return (base + ".py", false) }
    }
    return nil
  }

  /// Runs a file as a module; the functions of wick's own are compiled when they are first called.
  private func load(_ name: String, _ file: SourceFile, isPackage: Bool, isOwn: Bool = false) throws(Raise) -> Value {
    let code = try compileOrRaise(file, mode: .exec, bodiesWait: isOwn)
    let m = Module(name)
    m.dict[names.file] = .string(file.name)
    m.dict[names.builtins] = .object(builtinsModule)
    if isPackage {
      m.dict[names.path] = .listOf([.string(String(file.name.dropLast("/__init__.py".count)))])
      m.dict[names.package] = .string(name)
    } else {
      m.dict[names.package] = .string(name.split(separator: ".").dropLast().joined(separator: "."))
    }
    if isOwn { preparations[name]?(m) }
    modules[name] = .object(m)
    do throws(Raise) {
      _ = try run(code, globals: m.dict, namespace: nil)
    } catch {
      modules[name] = nil
      if isOwn { forgetParts(of: name) }
      throw error
    }
    // Modules stand in the order in which they were done.
    let done = modules.remove(intern(name)) ?? .object(m)
    modules[name] = done
    return done
  }

  /// The parts of a module of wick's own, as `_argparse_actions` is one, hold on to the one that could not be made.
  private func forgetParts(of name: String) {
    for (key, value) in modules.pairs {
      if case .object(let o) = value, let part = o as? Module, case .str(let known)? = part.dict[names.name], known.string == name,
        case .str(let key) = key
      {
        modules.remove(key)
      }
    }
  }

  func importFrom(_ module: Value, _ name: Value) throws(Raise) -> Value {
    guard case .str(let n) = name else { return .none }
    if let v = try getAttributeIfPresent(module, n) { return v }
    var moduleName = "<unknown module name>", location = "unknown location"
    if case .object(let o) = module, let m = o as? Module {
      moduleName = m.name
      if let sub = modules[m.name + "." + n.string] { return sub }
      if m.dict[names.path] != nil || hasOwnModule(m.name + "." + n.string) {
        do throws(Raise) { return try importModule(m.name + "." + n.string) } catch {
          if !error.matches(types.ModuleNotFoundError) { throw error }
        }
      }
      if case .str(let f)? = m.dict[names.file] { location = f.string }
    }
    let error = importError("cannot import name '\(n.string)' from '\(moduleName)' (\(location))")
    error.exception.native = ExceptionFields(.importing, [.string(moduleName), location == "unknown location" ? .none : .string(location)])
    throw error
  }

  func importStar(_ module: Value, _ f: UnsafeMutablePointer<Frame>) throws(Raise) {
    guard case .object(let o) = module, let m = o as? Module else { return }
    let target = (f.pointee.namespace ?? f.pointee.globals).object
    var list: [Str] = []
    if let all = m.dict[names.all] {
      for v in try sequenceItems(all) { if case .str(let s) = v { list.append(s) } }
    } else {
      for n in m.lazyNames() where !n.hasPrefix("_") { list.append(intern(n)) }
      for v in m.dict.keys { if case .str(let s) = v, !s.string.hasPrefix("_") { list.append(s) } }
    }
    for n in list { target[intern(n)] = try Language.getAttribute(module, n) }
  }
}

/// The bytes of a file, or OSError.
public func readFile(_ path: String) throws(Raise) -> [UInt8] {
  let fd = open(path, O_RDONLY)
  if fd < 0 { throw osError(errno, path) }
  defer { close(fd) }
  var out: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let n = read(fd, &chunk, chunk.count)
    if n < 0 {
      if errno == EINTR { continue }
      throw osError(errno, path)
    }
    if n == 0 { return out }
    out += chunk[..<n]
  }
}

/// Compiles; a fault of the source becomes Python's SyntaxError.
func compileOrRaise(_ file: SourceFile, mode: CompileMode, separateLocals: Bool = false, bodiesWait: Bool = false) throws(Raise) -> Code {
  let code: Code
  do throws(SyntaxFault) {
    code = try compileSource(file, mode: mode, separateLocals: separateLocals, bodiesWait: bodiesWait)
  } catch {
    throw syntaxError(error, file, isExpression: mode == .eval)
  }
  if !code.warnings.isEmpty { try sayWarnings(code.warnings, file) }
  return code
}

/// Whether there is a file of that name.
func isReadable(_ name: String) -> Bool { access(name, R_OK) == 0 }

/// The exception for a fault; one that is the grammar's business is put in CPython's words first.
func syntaxError(_ fault: SyntaxFault, _ file: SourceFile, isExpression: Bool = false) -> Raise {
  if fault.origin == .compiler { return raised(fault, file) }
  let text = isExpression ? Array(file.text.drop { $0 == 32 || $0 == 9 }) : file.text
  return raised(FaultFinder.explain(fault, text, rule: isExpression ? "eval" : "file"), file)
}

private func raised(_ fault: SyntaxFault, _ file: SourceFile) -> Raise {
  let cls: Class
  switch fault.kind {
  case .syntax: cls = types.SyntaxError
  case .indentation: cls = types.IndentationError
  case .tab: cls = types.TabError
  }
  let line = Int(fault.span.line) + file.firstLine - 1
  let text = file.line(line) ?? ""
  let endLine = line + Int(fault.span.endLine - fault.span.line)
  let isFile = isReadable(file.name)
  let isAtEnd = isFile && fault.place?.isAtEnd == true
  let start = isAtEnd ? 0 : fault.place?.offset ?? characters(text, Int(fault.span.column)) + 1
  let end: Value
  if let place = fault.place {
    end = place.endOffset.map { .int($0) } ?? .none
  } else {
    end = .int(characters(file.line(endLine) ?? "", Int(fault.span.endColumn)) + 1)
  }
  // Found after parsing, CPython looks the line up in the file, if there is one.
  let isLost = fault.origin == .compiler && !isFile
  let shown = isFile && fault.place?.isOwnText != true ? text + "\n" : fault.place?.text ?? text + "\n"
  let place: [Value] = [
    .string(file.name), .int(line), .int(start), isLost ? .none : .string(shown), .int(endLine), end,
  ]
  let e = ExceptionObject(cls, [.string(fault.message), .tupleOf(place)])
  e.native = ExceptionFields(.syntax, place + [.none])
  return Raise(e)
}

/// Characters in the first `bytes` bytes of a line.
func characters(_ line: String, _ bytes: Int) -> Int {
  String(decoding: Array(line.utf8).prefix(bytes), as: UTF8.self).unicodeScalars.count
}

private func moduleNotFound(_ name: String, _ rest: String = "") -> Raise {
  let error = Raise(types.ModuleNotFoundError, "No module named '\(name)'\(rest)")
  error.exception.native = ExceptionFields(.importing, [.string(name), .none])
  return error
}

/// A path that does not depend on the working folder; not tidied.
public func absolutePath(_ path: String) -> String {
  if path.hasPrefix("/") { return path }
  return resolvedPath(".") + "/" + path
}

/// The path without links, `.` and `..`; as it is where there is no such file.
public func resolvedPath(_ path: String) -> String {
  guard let real = realpath(path, nil) else { return path }
  defer { free(real) }
  return String(cString: real)
}
