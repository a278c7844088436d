// The modules of the standard library that wick has, each made when it is first imported.
import Language

/// The one entry of this target: makes the modules of the standard library importable.
public enum StandardLibrary {
  /// Registers every module's factory.
  public static func install() {
    vm.moduleFactories["sys"] = makeSys
    vm.moduleFactories["math"] = makeMath
    vm.moduleFactories["time"] = makeTime
    vm.moduleFactories["cmath"] = makeCmath
    registerRandom()
    registerCollections()
    registerItertools()
    registerFunctools()
    registerRegex()
    registerNaming()
    registerRuntime()
    registerHashlib()
    registerStruct()
    registerArray()
    registerBinascii()
    registerZlib()
    registerJson()
    registerPickle()
    registerIO()
    registerCsv()
    registerData()
    registerTyping()
    registerDatetime()
    registerDecimal()
    registerSystem()
  }
}

/// The native object of a kind behind a value. Raises TypeError where it is another.
func nativeObject<Kind: Object>(_ v: Value, _ name: String) throws(Raise) -> Kind {
  guard case .object(let o) = v.unwrapped, let found = o as? Kind else {
    throw typeError("expected a '\(name)' object, not '\(typeName(v))'")
  }
  return found
}

extension Module {
  /// Gives the native functions so far another home, as CPython has them in a module of C that their `__module__` names.
  func moveFunctions(to name: String) {
    let native = Module(name)
    for (key, value) in dict.pairs {
      guard case .str(let name) = key, case .object(let f as Native) = value else { continue }
      f.moduleName = native.name
      native.dict[name] = value
    }
    vm.modules[name] = .object(native)
  }

  /// Declares a function of a native module.
  func define(_ declaration: String, _ doc: String = "", _ body: @escaping Native.Body) {
    let f = Native(declaration, doc, body)
    f.moduleName = name == "os" ? "posix" : name
    dict[f.name] = .object(f)
  }
}
