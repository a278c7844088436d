// Calls whose arguments fit as they are, which most do: a look at each argument's kind tells the overload, without the other names and the
// words for errors that `Schema.bind` is made of.

/// What an overload says of arguments at a quick look.
enum Fit {
  case fits
  /// `Schema.bind` would fail, and the next overload be tried.
  case refuses
  /// Only `Schema.bind` can tell.
  case unsure
}

/// What a parameter takes.
struct Slot {
  enum Kind: UInt8 { case tensor, scalar, int, float, bool, string, dtype, ints, tensors, other }
  let kind: Kind
  let takesNone: Bool
  let isRequired: Bool
  /// Where a list is meant one number will do.
  let takesOne: Bool

  init(_ p: Param) {
    switch p.type {
    case "Tensor": kind = .tensor
    case "Scalar": kind = .scalar
    case "int": kind = .int
    case "float": kind = .float
    case "bool": kind = .bool
    case "str": kind = .string
    case "ScalarType": kind = .dtype
    case "int[]": kind = .ints
    case "Tensor[]": kind = .tensors
    default: kind = .other
    }
    takesNone = p.optional || p.defaultText == "None"
    isRequired = p.defaultText == nil
    takesOne = p.size > 0
  }

  @inline(__always)
  func look(_ a: borrowing Arg, numbersAsTensors: Bool) -> Fit {
    switch a {
    case .tensor(let t):
      switch kind {
      case .tensor: return .fits
      case .scalar: return t.ndim == 0 && !t.requiresGrad ? .fits : .refuses
      case .int, .float, .other, .ints: return .unsure
      case .bool, .string, .dtype, .tensors: return .refuses
      }
    case .int:
      switch kind {
      case .int, .float, .scalar: return .fits
      case .tensor: return numbersAsTensors ? .fits : .refuses
      case .ints: return takesOne ? .fits : .refuses
      case .other: return .unsure
      case .bool, .string, .dtype, .tensors: return .refuses
      }
    case .float:
      switch kind {
      case .float, .scalar: return .fits
      case .tensor: return numbersAsTensors ? .fits : .refuses
      case .other: return .unsure
      case .int, .ints, .bool, .string, .dtype, .tensors: return .refuses
      }
    case .bool:
      switch kind {
      case .bool, .scalar: return .fits
      case .tensor: return numbersAsTensors ? .fits : .refuses
      case .other: return .unsure
      case .int, .float, .ints, .string, .dtype, .tensors: return .refuses
      }
    case .none:
      return takesNone ? .fits : kind == .other ? .unsure : .refuses
    case .string: return kind == .string ? .fits : kind == .other ? .unsure : .refuses
    case .dtype: return kind == .dtype ? .fits : kind == .other ? .unsure : .refuses
    case .list(let items, _):
      switch kind {
      case .ints:
        for item in items { guard case .int = item else { return .unsure } }
        return .fits
      case .tensors:
        for item in items { guard case .tensor = item else { return .unsure } }
        return .fits
      default: return .unsure
      }
    case .generator, .complex, .device, .layout, .memoryFormat, .other: return .unsure
    }
  }
}

extension Schema {
  /// Whether positional arguments fit, and nothing of what `bind` does beyond appending defaults is needed.
  @inline(__always)
  func fit(_ args: borrowing [Arg], method: Bool, numbersAsTensors: Bool) -> Fit {
    let count = args.count
    if gathers || (method ? hasNumbersBehindSelf : hasNumbersOnly) { return .unsure }
    if count > positional { return .refuses }
    for k in 0..<count {
      let answer = slots[k].look(args[k], numbersAsTensors: numbersAsTensors)
      if answer != .fits { return answer }
    }
    for k in count..<slots.count where slots[k].isRequired { return .refuses }
    return .fits
  }
}

extension Schema {
  /// The arguments in the order of the parameters, if those given by name have the parameters' own names.
  func values(_ args: [Arg], named: [(String, Arg)], method: Bool, numbersAsTensors: Bool) -> (fit: Fit, values: [Arg]) {
    if gathers || (method ? hasNumbersBehindSelf : hasNumbersOnly) || args.count > positional { return (.unsure, []) }
    var values = args
    values.reserveCapacity(slots.count)
    var used = 0
    for k in 0..<slots.count {
      if k >= args.count {
        let name = method ? params[k].name : params[k].shown
        if let i = named.firstIndex(where: { $0.0 == name }) {
          values.append(named[i].1)
          used += 1
        } else {
          // The next overload may have the parameter, or another name for it.
          if slots[k].isRequired { return (.unsure, []) }
          values.append(params[k].defaultArg)
          continue
        }
      }
      if slots[k].look(values[k], numbersAsTensors: numbersAsTensors) != .fits { return (.unsure, []) }
    }
    return (used == named.count ? .fits : .unsure, values)
  }
}
