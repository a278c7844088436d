// Which methods and attributes of builtin types CPython keeps in slots and struct members: it only shows in their repr
// and in the texts of some errors.

enum SlotNames {
  private static let wrappers: Set<String> = {
    var out: Set<String> = [
      "__repr__", "__hash__", "__call__", "__str__", "__getattribute__", "__setattr__", "__delattr__", "__iter__", "__next__",
      "__get__", "__set__", "__delete__", "__init__", "__bool__", "__int__", "__float__", "__index__", "__len__", "__getitem__",
      "__setitem__", "__delitem__", "__contains__", "__neg__", "__pos__", "__abs__", "__invert__", "__divmod__", "__rdivmod__",
      "__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__",
    ]
    for op in ["add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul", "lshift", "rshift", "and", "or", "xor"] {
      for mark in ["", "r", "i"] { out.insert("__\(mark)\(op)__") }
    }
    return out
  }()

  /// Dunder methods that a type also lists among its methods.
  static func contains(_ name: Str, _ owner: Class?) -> Bool {
    let text = name.string
    guard text.hasPrefix("__"), wrappers.contains(text) else { return false }
    switch text {
    case "__getitem__": return owner !== types.list && owner !== types.dict
    case "__contains__": return owner !== types.dict && owner !== types.set && owner !== types.frozenset
    default: return true
    }
  }

  static func isMember(_ name: String, _ owner: Class) -> Bool {
    if owner === types.complex { return name == "real" || name == "imag" }
    if owner === types.property { return name.hasPrefix("f") }
    if owner === types.function { return name == "__globals__" || name == "__closure__" }
    if [types.slice, types.range, types.method, types.superType].contains(where: { $0 === owner }) { return true }
    return owner.isSubclass(of: types.BaseException) && owner !== types.BaseException
  }
}
