// np.set_printoptions and arrays as text.
import Language
import Tensor
import Torch

/// Sets what is given of the print options.
private func setOptions(_ precision: Value, _ threshold: Value, _ edgeitems: Value, _ linewidth: Value, _ suppress: Value) throws(Raise) {
  if !precision.isMissingOrNone { numpyPrintOptions.precision = max(0, try indexValue(precision)) }
  if !threshold.isMissingOrNone {
    let t = try makeFloat(threshold)
    if t.isNaN { throw typeError("threshold must be numeric and non-NAN, try sys.maxsize for untruncated representation") }
    numpyPrintOptions.threshold = t >= 9e18 ? Int.max : Int(max(t, 0))
  }
  if !edgeitems.isMissingOrNone { numpyPrintOptions.edgeitems = max(0, try indexValue(edgeitems)) }
  if !linewidth.isMissingOrNone {
    let w = try makeFloat(linewidth)
    if w.isNaN { throw valueError("cannot convert float NaN to integer") }
    numpyPrintOptions.linewidth = w >= 1e9 ? 1 << 30 : Int(max(w, 0))
  }
  if !suppress.isMissingOrNone { numpyPrintOptions.suppress = try truth(suppress) }
}

private func currentOptions() -> Value {
  let d = Dict(), o = numpyPrintOptions
  d["edgeitems"] = .int(o.edgeitems)
  d["threshold"] = .int(o.threshold)
  d["floatmode"] = .string("maxprec")
  d["precision"] = .int(o.precision)
  d["suppress"] = .bool(o.suppress)
  d["linewidth"] = .int(o.linewidth)
  d["nanstr"] = .string("nan")
  d["infstr"] = .string("inf")
  d["sign"] = .string("-")
  d["formatter"] = Value.none
  d["legacy"] = .bool(false)
  d["override_repr"] = Value.none
  return .dict(d)
}

extension FunctionTable {
  mutating func declareText() {
    function(
      """
      set_printoptions(precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None, nanstr=None, infstr=None, \
      formatter=None, sign=None, floatmode=None, *, legacy=None, override_repr=None)
      """,
      "How arrays are printed."
    ) { a throws(Raise) in
      try refuse(
        a, "set_printoptions",
        [
          (5, "nanstr", .string("nan")), (6, "infstr", .string("inf")), (7, "formatter", .none), (8, "sign", .string("-")),
          (9, "floatmode", .string("maxprec")), (10, "legacy", .bool(false)), (11, "override_repr", .none),
        ])
      try setOptions(a[0], a[1], a[2], a[3], a[4])
      return .none
    }
    function("get_printoptions()", "How arrays are printed.") { _ in currentOptions() }
    function(
      """
      array2string(a, max_line_width=None, precision=None, suppress_small=None, separator=' ', prefix='', *, formatter=None, \
      threshold=None, edgeitems=None, sign=None, floatmode=None, suffix='', legacy=None)
      """,
      "An array as text."
    ) { a throws(Raise) in
      try refuse(
        a, "array2string",
        [(6, "formatter", .none), (9, "sign", .string("-")), (10, "floatmode", .string("maxprec")), (12, "legacy", .bool(false))])
      _ = try str(a[11])
      let x = try asTensor(a[0])
      let before = numpyPrintOptions
      defer { numpyPrintOptions = before }
      try setOptions(a[2], a[7], a[8], a[1], a[3])
      return .string(x.numpyText(separator: try str(a[4]), prefix: try length(a[5])))
    }
    for (name, repr) in [("array_repr", true), ("array_str", false)] {
      function("\(name)(arr, max_line_width=None, precision=None, suppress_small=None)", "An array as text.") { a throws(Raise) in
        let x = try asTensor(a[0])
        let before = numpyPrintOptions
        defer { numpyPrintOptions = before }
        try setOptions(a[2], .none, .none, a[1], a[3])
        return .string(repr ? x.numpyRepr() : x.numpyStr())
      }
    }
    function(
      "printoptions(precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None)", "Print options for a `with` block."
    ) { a throws(Raise) in
      .object(PrintOptionsContext([a[0], a[1], a[2], a[3], a[4]]))
    }
    for (name, signed) in [("format_float_positional", false), ("format_float_scientific", true)] {
      function(
        signed
          ? "\(name)(x, precision=None, unique=True, trim='k', sign=False, pad_left=None, exp_digits=None, min_digits=None)"
          : """
          \(name)(x, precision=None, unique=True, fractional=True, trim='k', sign=False, pad_left=None, pad_right=None, \
          min_digits=None)
          """,
        "A float as text."
      ) { a throws(Raise) in
        let last =
          signed ? [(5, "pad_left"), (6, "exp_digits"), (7, "min_digits")] : [(6, "pad_left"), (7, "pad_right"), (8, "min_digits")]
        try refuse(a, name, last.map { ($0.0, $0.1, .none) } + (signed ? [] : [(3, "fractional", .bool(true))]))
        let x = try asTensor(a[0])
        if x.ndim > 0 { throw typeError("only 0-dimensional arrays can be converted to Python scalars") }
        let form = FloatForm(
          precision: a[1].isNone ? nil : max(0, try indexValue(a[1])), isUnique: try truth(a[2]), trim: try str(a[signed ? 3 : 4]),
          plus: try truth(a[signed ? 4 : 5]), isScientific: signed)
        return .string(try form.text(x))
      }
    }
  }
}

