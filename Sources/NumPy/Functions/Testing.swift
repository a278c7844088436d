// np.testing: assertions over arrays, and what they say when they fail (numpy/testing/_private/utils.py).
import Language
import Tensor
import Torch

/// One assertion: its heading, and what the caller adds (`err_msg`) and leaves out (`verbose`).
private struct Assertion {
  let heading: String
  let message: String
  let isVerbose: Bool
  var names = ("ACTUAL", "DESIRED")

  init(_ heading: String, _ message: Value, _ verbose: Value) throws(Raise) {
    self.heading = heading
    self.message = try str(message)
    isVerbose = try truth(verbose)
  }

  /// The error: `remarks` stand on lines of their own, a message without them beside the heading.
  func failed(_ remarks: [String], _ actual: String, _ desired: String) -> Raise {
    var text = "\n" + heading
    if !remarks.isEmpty {
      text += "\n" + message + "\n" + remarks.joined(separator: "\n")
    } else if !message.isEmpty {
      text += (message.contains("\n") || message.count >= 79 - heading.count ? "\n" : " ") + message
    }
    if isVerbose { text += "\n \(names.0): \(actual)\n \(names.1): \(desired)" }
    return assertionError(text)
  }

  /// Compares arrays: shapes, where the nans are, then each element by `test`.
  func compare(_ x: Tensor, _ y: Tensor, equalNan: Bool = true, _ test: (Tensor, Tensor) throws(Raise) -> Tensor) throws(Raise) {
    let (p, q) = (x.numpyRepr(), y.numpyRepr())
    if x.shape != y.shape, x.ndim > 0, y.ndim > 0 {
      throw failed(["(shapes \(shapeText(x.shape)), \(shapeText(y.shape)) mismatch)"], p, q)
    }
    let shape = try broadcastShape([x.shape, y.shape])
    let (a, b) = (try reshaped(try expanded(x, shape), [-1]), try reshaped(try expanded(y, shape), [-1]))
    if equalNan, x.dtype.isFloat || y.dtype.isFloat {
      let (m, n) = (try ufunc("isnan", a), try ufunc("isnan", b))
      if try !allTrue(ufunc("equal", m, n)) { throw failed(["nan location mismatch:"], p, q) }
    }
    let bad = try test(a, b).scalarList().enumerated().filter { !$0.element.isTrue }.map(\.offset)
    if bad.isEmpty { return }
    throw failed(try remarks(a, b, shape, bad), p, q)
  }

  private func remarks(_ a: Tensor, _ b: Tensor, _ shape: Dims, _ bad: [Int]) throws(Raise) -> [String] {
    let all = shape.product
    var lines = ["Mismatched elements: \(bad.count) / \(all) (\(formatC("%.3g", 100 * Double(bad.count) / Double(max(all, 1))))%)"]
    lines.append(bad.count == 1 ? "Mismatch at index:" : bad.count > 5 ? "First 5 mismatches are at indices:" : "Mismatch at indices:")
    for k in bad.prefix(5) {
      var (rest, place) = (k, [String]())
      for d in stride(from: shape.count - 1, through: 0, by: -1) {
        place.insert(String(rest % shape[d]), at: 0)
        rest /= shape[d]
      }
      let (v, w) = (numberText(a.scalar(atStorage: k * a.strides[0]), a.dtype), numberText(b.scalar(atStorage: k * b.strides[0]), b.dtype))
      lines.append(" [\(place.joined(separator: ", "))]: \(v) (\(names.0)), \(w) (\(names.1))")
    }
    let places = try engine { () throws(TorchError) in try Tensor.of(bad, [bad.count]) }
    let (x, y) = try common(try picked(a, places), try picked(b, places))
    if x.dtype == .bool { return lines }
    let off = try ufunc("absolute", try ufunc("subtract", x, y))
    lines.append("Max absolute difference among violations: \(try reduce(.max, off, nil).numpyText(separator: " ", prefix: 0))")
    let isNonzero = try ufunc("not_equal", y, .int(0))
    let kept = try engine { () throws(TorchError) in try reshape(nonzero(isNonzero), [-1]) }
    if kept.numel == 0 {
      lines.append("Max relative difference among violations: inf")
    } else {
      let share = try ufunc("divide", try picked(off, kept), try ufunc("absolute", try picked(y, kept)))
      lines.append("Max relative difference among violations: \(try reduce(.max, share, nil).numpyText(separator: " ", prefix: 0))")
    }
    return lines
  }
}

