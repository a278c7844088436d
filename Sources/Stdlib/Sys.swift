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
  return m
}
