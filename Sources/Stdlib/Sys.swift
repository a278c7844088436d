// sys: what scripts probe for and what they change.
import CPlatform
import Language

func makeSys() throws(Raise) -> Module {
  let m = Module("sys")
  let d = m.dict
  d["argv"] = .listOf(vm.arguments.map { .string($0) })
  d["path"] = .list(vm.path)
  d["modules"] = .dict(vm.modules)
  d["version"] = .string("3.11.0 (wick)")
  d["version_info"] = .tupleOf([.int(3), .int(11), .int(0), .string("final"), .int(0)])
  d["platform"] = .string("linux")
  d["byteorder"] = .string("little")
  d["maxsize"] = .int(Int.max)
  d["maxunicode"] = .int(0x10FFFF)
  d["executable"] = .string(CommandLine.arguments.first ?? "wick")
  let implementation = Module("implementation")
  implementation.dict["name"] = .string("wick")
  d["implementation"] = .object(implementation)
  d["stdout"] = .object(FileObject.standard(wick_stdout(), "<stdout>", "w", isOutput: true))
  d["stderr"] = .object(FileObject.standard(wick_stderr(), "<stderr>", "w"))
  d["stdin"] = .object(FileObject.standard(wick_stdin(), "<stdin>", "r"))
  m.define("exit(status=None, /)", "Exit the interpreter by raising SystemExit(status).") { a throws(Raise) in
    throw Raise(ExceptionObject(types.SystemExit, a[0].isNone ? [] : [a[0]]))
  }
  m.define("getrecursionlimit()") { _ in .int(vm.recursionLimit) }
  m.define("setrecursionlimit(limit, /)") { a throws(Raise) in
    let n = try indexValue(a[0])
    if n < 1 { throw valueError("recursion limit must be greater or equal than 1") }
    vm.recursionLimit = n
    return .none
  }
  m.define("exc_info()", "The type, value and traceback of the exception being handled.") { _ throws(Raise) in
    guard let e = vm.handledException else { return .tupleOf([.none, .none, .none]) }
    return .tupleOf([.object(e.cls), .instance(e), try getAttribute(.instance(e), intern("__traceback__"))])
  }
  m.define("exception()", "The exception being handled.") { _ in
    vm.handledException.map { .instance($0) } ?? .none
  }
  m.define("intern(string, /)") { a throws(Raise) in
    guard case .str(let s) = a[0] else { throw typeError("intern() argument must be str, not \(typeName(a[0]))") }
    return .str(Language.intern(s))
  }
  let info = Module("float_info")
  let limits: [(String, Value)] = [
    ("max", .float(Double.greatestFiniteMagnitude)), ("max_exp", .int(1024)), ("max_10_exp", .int(308)),
    ("min", .float(Double.leastNormalMagnitude)), ("min_exp", .int(-1021)), ("min_10_exp", .int(-307)), ("dig", .int(15)),
    ("mant_dig", .int(53)), ("epsilon", .float(Double.ulpOfOne)), ("radix", .int(2)), ("rounds", .int(1)),
  ]
  for (name, v) in limits { info.dict[name] = v }
  d["float_info"] = .object(info)
  return m
}