func makeTesting() -> Module {
  let m = Module("numpy.testing")
  m.define("assert_allclose(actual, desired, rtol=1e-07, atol=0, equal_nan=True, err_msg='', verbose=True)") { a throws(Raise) in
    let r = try makeFloat(a[2]), t = try makeFloat(a[3]), nan = try truth(a[4])
    try Assertion("Not equal to tolerance rtol=\(formatC("%g", r)), atol=\(formatC("%g", t))", a[5], a[6])
      .compare(try asTensor(a[0]), try asTensor(a[1]), equalNan: nan) { (x, y) throws(Raise) in try closeness(x, y, r, t, nan) }
    return .none
  }
  m.define("assert_array_equal(actual, desired, err_msg='', verbose=True, *, strict=False)") { a throws(Raise) in
    let x = try asTensor(a[0]), y = try asTensor(a[1]), assertion = try Assertion("Arrays are not equal", a[2], a[3])
    if try truth(a[4]), x.shape != y.shape || x.dtype != y.dtype {
      let what = x.shape != y.shape ? "shapes \(shapeText(x.shape)), \(shapeText(y.shape))" : "dtypes \(x.dtype.name), \(y.dtype.name)"
      throw assertion.failed(["(\(what) mismatch)"], x.numpyRepr(), y.numpyRepr())
    }
    try assertion.compare(x, y, same)
    return .none
  }
  m.define("assert_array_less(x, y, err_msg='', verbose=True)") { a throws(Raise) in
    var assertion = try Assertion("Arrays are not strictly ordered `x < y`", a[2], a[3])
    assertion.names = ("x", "y")
    try assertion.compare(try asTensor(a[0]), try asTensor(a[1])) { (x, y) throws(Raise) in try ufunc("less", x, y) }
    return .none
  }
  m.define("assert_equal(actual, desired, err_msg='', verbose=True)") { a throws(Raise) in
    try assertEqual(a[0], a[1], a[2], a[3])
    return .none
  }
  for name in ["assert_almost_equal", "assert_array_almost_equal"] {
    m.define("\(name)(actual, desired, decimal=\(name.contains("array") ? 6 : 7), err_msg='', verbose=True)") { a throws(Raise) in
      let x = try asTensor(a[0]), y = try asTensor(a[1]), n = try indexValue(a[2])
      var limit = 1.5
      for _ in 0..<min(max(0, n), 400) { limit /= 10 }
      let bound = limit
      let assertion = try Assertion("Arrays are not almost equal to \(n) decimals", a[3], a[4])
      func near(_ p: Tensor, _ q: Tensor) throws(Raise) -> Tensor { try closeness(p, q, 0, bound, true) }
      if x.ndim == 0, y.ndim == 0, name == "assert_almost_equal" {
        if try !allTrue(near(x, y)) { throw assertion.failed([], try repr(a[0]), try repr(a[1])) }
      } else {
        try assertion.compare(x, y, near)
      }
      return .none
    }
  }
  m.define("assert_(val, msg='')") { a throws(Raise) in
    if try !truth(a[0]) { throw assertionError(try str(a[1])) }
    return .none
  }
  return m
}

/// Equal, or nan both.
private func same(_ x: Tensor, _ y: Tensor) throws(Raise) -> Tensor {
  let (p, q) = try common(x, y)
  let equal = try ufunc("equal", p, q)
  if !p.dtype.isFloat { return equal }
  return try ufunc("logical_or", equal, try ufunc("logical_and", try ufunc("isnan", p), try ufunc("isnan", q)))
}

/// `assert_equal`: lists and dicts item by item, arrays as arrays, other things by `==`.
private func assertEqual(_ actual: Value, _ desired: Value, _ message: Value, _ verbose: Value) throws(Raise) {
  func item(_ name: String) throws(Raise) -> Value { .string("item=\(name)\n\(try str(message))") }
  switch (actual, desired) {
  case (.dict(let x), .dict(let y)):
    try assertEqual(.int(x.count), .int(y.count), message, verbose)
    for (k, v) in y.pairs {
      guard let mine = try x.get(k) else { throw assertionError(try repr(k)) }
      try assertEqual(mine, v, try item("key=\(try repr(k))"), verbose)
    }
    return
  case (.list, .list), (.list, .tuple), (.tuple, .list), (.tuple, .tuple):
    let (x, y) = (try sequenceItems(actual), try sequenceItems(desired))
    try assertEqual(.int(x.count), .int(y.count), message, verbose)
    for (i, (v, w)) in zip(x, y).enumerated() { try assertEqual(v, w, try item(String(i)), verbose) }
    return
  default: break
  }
  if arrayObject(actual) != nil || arrayObject(desired) != nil {
    return try Assertion("Arrays are not equal", message, verbose).compare(try asTensor(actual), try asTensor(desired), same)
  }
  if try operand(actual) != nil, try operand(desired) != nil {
    let (x, y) = (try asTensor(actual), try asTensor(desired))
    if x.ndim == 0, y.ndim == 0, try allTrue(same(x, y)) { return }
  } else if try equal(actual, desired) {
    return
  }
  throw try Assertion("Items are not equal:", message, verbose).failed([], try repr(actual), try repr(desired))
}
