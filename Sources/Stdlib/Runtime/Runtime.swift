// Modules about the running program itself.
import Language

func registerRuntime() {
  registerMemory()
  vm.prepare("types") { _ in
    types.mappingProxy.construct = { _, a throws(Raise) in
      guard a.count == 1 else { throw typeError("mappingproxy() missing required argument 'mapping' (pos 1)") }
      guard case .dict(let d) = a[0].unwrapped else {
        throw typeError("mappingproxy() argument must be a mapping, not \(typeName(a[0]))")
      }
      return .object(MappingProxy(d))
    }
    types.genericAlias.construct = { _, a throws(Raise) in
      guard a.count == 2 else { throw typeError("GenericAlias expected 2 arguments, got \(a.count)") }
      return .object(GenericAlias(a[0], a[1]))
    }
    types.method.construct = { _, a throws(Raise) in
      guard a.count == 2 else { throw typeError("method expected 2 arguments, got \(a.count)") }
      guard try truth(try vm.call(vm.builtins["callable"] ?? .none, a[0])) else { throw typeError("first argument must be callable") }
      if a[1].isNone { throw typeError("instance must not be None") }
      return .object(Method(a[0], a[1]))
    }
  }
  vm.prepare("inspect") { m in
    m.define("_source_lines(code, /)") { a in
      sourceLines(a[0]).map { .listOf($0.map { .string($0) }) } ?? .none
    }
  }
  vm.prepare("traceback") { m in
    m.define("_entries(tb, /)") { a throws(Raise) in
      .listOf(
        tracebackEntries(of: a[0]).map {
          .tupleOf([.string($0.file), .int($0.line), .string($0.function), .string($0.source), .string($0.text)])
        })
    }
    m.define("_final(exception, /)") { a throws(Raise) in
      guard case .instance(let i) = a[0], let e = i as? ExceptionObject else {
        throw typeError("Exception expected for value, \(typeName(a[0])) found")
      }
      return .string(exceptionLines(e))
    }
    m.define("_source_line(code, line, /)") { a throws(Raise) in
      let n = try indexValue(a[1])
      guard let lines = sourceLines(a[0]), n >= 1, n <= lines.count else { return .string("") }
      return .string(lines[n - 1])
    }
  }
  vm.prepare("dis") { m in
    m.define("_text(x, /)") { a throws(Raise) in .string(try disassembly(of: a[0])) }
  }
  vm.prepare("logging") { m in
    m.define("_call_site(skip, /)") { a throws(Raise) in
      guard let site = vm.callSite(skipping: try indexValue(a[0])) else { return .none }
      return .tupleOf([.string(site.file), .int(site.line), .string(site.function)])
    }
  }
  vm.prepare("linecache") { m in
    m.define("_own_text(name, /)", "The text of a file that is part of wick.") { a throws(Raise) in
      PythonFile(shown: try str(a[0])).map { .string(String(decoding: $0.text, as: UTF8.self)) } ?? .none
    }
  }
  vm.prepare("importlib", defineImporting)
  vm.prepare("unicodedata", defineCharacters)
}

private func defineImporting(_ m: Module) {
  m.define("import_module(name, package=None)", "The module with a dotted name.") { a throws(Raise) in
    guard case .str(let s) = a[0] else { throw typeError("the name of a module must be a str") }
    var name = s.string
    if name.hasPrefix(".") {
      guard case .str(let p) = a[1] else {
        throw typeError("the 'package' argument is required to perform a relative import for '\(name)'")
      }
      let dots = name.prefix { $0 == "." }.count
      let base = p.string.split(separator: ".").dropLast(dots - 1).joined(separator: ".")
      name = base + "." + name.dropFirst(dots)
    }
    return try vm.importModule(name)
  }
}
