// What scripts give to be drawn, as numbers, words, colours and sizes.
import Language
import Plots
import Tensor
import Torch

/// An array of numbers, or of words for an axis of categories.
struct DataArray {
  var values: [Double] = []
  var shape: [Int] = []
  var words: [String] = []
  /// Made of whole numbers, as the pixels of pictures from 0 to 255 are.
  var isInteger = true

  var shapeText: String { shape.count == 1 ? "(\(shape[0]),)" : "(" + shape.map(String.init).joined(separator: ", ") + ")" }

  /// A number stands for an array of one.
  var atLeast1D: DataArray {
    var out = self
    if shape.isEmpty { out.shape = [1] }
    return out
  }

  /// The columns of an array of up to two dimensions.
  var columns: [[Double]] {
    guard shape.count == 2 else { return [values] }
    let (rows, width) = (shape[0], shape[1])
    return (0..<width).map { c in (0..<rows).map { values[$0 * width + c] } }
  }
}

/// The array behind a value: nested lists, tuples, ranges and tensors, and whatever has `tolist` or a length and items.
func dataArray(_ v: Value) throws(Raise) -> DataArray {
  var out = DataArray()
  out.shape = try gather(v, 0, &out)
  return out
}

private func gather(_ v: Value, _ depth: Int, _ out: inout DataArray) throws(Raise) -> [Int] {
  if depth > 32 { throw valueError("setting an array element with a sequence. The array is nested too deeply.") }
  switch v.unwrapped {
  case .float(let d):
    out.values.append(d)
    out.isInteger = false
    return []
  case .int(let n):
    out.values.append(Double(n))
    return []
  case .bool(let b):
    out.values.append(b ? 1 : 0)
    return []
  case .none:
    out.values.append(.nan)
    out.isInteger = false
    return []
  case .str(let s):
    out.values.append(.nan)
    out.words.append(s.string)
    return []
  case .list(let l): return try gather(items: l.array, depth, &out)
  case .tuple(let t): return try gather(items: t.array, depth, &out)
  case .object(let o):
    if let t = (o as? TensorObject)?.tensor { return try gather(t, &out) }
    if o is SetObject { break }
    if let list = try getAttributeIfPresent(v, intern("tolist")) { return try gather(try vm.call(list), depth, &out) }
    if try o.length() != nil { return try gather(items: try sequenceItems(v), depth, &out) }
  case .instance(let i):
    if let list = try getAttributeIfPresent(v, intern("tolist")) { return try gather(try vm.call(list), depth, &out) }
    if try i.length() != nil { return try gather(items: try sequenceItems(v), depth, &out) }
  case .dict, .function, .undefined: break
  }
  out.isInteger = false
  out.values.append(try makeFloat(v))
  return []
}

private func gather(_ t: Tensor, _ out: inout DataArray) throws(Raise) -> [Int] {
  try checkNumPy(t)
  if t.dtype.isFloat { out.isInteger = false }
  out.values += t.doubles()
  return t.shape.list
}

private func gather(items: [Value], _ depth: Int, _ out: inout DataArray) throws(Raise) -> [Int] {
  var inner: [Int]?
  for item in items {
    let shape = try gather(item, depth + 1, &out)
    if let inner, inner != shape {
      throw valueError(
        "setting an array element with a sequence. The requested array has an inhomogeneous shape after \(depth + 1) dimensions. "
          + "The detected shape was (\(items.count),) + inhomogeneous part.")
    }
    inner = shape
  }
  return [items.count] + (inner ?? [])
}

/// Numbers in one row, whatever the array's shape; words are refused.
func flatNumbers(_ v: Value) throws(Raise) -> [Double] {
  let array = try dataArray(v)
  if let word = array.words.first { throw valueError("could not convert string to float: \(quoted(Str(word)))") }
  return array.values
}

/// One number: an int, a float, or an array of one.
func real(_ v: Value) throws(Raise) -> Double {
  if case .object(let o) = v, let t = (o as? TensorObject)?.tensor { try checkNumPy(t) }
  return try makeFloat(v)
}

