// What datetime and decimal, written in Python, need of Swift.
import Language

func registerNaming() {
  vm.prepare("datetime", defineNaming)
  vm.prepare("decimal", defineNaming)
}

/// Lets a module's source name its classes as CPython's native ones are named in error messages.
private func defineNaming(_ m: Module) {
  m.define("_name_as_native(cls, /)") { a in
    if case .object(let o) = a[0], let c = o as? Class { c.nameAsNative() }
    return .none
  }
}
