// Modules of the standard library that are written in Python and compiled when they are first imported.

extension Interpreter {
  /// Registers a module by its source; `prepare` puts native names into it before the source runs.
  public func register(_ name: String, source: @escaping () -> String, prepare: @escaping (Module) -> Void = { _ in }) {
    register(name) { [self] () throws(Raise) in
      let m = Module(name)
      m.dict[names.builtins] = .object(builtinsModule)
      m.dict[names.package] = .string(name.split(separator: ".").dropLast().joined(separator: "."))
      prepare(m)
      let code = try compileOrRaise(SourceFile("<\(name)>", Array(source().utf8)), mode: .exec, bodiesWait: true)
      _ = try run(code, globals: m.dict, namespace: nil)
      return m
    }
  }
}
