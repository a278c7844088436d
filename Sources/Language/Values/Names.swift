// The names the machine itself looks for, interned once.

/// Dunder names, made when the interpreter starts.
final class NameTable {
  let name = intern("__name__"), module = intern("__module__"), qualname = intern("__qualname__")
  let doc = intern("__doc__"), dict = intern("__dict__"), cls = intern("__class__"), file = intern("__file__")
  let del = intern("__del__"), getattr = intern("__getattr__"), getattribute = intern("__getattribute__")
  let setattr = intern("__setattr__"), delattr = intern("__delattr__")
  let initialize = intern("__init__"), new = intern("__new__"), call = intern("__call__")
  let getitem = intern("__getitem__"), setitem = intern("__setitem__"), delitem = intern("__delitem__")
  let len = intern("__len__"), contains = intern("__contains__"), iter = intern("__iter__")
  let next = intern("__next__"), bool = intern("__bool__"), hash = intern("__hash__"), eq = intern("__eq__")
  let repr = intern("__repr__"), str = intern("__str__"), format = intern("__format__")
  let get = intern("__get__"), set = intern("__set__"), delete = intern("__delete__")
  let setName = intern("__set_name__"), initSubclass = intern("__init_subclass__")
  let enter = intern("__enter__"), exit = intern("__exit__"), index = intern("__index__")
  let int = intern("__int__"), float = intern("__float__"), complex = intern("__complex__")
  let classGetitem = intern("__class_getitem__"), missing = intern("__missing__")
  let instancecheck = intern("__instancecheck__"), subclasscheck = intern("__subclasscheck__")
  let slots = intern("__slots__"), annotations = intern("__annotations__"), classcell = intern("__classcell__")
  let reversed = intern("__reversed__"), abs = intern("__abs__"), round = intern("__round__")
  let divmod = intern("__divmod__"), rdivmod = intern("__rdivmod__"), lengthHint = intern("__length_hint__")
  let builtins = intern("__builtins__"), all = intern("__all__"), path = intern("__path__")
  let package = intern("__package__"), prepare = intern("__prepare__"), mroEntries = intern("__mro_entries__")
  let bytes = intern("__bytes__"), rpow = intern("__rpow__")
  let debug = intern("__debug__"), dir = intern("__dir__"), trunc = intern("__trunc__"), floor = intern("__floor__"),
    ceil = intern("__ceil__")
  private static let stems = ["add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul", "lshift", "rshift", "and", "or", "xor"]
  let binary: [Str] = stems.map { intern("__\($0)__") }
  let reflected: [Str] = stems.map { intern("__r\($0)__") }
  let inplace: [Str] = stems.map { intern("__i\($0)__") }
  let unary: [Str] = ["__neg__", "__pos__", "__invert__"].map { intern($0) }
  let compare: [Str] = ["__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__"].map { intern($0) }
}

nonisolated(unsafe) var namesStorage: NameTable?
@inline(__always) var names: NameTable { namesStorage.unsafelyUnwrapped }

extension BinaryOperator {
  /// `__add__` and its like.
  package var dunder: String { names.binary[index].string }
  /// `__radd__` and its like.
  package var reflectedDunder: String { names.reflected[index].string }
  var index: Int { Int(rawValue) }
  var symbol: String { ["+", "-", "*", "/", "//", "%", "** or pow()", "@", "<<", ">>", "&", "|", "^"][index] }
  var inplaceSymbol: String { ["+=", "-=", "*=", "/=", "//=", "%=", "**=", "@=", "<<=", ">>=", "&=", "|=", "^="][index] }
}

extension CompareOperator {
  /// `__lt__` and its like.
  package var dunder: String { names.compare[Int(rawValue)].string }
  var symbol: String { ["<", "<=", "==", "!=", ">", ">="][Int(rawValue)] }
  var swapped: CompareOperator { [.gt, .ge, .eq, .ne, .lt, .le][Int(rawValue)] }
}

/// Objects there is one of.
public enum Singleton {
  /// `NotImplemented`: what a dunder method returns to let the other operand try.
  public static let notImplemented: Object = NamedSingleton("NotImplemented", "NotImplementedType")
  /// `...`, as an object; compare by identity.
  public static let ellipsis: Object = NamedSingleton("Ellipsis", "ellipsis")
}

extension Value {
  /// `NotImplemented` as a value. Swift methods return nil in its place.
  public static var notImplemented: Value { .object(Singleton.notImplemented) }
  /// `...` as a value: in subscripts of tensors it stands for all dimensions not named.
  public static var ellipsis: Value { .object(Singleton.ellipsis) }
}

final class NamedSingleton: Object {
  let name: String
  private let cls: Class
  init(_ name: String, _ typeName: String) {
    self.name = name
    cls = Class(native: typeName, bases: [types.object])
    cls.isAcceptableBase = false
    Methods.populateSingletonReduce(cls, name)
  }
  override var type: Class { cls }
  override func repr() throws(Raise) -> String { name }
  override func hash() throws(Raise) -> Int { identityHash(self) }
}
