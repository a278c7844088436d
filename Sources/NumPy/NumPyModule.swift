// The module numpy: its names are made when first asked for.
import Language
import Tensor
import Torch

/// The one entry of this target: the modules numpy and below it.
public enum NumPyLibrary {
  /// Makes `import numpy` possible; nothing else is done before it.
  public static func install() {
    vm.register("numpy") { () throws(Raise) in makeNumPy() }
    vm.register("numpy.random") { () throws(Raise) in makeRandom() }
    vm.register("numpy.linalg") { () throws(Raise) in makeLinalg() }
    vm.register("numpy.testing") { () throws(Raise) in makeTesting() }
    vm.register("numpy.exceptions") { () throws(Raise) in makeExceptions() }
  }
}

extension Module {
  func define(_ declaration: String, _ doc: String = "", _ body: @escaping Native.Body) {
    let f = Native(declaration, doc, body)
    f.attributes = Dict()
    f.attributes?["__module__"] = .string(name)
    dict[f.name] = .object(f)
  }
}

private let submodules = ["random", "linalg", "testing", "exceptions"]

/// Names of types that wick's arrays cannot have, as NumPy spells them.
private let absentAliases: [String: String] = [
  "longdouble": "longdouble", "float128": "longdouble", "clongdouble": "clongdouble", "str_": "str_",
  "bytes_": "bytes_",
  "object_": "object_", "void": "void", "datetime64": "datetime64", "timedelta64": "timedelta64",
]

private func makeNumPy() -> Module {
  makeTensorHolder = { arrayValue($0) }
  let m = Module("numpy")
  let d = m.dict
  d["__version__"] = .string("2.4.6")
  d["pi"] = .float(Double.pi)
  d["e"] = .float(2.718281828459045)
  d["euler_gamma"] = .float(0.5772156649015329)
  d["inf"] = .float(.infinity)
  d["nan"] = .float(.nan)
  d["newaxis"] = Value.none
  m.lazy = { name throws(Raise) in try makeName(name.string) }
  m.lazyNames = {
    Array(FunctionTable.shared.functions.keys) + Array(ufuncs.keys) + Array(pairUfuncs.keys) + Array(scalarNames.keys) + submodules
      + ["ndarray", "dtype", "ufunc", "c_", "r_", "s_", "mgrid", "ogrid"]
  }
  return m
}

private func makeName(_ name: String) throws(Raise) -> Value? {
  if let declared = FunctionTable.shared.functions[name] {
    let f = Native(declared.signature, declared.doc, declared.body)
    f.attributes = Dict()
    f.attributes?["__module__"] = .string("numpy")
    return .object(f)
  }
  if let f = ufuncs[name] { return .object(f) }
  if let f = pairUfuncs[name] { return .object(f) }
  if let d = scalarNames[name] { return .object(ScalarTypes.of(d)) }
  if let n = absentAliases[name], let c = ScalarTypes.absent(n) { return .object(c) }
  if submodules.contains(name) { return try vm.importModule("numpy." + name) }
  switch name {
  case "ndarray": return .object(ArrayClass.ndarray)
  case "dtype": return .object(NumPyDType.base)
  case "ufunc": return .object(UniversalFunction.cls)
  case "generic": return .object(ScalarTypes.generic)
  case "number": return .object(ScalarTypes.number)
  case "integer": return .object(ScalarTypes.integer)
  case "signedinteger": return .object(ScalarTypes.signedinteger)
  case "unsignedinteger": return .object(ScalarTypes.unsignedinteger)
  case "inexact": return .object(ScalarTypes.inexact)
  case "floating": return .object(ScalarTypes.floating)
  case "complexfloating": return .object(ScalarTypes.complexfloating)
  case "flexible": return .object(ScalarTypes.flexible)
  case "character": return .object(ScalarTypes.character)
  case "True_": return ScalarTypes.number(.bool(true), .bool)
  case "False_": return ScalarTypes.number(.bool(false), .bool)
  case "little_endian": return .bool(true)
  case "c_", "r_", "s_", "index_exp", "mgrid", "ogrid": return .object(IndexTrick(name))
  case "errstate": return .object(ErrorState.cls)
  case "ndenumerate", "ndindex", "nditer": return nil
  default: return nil
  }
}

private func makeExceptions() -> Module {
  let m = Module("numpy.exceptions")
  m.dict["AxisError"] = .object(NumPyErrors.axisError)
  m.dict["ComplexWarning"] = .object(NumPyErrors.complexWarning)
  m.dict["RankWarning"] = .object(NumPyErrors.rankWarning)
  return m
}
