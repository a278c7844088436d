// wick's own modules that are written in Python: the files of Sources/Python, whose texts are part of the binary. They are
// found by their path, as the files of a script's folder are, and compiled when they are first imported.
import Glibc
import Python

/// A file of Sources/Python.
public struct PythonFile {
  private let file: UnsafePointer<wick_python_file>
  /// The folder that the files seem to lie in.
  static let folder = "<wick>/"

  /// The file of a module, or of a package.
  init?(module name: String) {
    guard let file = wick_python_module(name) else { return nil }
    self.file = file
  }

  /// The file that tracebacks and `__file__` call `shown`.
  public init?(shown: String) {
    guard shown.hasPrefix(Self.folder), let found = Self.all.first(where: { $0.shown == shown }) else { return nil }
    self = found
  }

  private init(_ file: UnsafePointer<wick_python_file>) { self.file = file }

  private static var all: [PythonFile] {
    var out: [PythonFile] = []
    var file = wick_python_files()
    while let f = file, f.pointee.path != nil {
      out.append(PythonFile(f))
      file = f + 1
    }
    return out
  }

  /// The modules of the standard library that are written in Python and belong to no package.
  public static var libraryModules: [String] {
    let paths = all.filter { String(cString: $0.file.pointee.path).hasPrefix("stdlib/") }.map { $0.path.dropLast(3) }
    return paths.map { $0.hasSuffix("/__init__") ? String($0.dropLast("/__init__".count)) : String($0) }.filter { !$0.contains("/") }
  }

  private var path: String { String(cString: wick_python_shown(file)) }
  /// What tracebacks and `__file__` say.
  var shown: String { Self.folder + path }
  var isPackage: Bool { path.hasSuffix("/__init__.py") }
  /// The bytes of the file.
  public var text: [UInt8] {
    Array(UnsafeRawBufferPointer(start: file.pointee.text, count: strlen(file.pointee.text)))
  }
}

extension Interpreter {
  /// Puts native names into a module of Sources/Python before its source runs.
  public func prepare(_ name: String, _ body: @escaping (Module) -> Void) { preparations[name] = body }

  /// Whether wick itself has a module of that name.
  func hasOwnModule(_ name: String) -> Bool { moduleFactories[name] != nil || PythonFile(module: name) != nil }
}

extension Module {
  /// Whether its source is part of wick.
  var isOwnPython: Bool {
    if case .str(let file)? = dict[names.file] { return file.string.hasPrefix(PythonFile.folder) }
    return false
  }
}
