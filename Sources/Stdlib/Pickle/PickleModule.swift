// pickle's natives: dumps and loads, and what the classes Pickler and Unpickler of pickle.py call.
import Language

func registerPickle() {
  vm.register("_codecs") {
    let m = Module("_codecs")
    m.define("encode(obj, encoding='utf-8', errors='strict')", "Encodes obj using the codec registered for encoding.") { a throws(Raise) in
      guard case .str(let s) = a[0].unwrapped else { throw typeError("encoding must be of a str, not '\(typeName(a[0]))'") }
      return .object(BytesObject(try encodeText(s, try text(a[1], "encode", "encoding"), try text(a[2], "encode", "errors"))))
    }
    m.define("decode(obj, encoding='utf-8', errors='strict')", "Decodes obj using the codec registered for encoding.") { a throws(Raise) in
      .str(try decodeBytes(try bytesLike(a[0]), try text(a[1], "decode", "encoding"), try text(a[2], "decode", "errors")))
    }
    return m
  }
  vm.register("_pickle") {
    let m = Module("_pickle")
    m.dict["__doc__"] = .string("Optimized C implementation for the Python pickle module.")
    for cls in [Pickle.error, Pickle.picklingError, Pickle.unpicklingError, PickleMemo.cls] { m.dict[cls.name] = .object(cls) }
    for f in objectMakers { m.dict[f.name] = .object(f) }
    m.dict["HIGHEST_PROTOCOL"] = .int(Pickle.highestProtocol)
    m.dict["DEFAULT_PROTOCOL"] = .int(Pickle.defaultProtocol)
    defineWriting(m)
    defineReading(m)
    return m
  }
}

private func text(_ v: Value, _ function: String, _ parameter: String) throws(Raise) -> String {
  guard case .str(let s) = v.unwrapped else { throw typeError("\(function)() argument '\(parameter)' must be str, not \(typeName(v))") }
  return s.string
}

/// The version that a `protocol=` asks for.
private func version(_ v: Value) throws(Raise) -> Int {
  if v.isNone { return Pickle.defaultProtocol }
  let n = try indexValue(v)
  if n > Pickle.highestProtocol { throw valueError("pickle protocol must be <= \(Pickle.highestProtocol)") }
  return n < 0 ? Pickle.highestProtocol : n
}

private func refuseBuffers(_ v: Value, _ name: String) throws(Raise) {
  if !v.isNone { throw Raise(types.NotImplementedError, "wick's pickle keeps buffers in the stream: \(name) is not supported") }
}

private func defineWriting(_ m: Module) {
  m.define(
    "dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None)", "The pickled representation of the object."
  ) { a throws(Raise) in
    let version = try version(a[1])
    try refuseBuffers(a[3], "buffer_callback")
    let writer = PickleWriter(
      version: version, fixesImports: try truth(a[2]), memo: PickleMemo(), persistentID: nil, override: nil, dispatchTable: nil)
    return .object(BytesObject(try writer.dump(a[0])))
  }
  m.define("_version(protocol, /)") { a throws(Raise) in .int(try version(a[0])) }
  m.define("_dump(pickler, obj, fix_imports, buffer_callback, /)", "What a pickler writes of an object.") { a throws(Raise) in
    let pickler = a[0]
    guard case .object(let o) = try getAttribute(pickler, "memo"), let memo = o as? PickleMemo else {
      throw typeError("'memo' attribute must be a PicklerMemoProxy object")
    }
    try refuseBuffers(a[3], "buffer_callback")
    let writer = PickleWriter(
      version: try indexValue(try getAttribute(pickler, "proto")), fixesImports: try truth(a[2]),
      memo: try truth(try getAttribute(pickler, "fast")) ? nil : memo,
      persistentID: try ownMethod(pickler, "persistent_id"), override: try getAttributeIfPresent(pickler, intern("reducer_override")),
      dispatchTable: try getAttributeIfPresent(pickler, intern("dispatch_table")))
    return .object(BytesObject(try writer.dump(a[1])))
  }
}

/// A method that a subclass or the object itself has, and not only the class of pickle.py.
private func ownMethod(_ v: Value, _ name: String) throws(Raise) -> Value? {
  guard let found = try getAttributeIfPresent(v, intern(name)) else { return nil }
  if let f = try getAttributeIfPresent(found, intern("__func__")),
    case .str(let home)? = try getAttributeIfPresent(f, intern("__module__")),
    home.isEqual("pickle")
  {
    return nil
  }
  return found
}

private func defineReading(_ m: Module) {
  m.define(
    "loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())", "The object of pickled data."
  ) { a throws(Raise) in
    let data = try bytesLike(a[0])
    try refuseReading(a[4])
    let reader = PickleReader(
      PickleInput(data), fixesImports: try truth(a[1]), encoding: try text(a[2], "loads", "encoding"),
      errors: try text(a[3], "loads", "errors"))
    return try reader.load()
  }
  m.define("_load(unpickler, read, readline, fix_imports, encoding, errors, buffers, /)", "The next object of a file.") { a throws(Raise) in
    try refuseReading(a[6])
    let reader = PickleReader(
      PickleInput(read: a[1], readLine: a[2]), findClass: try ownMethod(a[0], "find_class"),
      persistentLoad: try ownMethod(a[0], "persistent_load"), fixesImports: try truth(a[3]),
      encoding: try text(a[4], "Unpickler", "encoding"),
      errors: try text(a[5], "Unpickler", "errors"))
    return try reader.load()
  }
  m.define("_find(module, name, is_old, is_dotted, /)", "The object of a name in a pickle.") { a throws(Raise) in
    guard case .str(let module) = a[0].unwrapped, case .str(let name) = a[1].unwrapped else {
      throw typeError("find_class() arguments must be str")
    }
    return try PickleReader.find(module, name, isOld: try truth(a[2]), isDotted: try truth(a[3]))
  }
}

private func refuseReading(_ v: Value) throws(Raise) {
  if case .tuple(let t) = v, t.count == 0 { return }
  try refuseBuffers(v, "buffers")
}
