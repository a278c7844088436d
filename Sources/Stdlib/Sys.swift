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
  d["version_info"] = StructSequence("sys.version_info", ["major", "minor", "micro", "releaselevel", "serial"], constructible: false)
    .make([.int(3), .int(11), .int(0), .string("final"), .int(0)])
  d["hexversion"] = .int(0x030B_00F0)
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
  m.define("_getframe(depth=0, /)", "The frame of a call up the stack.") { a throws(Raise) in
    guard let frame = try vm.currentFrame(skipping: try indexValue(a[0])) else { throw valueError("call stack is not deep enough") }
    return .object(frame)
  }
  m.define("getsizeof(object, default=...)", "About what an object takes, in bytes.") { a throws(Raise) in
    .int(try byteSize(a[0]))
  }
  for name in ["getdefaultencoding", "getfilesystemencoding"] { m.define("\(name)()") { _ in .string("utf-8") } }
  for name in ["gettrace", "getprofile"] { m.define("\(name)()") { _ in .none } }
  for name in ["prefix", "base_prefix", "exec_prefix", "base_exec_prefix"] { d[name] = .string("/usr") }
  d["flags"] = StructSequence(
    "sys.flags",
    [
      "debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site", "ignore_environment", "verbose",
      "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode", "utf8_mode", "warn_default_encoding", "safe_path",
      "int_max_str_digits",
    ], constructible: false
  ).make((0..<18).map { $0 == 13 || $0 == 16 ? .bool(false) : .int($0 == 17 ? 4300 : $0 == 11 ? 1 : 0) })
  d["dont_write_bytecode"] = .bool(true)
  d["copyright"] = .string("")
  m.define("is_finalizing()") { _ in .bool(false) }
  m.define("getrecursionlimit()") { _ in .int(vm.recursionLimit) }
  m.define("setrecursionlimit(limit, /)") { a throws(Raise) in
    let n = Int(try cInt(a[0]))
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
  m.define("get_int_max_str_digits()", "The most decimal digits an int's text may have.") { _ in .int(BigInteger.maxDigits) }
  m.define("set_int_max_str_digits(maxdigits)", "Set it; 0 for no limit.") { a throws(Raise) in
    let n = try indexValue(a[0])
    if n != 0 && n < 640 { throw valueError("maxdigits must be 0 or larger than 640") }
    BigInteger.maxDigits = n
    return .none
  }
  m.define("intern(string, /)") { a throws(Raise) in
    guard case .str(let s) = a[0] else { throw typeError("intern() argument must be str, not \(typeName(a[0]))") }
    return .str(Language.intern(s))
  }
  let limits: [(String, Value)] = [
    ("max", .float(Double.greatestFiniteMagnitude)), ("max_exp", .int(1024)), ("max_10_exp", .int(308)),
    ("min", .float(Double.leastNormalMagnitude)), ("min_exp", .int(-1021)), ("min_10_exp", .int(-307)), ("dig", .int(15)),
    ("mant_dig", .int(53)), ("epsilon", .float(Double.ulpOfOne)), ("radix", .int(2)), ("rounds", .int(1)),
  ]
  d["float_info"] = StructSequence("sys.float_info", limits.map(\.0)).make(limits.map(\.1))
  d["int_info"] = StructSequence(
    "sys.int_info", ["bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold"]
  )
  .make([.int(30), .int(4), .int(4300), .int(640)])
  d["hash_info"] = StructSequence(
    "sys.hash_info", ["width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff"]
  ).make([.int(64), .int((1 << 61) - 1), .int(314159), .int(0), .int(1_000_003), .string("siphash13"), .int(64), .int(128), .int(0)])
  d["api_version"] = .int(1013)
  d["float_repr_style"] = .string("short")
  m.lazyNames = { ["builtin_module_names", "stdlib_module_names"] }
  m.lazy = { name throws(Raise) in
    let inSwift = vm.moduleFactories.keys.filter { !$0.contains(".") }
    switch name.string {
    case "builtin_module_names": return .tupleOf(inSwift.sorted().map { .string($0) })
    case "stdlib_module_names": return .tupleOf((inSwift + PythonFile.libraryModules).sorted().map { .string($0) })
    default: return nil
    }
  }
  for name in ["stdin", "stdout", "stderr"] { d["__\(name)__"] = d[name] }
  m.define("getrefcount(object, /)", "About how many references there are to an object.") { _ in .int(2) }
  m.define("getswitchinterval()") { _ in .float(0.005) }
  m.define("getallocatedblocks()") { _ in .int(0) }
  return m
}

/// What CPython's objects of the kind take; the items of containers are not counted in.
private func byteSize(_ v: Value) throws(Raise) -> Int {
  switch v.unwrapped {
  case .none: 16
  case .bool: 28
  case .int(let n): 24 + 4 * max(1, (64 - n.magnitude.leadingZeroBitCount + 29) / 30)
  case .float: 24
  case .str(let s): s.isASCII ? 49 + s.count : 74 + s.count * (s.scalars.contains { $0 > 0xFFFF } ? 4 : 2)
  case .list(let l): 56 + 8 * l.count
  case .tuple(let t): 40 + 8 * t.count
  case .dict(let d): d.count == 0 ? 64 : 232 + max(0, d.count - 5) * 48
  case .object(let o): bytesOf(.object(o)).map { 33 + $0.count } ?? 48
  case .function: 144
  case .instance: 56
  case .undefined: 0
  }
}
