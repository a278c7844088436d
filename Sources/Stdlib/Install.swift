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
    registerData()
    registerTyping()
    registerDatetime()
    registerDecimal()
    registerSystem()
  }
}

extension Module {
  /// Declares a function of a native module.
  func define(_ declaration: String, _ doc: String = "", _ body: @escaping Native.Body) {
    let f = Native(declaration, doc, body)
    f.moduleName = name == "os" ? "posix" : name
    dict[f.name] = .object(f)
  }
}