func fraction(_ v: Value, _ name: String) throws(Raise) -> Double {
  if case .str = v { throw typeError("\(name) must be numeric or None, not <class 'str'>") }
  let d = try real(v)
  guard d >= 0, d <= 1 else { throw valueError("\(name) (\(try Language.repr(v))) is outside 0-1 range") }
  return d
}

/// A string argument, or nil when the value is no string.
func word(_ v: Value) -> String? { if case .str(let s) = v.unwrapped { s.string } else { nil } }

// MARK: - Colours

/// The colour a value names.
func color(_ v: Value, _ refusal: (String) -> String = { "Invalid RGBA argument: \($0)" }) throws(Raise) -> Color {
  if let text = word(v) {
    guard let c = try? Color.parse(text) else { throw valueError(refusal(try Language.repr(v))) }
    return c
  }
  if case .tuple(let t) = v, t.count == 2, !t.array.contains(where: { word($0) == nil && Double(exactly: (try? real($0)) ?? .nan) == nil })
  {
    var c = try color(t[0], refusal)
    c.alpha = try fraction(t[1], "alpha")
    return c
  }
  switch v {
  case .list, .tuple, .object: break
  default: throw valueError(refusal(try Language.repr(v)))
  }
  let array = try dataArray(v)
  guard array.shape.count == 1, array.words.isEmpty, array.values.count == 3 || array.values.count == 4 else {
    throw valueError(refusal(try Language.repr(v)))
  }
  return try plots { () throws(PlotError) in try Color.parse(array.values) }
}

/// One colour, or a list of them.
func colors(_ v: Value) throws(Raise) -> [Color] {
  if word(v) != nil { return [try color(v)] }
  if let one = try? color(v) { return [one] }
  var out: [Color] = []
  let array = try dataArray(v)
  if array.words.isEmpty, array.shape.count == 2, array.shape[1] == 3 || array.shape[1] == 4 {
    for row in 0..<array.shape[0] {
      let part = Array(array.values[row * array.shape[1]..<(row + 1) * array.shape[1]])
      out.append(try plots { () throws(PlotError) in try Color.parse(part) })
    }
    return out
  }
  for item in try sequenceItems(v) { out.append(try color(item)) }
  return out
}

/// A colour as matplotlib gives it back.
func colorValue(_ c: Color) -> Value { .tupleOf([c.red, c.green, c.blue, c.alpha].map { .float($0) }) }

// MARK: - Sizes

/// A font size in points: a number, or a word relative to the default size.
func fontSize(_ v: Value) throws(Raise) -> Double {
  guard let text = word(v) else { return try real(v) }
  let scales = [
    "xx-small": 0.579, "x-small": 0.694, "small": 0.833, "medium": 1, "large": 1.2, "x-large": 1.44, "xx-large": 1.728,
    "larger": 1.2, "smaller": 0.833,
  ]
  guard let scale = scales[text] else {
    throw valueError(
      "Size is invalid. Valid font size are xx-small, x-small, small, medium, large, x-large, xx-large, larger, smaller, None")
  }
  return RcParams.shared.number("font.size", 10) * scale
}

func isBoldWeight(_ v: Value) throws(Raise) -> Bool {
  if let text = word(v) { return ["bold", "heavy", "black", "extra bold", "semibold", "demibold", "demi"].contains(text) }
  return try real(v) >= 600
}

// MARK: - Results

/// A float as matplotlib gives it back: NumPy's where NumPy is there.
func scalar(_ d: Double) throws(Raise) -> Value {
  guard vm.moduleFactories["numpy"] != nil else { return .float(d) }
  return try vm.callMethod(try vm.importModule("numpy"), "float64", .float(d))
}

/// The same for a whole number.
func wholeScalar(_ n: Int) throws(Raise) -> Value {
  guard vm.moduleFactories["numpy"] != nil else { return .int(n) }
  return try vm.callMethod(try vm.importModule("numpy"), "int64", .int(n))
}

/// Numbers as an array where NumPy is there, else as a list.
func arrayValue(_ list: [Double]) throws(Raise) -> Value { try arrayValue(.listOf(list.map { .float($0) })) }

func arrayValue(_ list: Value) throws(Raise) -> Value {
  guard vm.moduleFactories["numpy"] != nil else { return list }
  return try vm.callMethod(try vm.importModule("numpy"), "array", list)
}
