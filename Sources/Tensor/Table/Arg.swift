// The neutral values in which a binding passes arguments and gets results.

/// An argument as Python gave it.
package enum Arg {
  case none
  case bool(Bool)
  case int(Int)
  case float(Double)
  case complex(Double, Double)
  case string(String)
  case dtype(DType)
  case tensor(Tensor)
  /// A list or tuple; `tuple` says which.
  case list([Arg], tuple: Bool)
  case generator(Generator)
  case device(String)
  case layout(String)
  case memoryFormat(String)
  /// Anything the engine has no word for; `type` is Python's name of its type.
  case other(type: String)

  /// A tuple of ints.
  package static func ints(_ list: [Int]) -> Arg { .list(list.map(Arg.int), tuple: true) }
  /// A tuple of tensors.
  package static func tensors(_ list: [Tensor]) -> Arg { .list(list.map(Arg.tensor), tuple: true) }

  /// What error messages call it.
  package var typeName: String {
    switch self {
    case .none: "NoneType"
    case .bool: "bool"
    case .int: "int"
    case .float: "float"
    case .complex: "complex"
    case .string: "str"
    case .dtype: "torch.dtype"
    case .tensor: "Tensor"
    case .list(_, let tuple): tuple ? "tuple" : "list"
    case .generator: "torch._C.Generator"
    case .device: "torch.device"
    case .layout: "torch.layout"
    case .memoryFormat: "torch.memory_format"
    case .other(let t): t
    }
  }
  /// The longer form of overload errors: `tuple of (int, int)`.
  var described: String {
    guard case .list(let items, let tuple) = self else { return typeName }
    let inner = items.map(\.described).joined(separator: ", ")
    if tuple { return "tuple of (" + inner + (items.count == 1 ? ",)" : ")") }
    return "list of [" + inner + "]"
  }
  var isNone: Bool { if case .none = self { true } else { false } }
}

/// What an operator gives back.
package enum OpResult {
  case none
  case tensor(Tensor)
  case optionalTensor(Tensor?)
  /// A tuple, or a list where PyTorch gives one.
  case tensors([Tensor], list: Bool)
  /// `torch.return_types.NAME(field, …)`.
  case named(String, [String], [Tensor])
  case bool(Bool)
  case int(Int)
  case float(Double)
  case ints([Int])
  case dtype(DType)
  case scalar(Scalar)
}

/// A Swift type that an operator's closure can take as a parameter.
package protocol Argument {
  static func from(_ a: Arg) throws(TorchError) -> Self
}

extension Argument {
  /// The argument at a place, None behind the last.
  @inline(__always) static func from(_ args: borrowing [Arg], _ i: Int) throws(TorchError) -> Self {
    try from(i < args.count ? args[i] : .none)
  }
}

private func mismatch(_ a: Arg, _ want: String) -> TorchError { .type("expected \(want), got \(a.typeName)") }

extension Tensor: Argument {
  /// The tensor, or a number as a tensor that lets the other operand decide the type.
  package static func from(_ a: Arg) throws(TorchError) -> Self {
    let t: Tensor
    switch a {
    case .tensor(let x): t = x
    case .int(let i): t = try .wrapped(.int(i))
    case .float(let d): t = try .wrapped(.float(d))
    case .complex(let a, let b): t = try .wrapped(.complex(a, b))
    case .bool(let b): t = try .wrapped(.bool(b))
    default: throw mismatch(a, "Tensor")
    }
    return unsafeDowncast(t, to: Self.self)
  }
}
extension Int: Argument {
  /// An int, a bool as 0 or 1, a float without a fraction, or the one element of a tensor, truncated; TypeError for all else.
  /// RuntimeError for a tensor of several elements.
  package static func from(_ a: Arg) throws(TorchError) -> Int {
    switch a {
    case .int(let i): return i
    case .bool(let b): return b ? 1 : 0
    case .tensor(let t): return try t.item().int
    case .float(let d) where d.rounded() == d && d.magnitude < 9e18: return Int(d)
    default: throw mismatch(a, "int")
    }
  }
}
extension Double: Argument {
  /// A number, a bool as 0 or 1, or the one element of a tensor; TypeError for all else.
  package static func from(_ a: Arg) throws(TorchError) -> Double {
    let number = try Scalar.from(a)
    if number.imaginary != 0 { throw .runtime("value cannot be converted to type double without overflow") }
    return number.double
  }
}
extension Bool: Argument {
  /// A bool, or an int that is not 0; None is false. TypeError for all else, tensors included.
  package static func from(_ a: Arg) throws(TorchError) -> Bool {
    switch a {
    case .bool(let b): return b
    case .int(let i): return i != 0
    case .none: return false
    default: throw mismatch(a, "bool")
    }
  }
}
extension Scalar: Argument {
  /// A number or a bool as it is, or the one element of a tensor by `item()`; TypeError for all else.
  package static func from(_ a: Arg) throws(TorchError) -> Scalar {
    switch a {
    case .int(let i): return .int(i)
    case .float(let d): return .float(d)
    case .complex(let a, let b): return .complex(a, b)
    case .bool(let b): return .bool(b)
    case .tensor(let t): return try t.item()
    default: throw mismatch(a, "Number")
    }
  }
}
extension String: Argument {
  /// A `str`; TypeError for all else.
  package static func from(_ a: Arg) throws(TorchError) -> String {
    if case .string(let s) = a { return s }
    throw mismatch(a, "str")
  }
}
extension DType: Argument {
  /// A `torch.dtype`; a binding has turned `float` and its kin into one before. TypeError for all else.
  package static func from(_ a: Arg) throws(TorchError) -> DType {
    if case .dtype(let d) = a { return d }
    throw mismatch(a, "torch.dtype")
  }
}
extension Generator: Argument {
  /// A `torch.Generator`; TypeError for all else, None included.
  package static func from(_ a: Arg) throws(TorchError) -> Self {
    if case .generator(let g) = a { return unsafeDowncast(g, to: Self.self) }
    throw mismatch(a, "torch.Generator")
  }
}
extension Arg: Argument {
  /// The argument untouched, for operators that read it themselves.
  package static func from(_ a: Arg) throws(TorchError) -> Arg { a }
}
extension Optional: Argument where Wrapped: Argument {
  /// nil for None, else what the wrapped type makes of it.
  package static func from(_ a: Arg) throws(TorchError) -> Wrapped? { a.isNone ? nil : try Wrapped.from(a) }
}
extension Array: Argument where Element: Argument {
  /// The items of a list or tuple, each converted; anything else is taken as a list of one.
  package static func from(_ a: Arg) throws(TorchError) -> [Element] {
    guard case .list(let items, _) = a else { return [try Element.from(a)] }
    var out: [Element] = []
    for i in items { out.append(try Element.from(i)) }
    return out
  }
}
