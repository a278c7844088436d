// Loops over a script's functions and generators that builtins run as bytecode: entering the machine from Swift for each
// item would take longer than most bodies. Their frames are not seen in tracebacks, nor counted as recursion.

enum Loops {
  /// `[key(item) for item in items]`.
  static func keys(_ key: Function, _ items: List) throws(Raise) -> List {
    guard case .list(let keys) = try run("keys", [.function(key), .list(items)]) else { return List() }
    return keys
  }

  /// `start` plus the items of a generator, one after the other.
  static func total(_ items: Generator, _ start: Value) throws(Raise) -> Value { try run("total", [.object(items), start]) }

  static func list(_ items: Generator) throws(Raise) -> List {
    guard case .list(let list) = try run("listed", [.object(items)]) else { return List() }
    return list
  }

  private static let source = """
    def keys(key, items):
        return [key(item) for item in items]

    def total(items, total):
        for item in items:
            total = total + item
        return total

    def listed(items):
        return [item for item in items]
    """
  nonisolated(unsafe) private static var namespace: Dict?

  private static func run(_ name: String, _ arguments: [Value]) throws(Raise) -> Value {
    let functions: Dict
    if let namespace { functions = namespace } else { functions = try compile() }
    guard let function = functions[name] else { return .none }
    vm.frameLimit += 1
    defer { vm.frameLimit -= 1 }
    return try vm.call(function, arguments)
  }

  private static func compile() throws(Raise) -> Dict {
    let made = Dict()
    made[names.builtins] = .object(vm.builtinsModule)
    _ = try vm.run(try compileOrRaise(SourceFile("<loops>", Array(source.utf8)), mode: .exec), globals: made, namespace: nil)
    for case .function(let f) in made.pairs.map(\.1) { f.code.isHidden = true }
    namespace = made
    return made
  }
}