/// How one float is written by `format_float_positional` and `format_float_scientific`.
private struct FloatForm {
  let precision: Int?
  /// The shortest digits that read back, rather than all there are.
  let isUnique: Bool
  /// k keeps zeros after the digits, `.` all but the point, 0 one zero, - nothing.
  let trim: String
  let plus: Bool
  let isScientific: Bool

  func text(_ x: Tensor) throws(Raise) -> String {
    guard ["k", ".", "0", "-"].contains(trim) else { throw typeError("if supplied, trim must be 'k', '.', '0' or '-' found `\(trim)`") }
    if !isUnique, precision == nil { throw typeError("in non-unique mode `precision` must be supplied") }
    let v = x.scalar(atStorage: 0).double
    if !v.isFinite { return v.isNaN ? "nan" : v < 0 ? "-inf" : plus ? "+inf" : "inf" }
    var (digits, point) = v == 0 ? ("0", 1) : x.dtype == .float32 ? shortest(Float(v)) : shortest(v)
    let places = isScientific ? digits.count - 1 : digits.count - point
    if let precision, places > precision || !isUnique {
      let exact = isScientific ? exponential(v.magnitude, precision) : fixed(v.magnitude, precision)
      let parts = exact.split(separator: "e"), mantissa = parts[0].split(separator: ".")
      digits = mantissa.joined()
      point = mantissa[0].count
      if isScientific { point = (parts.count > 1 ? Int(parts[1].drop { $0 == "+" }) ?? 0 : 0) + 1 }
    }
    let shift = isScientific ? 1 : point
    let zeros = String(repeating: "0", count: max(0, shift - digits.count))
    var whole = shift <= 0 ? "0" : String(digits.prefix(shift)) + zeros
    while whole.count > 1, whole.hasPrefix("0") { whole.removeFirst() }
    var fraction = String(repeating: "0", count: max(0, -shift)) + digits.dropFirst(max(0, shift))
    if isUnique || trim != "k" { while fraction.hasSuffix("0") { fraction.removeLast() } }
    if fraction.isEmpty, trim == "0" { fraction = "0" }
    let sign = v.sign == .minus ? "-" : plus ? "+" : ""
    var out = sign + whole + (fraction.isEmpty && trim == "-" ? "" : "." + fraction)
    if isScientific {
      let e = v == 0 ? 0 : point - 1
      let digits = String(Swift.abs(e))
      out += (e < 0 ? "e-" : "e+") + (digits.count < 2 ? "0" : "") + digits
    }
    return out
  }
}

/// `with np.printoptions(precision=3):`.
private final class PrintOptionsContext: Object {
  private let wanted: [Value]
  private var before = numpyPrintOptions
  init(_ wanted: [Value]) { self.wanted = wanted }
  static let cls = Class(native: "printoptions", bases: [types.object]) { c in
    c.define("__enter__(self)") { a throws(Raise) in
      guard case .object(let o) = a[0], let p = o as? PrintOptionsContext else { return .none }
      p.before = numpyPrintOptions
      try setOptions(p.wanted[0], p.wanted[1], p.wanted[2], p.wanted[3], p.wanted[4])
      return currentOptions()
    }
    c.define("__exit__(self, *args)") { a in
      if case .object(let o) = a[0], let p = o as? PrintOptionsContext { numpyPrintOptions = p.before }
      return .none
    }
  }
  override var type: Class { PrintOptionsContext.cls }
}
