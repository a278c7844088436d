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
      let x = try asTensor(a[0])
      let before = numpyPrintOptions
      defer { numpyPrintOptions = before }
      try setOptions(a[2], a[7], a[8], a[1], a[3])
      // What follows the text needs room on its last line.
      numpyPrintOptions.linewidth -= try length(a[11])
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
        // The places of the parameters that only one of both has between them.
        let at = signed ? 3 : 4
        let form = FloatForm(
          precision: try sizeArgument(a[1], "precision"), isUnique: try truth(a[2]), isTotal: signed ? false : try !truth(a[3]),
          least: try sizeArgument(signed ? a[7] : a[8], "min_digits"), trim: try str(a[at]), plus: try truth(a[at + 1]),
          padLeft: try sizeArgument(a[at + 2], "pad_left"), padRight: signed ? nil : try sizeArgument(a[7], "pad_right"),
          exponentDigits: signed ? try sizeArgument(a[6], "exp_digits") : nil, isScientific: signed)
        try form.check()
        let x = try asTensor(a[0])
        if x.ndim > 0 { throw typeError("only 0-dimensional arrays can be converted to Python scalars") }
        return .string(try form.text(x))
      }
    }
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
