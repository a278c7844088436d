// `repr` and `str` of arrays and scalars: the rules of numpy/_core/arrayprint.py.

/// `np.set_printoptions`.
package struct NumPyPrintOptions: Sendable {
  /// Digits after the point at most; trailing zeros are left out.
  package var precision = 8
  /// An array of more elements is printed with `...` for its middle; `Int.max` prints all.
  package var threshold = 1000
  /// How many items stand at each end of a dimension whose middle is left out.
  package var edgeitems = 3
  /// Characters in a line.
  package var linewidth = 75
  /// Whether small numbers are written without exponents; from 1e8 on (float32: 1e6) they have one all the same.
  package var suppress = false
  /// NumPy's defaults.
  package init() {}
}

/// The shortest digits that read back, cut to `precision` after the point: (text, whole, fraction).
private func positional(_ v: Double, _ dtype: DType, _ precision: Int) -> (whole: String, fraction: String) {
  if v == 0 { return (v.sign == .minus ? "-0" : "0", "") }
  let (digits, point) = shortest(v, dtype)
  let sign = v < 0 ? "-" : ""
  let fractionCount = max(0, digits.count - point)
  if fractionCount > precision {
    let text = fixed(v.magnitude, precision)
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    var f = parts.count > 1 ? String(parts[1]) : ""
    while f.hasSuffix("0") { f.removeLast() }
    return (sign + parts[0], f)
  }
  if point <= 0 { return (sign + "0", String(repeating: "0", count: -point) + digits) }
  if point >= digits.count { return (sign + digits + String(repeating: "0", count: point - digits.count), "") }
  return (sign + digits.prefix(point), String(digits.dropFirst(point)))
}

/// Mantissa and exponent of the scientific form, cut to `precision`.
private func scientific(_ v: Double, _ dtype: DType, _ precision: Int) -> (whole: String, fraction: String, exponent: String) {
  var digits: String
  var e: Int
  if v == 0 {
    (digits, e) = ("0", 0)
  } else {
    let (d, point) = shortest(v, dtype)
    (digits, e) = (d, point - 1)
    if digits.count - 1 > precision {
      (digits, e) = exactDigits(v, precision)
      while digits.count > 1, digits.hasSuffix("0") { digits.removeLast() }
    }
  }
  return scientific(digits, e, v.sign)
}

private func scientific(
  _ digits: String, _ e: Int, _ sign: FloatingPointSign
) -> (whole: String, fraction: String, exponent: String) {
  let exponent = (e < 0 ? "-" : "+") + (Swift.abs(e) < 10 ? "0" : "") + String(Swift.abs(e))
  return ((sign == .minus ? "-" : "") + digits.prefix(1), String(digits.dropFirst()), exponent)
}

/// A number's own first digits, one more than `precision`, and the power of ten that the first one counts.
private func exactDigits(_ v: Double, _ precision: Int) -> (String, Int) {
  let parts = exponential(v.magnitude, precision).split(separator: "e")
  return (parts[0].filter { $0 != "." }, Int(parts[1].hasPrefix("+") ? parts[1].dropFirst() : parts[1]) ?? 0)
}

/// How the elements of one array are written. Complex numbers have a format for each part; the imaginary one always has a sign.
private struct ArrayFormat {
  private let real: PartFormat
  private let imaginary: PartFormat?

  init(_ x: Tensor) {
    let values = x.scalars()
    real = PartFormat(values, x.dtype, isSigned: false)
    imaginary = x.dtype.isComplex ? PartFormat(values.map { .float($0.imaginary) }, x.dtype, isSigned: true) : nil
  }

  func text(_ s: Scalar) -> String {
    guard let imaginary else { return real.text(s) }
    let part = imaginary.text(.float(s.imaginary))
    let end = part.lastIndex { $0 != " " }.map { part.index(after: $0) } ?? part.endIndex
    return real.text(.float(s.double)) + part[..<end] + "j" + part[end...]
  }
}

/// How the elements of an array that is not complex are written, or one part of those that are.
private struct PartFormat {
  let dtype: DType
  /// Numbers that are not negative have a `+`.
  let isSigned: Bool
  var width = 0
  var left = 0
  var right = 0
  var exponentForm = false
  var exponentWidth = 2
  var precision = 8

  init(_ values: [Scalar], _ dtype: DType, isSigned: Bool) {
    (self.dtype, self.isSigned) = (dtype, isSigned)
    guard dtype.isInexact else {
      for v in values { width = max(width, plain(v).utf8.count) }
      // True is padded to False's width, alone too.
      if dtype == .bool { width = values.isEmpty ? 0 : 5 }
      return
    }
    let options = numpyPrintOptions
    precision = options.precision
    let finite = values.map(\.double).filter(\.isFinite)
    let nonzero = finite.map(\.magnitude).filter { $0 != 0 }
    if let high = nonzero.max(), let low = nonzero.min() {
      // The comparisons happen in the array's own type.
      let ratio = Scalar.float(high / low).rounded(to: dtype.part)
      exponentForm =
        high >= dtype.exponentStart || !options.suppress && (low < Scalar.float(0.0001).rounded(to: dtype.part) || ratio > 1000)
    }
    if exponentForm {
      for v in finite {
        let s = scientific(v, dtype, precision)
        left = max(left, signed(s.whole).utf8.count)
        right = max(right, s.fraction.utf8.count)
        exponentWidth = max(exponentWidth, s.exponent.utf8.count - 1)
      }
      if finite.isEmpty { (left, right) = (0, 0) }
      width = left + right + exponentWidth + 3
    } else {
      for v in finite {
        let s = positional(v, dtype, precision)
        left = max(left, signed(s.whole).utf8.count)
        right = max(right, s.fraction.utf8.count)
      }
      width = left + right + 1
    }
    if finite.count < values.count {
      for v in values where !v.double.isFinite {
        let word = v.double.isNaN ? 3 : v.double < 0 || isSigned ? 4 : 3
        left = max(left, word - right - 1 - (exponentForm ? exponentWidth + 2 : 0))
      }
      width = left + right + 1 + (exponentForm ? exponentWidth + 2 : 0)
    }
  }

  private func plain(_ s: Scalar) -> String {
    switch s {
    case .bool(let b): b ? "True" : "False"
    case .int(let i): String(i)
    case .float(let d), .complex(let d, _): pythonFloat(d)
    case .big(let n): String(n)
    }
  }
  private func signed(_ whole: some StringProtocol) -> String { (isSigned && !whole.hasPrefix("-") ? "+" : "") + whole }

  func text(_ s: Scalar) -> String {
    guard dtype.isInexact else { return padLeft(plain(s), width) }
    let v = s.double
    if !v.isFinite { return padLeft(v < 0 ? "-inf" : signed(v.isNaN ? "nan" : "inf"), width) }
    if exponentForm {
      var p = scientific(v, dtype, precision)
      // Where the digits that tell the number from its neighbours are fewer, those of its exact value stand.
      if p.fraction.utf8.count < right, v != 0 {
        let (digits, e) = exactDigits(v, right)
        p = scientific(digits, e, v.sign)
      }
      let fraction = p.fraction + String(repeating: "0", count: max(0, right - p.fraction.utf8.count))
      let zeros = String(repeating: "0", count: max(0, exponentWidth - (p.exponent.utf8.count - 1)))
      let mantissa: String = padLeft(signed(p.whole), left) + "." + fraction
      return mantissa + "e" + String(p.exponent.prefix(1)) + zeros + String(p.exponent.dropFirst())
    }
    let p = positional(v, dtype, precision)
    return padLeft(signed(p.whole), left) + "." + padRight(p.fraction, right)
  }
}

extension Tensor {
  /// `str(array)`.
  package func numpyStr() -> String {
    if ndim == 0 { return numpyScalarStr() }
    return numpyBody(separator: " ", prefix: 0)
  }

  /// `np.array2string`.
  package func numpyText(separator: String, prefix: Int) -> String {
    ndim == 0 ? (dtype.isInexact ? numpyBodyZero() : numpyScalarStr()) : numpyBody(separator: separator, prefix: prefix)
  }

  /// `repr(array)`.
  package func numpyRepr() -> String {
    let usual = dtype == .float64 || dtype == .complex128 || dtype == .int64 || dtype == .bool
    let prefix = "array("
    var body: String
    if ndim == 0 {
      body = dtype.isInexact ? numpyBodyZero() : numpyScalarStr()
    } else if numel == 0 {
      body = "[]"
    } else {
      body = numpyBody(separator: ", ", prefix: prefix.utf8.count, suffix: 1)
    }
    var extras: [String] = []
    if numel == 0 && !(ndim == 1) { extras.append("shape=(" + shape.list.map(String.init).joined(separator: ", ") + ")") }
    if !usual || numel == 0 { extras.append("dtype=" + (dtype == .bool ? "bool" : dtype.name)) }
    if numel > numpyPrintOptions.threshold && numel > 0 {
      extras.insert("shape=(" + shape.list.map(String.init).joined(separator: ", ") + (ndim == 1 ? ",)" : ")"), at: 0)
    }
    if extras.isEmpty { return prefix + body + ")" }
    let tail = extras.joined(separator: ", ") + ")"
    let lastLine =
      body.utf8.count - (body.lastIndex(of: "\n").map { body.utf8.distance(from: body.startIndex, to: $0) + 1 } ?? -prefix.utf8.count)
    let spacer =
      lastLine + tail.utf8.count + 2 > numpyPrintOptions.linewidth ? ",\n" + String(repeating: " ", count: prefix.utf8.count) : ", "
    return prefix + body + spacer + tail
  }

  private func numpyBodyZero() -> String { ArrayFormat(self).text(scalar(atStorage: 0)) }

  /// `str(np.float64(x))`.
  package func numpyScalarStr() -> String {
    let s = scalar(atStorage: 0)
    switch s {
    case .bool(let b): return b ? "True" : "False"
    case .int(let i): return String(i)
    case .float(let d): return numpyFloat(d, dtype)
    case .big(let n): return String(n)
    case .complex(let a, let b): return numpyComplex(a, b, dtype)
    }
  }

  /// `repr(np.float64(x))`: `np.float64(1.5)`.
  package func numpyScalarRepr() -> String {
    let s = scalar(atStorage: 0)
    if case .complex = s {
      let text = numpyScalarStr()
      return "np.\(dtype.name)" + (text.hasPrefix("(") ? text : "(\(text))")
    }
    return dtype == .bool ? "np.\(s.isTrue ? "True" : "False")_" : "np.\(dtype.name)(\(numpyScalarStr()))"
  }

  /// The elements in brackets, between a prefix and a suffix of so many characters.
  private func numpyBody(separator: String, prefix: Int, suffix: Int = 0) -> String {
    if numel == 0 { return "[]" }
    let options = numpyPrintOptions
    let summarize = numel > options.threshold
    let format = ArrayFormat(summarize ? numpySummarized(options.edgeitems) : plain())
    return numpyRow(format, separator, prefix, summarize, 0, 0, prefix + 1, options.linewidth - suffix)
  }

  private func numpySummarized(_ edge: Int) -> Tensor {
    var parts: Tensor = plain()
    for d in 0..<ndim where parts.shape[d] > 2 * edge {
      let n = parts.shape[d]
      parts =
        (try? withoutGrad { () throws(TorchError) in try cat([slice(parts, d, 0, edge, 1), slice(parts, d, n - edge, n, 1)], d) }) ?? parts
    }
    return parts
  }

  private func numpyRow(
    _ format: ArrayFormat, _ separator: String, _ prefix: Int, _ summarize: Bool, _ d: Int, _ at: Int, _ hang: Int, _ width: Int
  ) -> String {
    let n = shape[d]
    let edge = numpyPrintOptions.edgeitems
    let short = summarize && n > 2 * edge
    let indent = String(repeating: " ", count: hang)
    if d == ndim - 1 {
      var out = ""
      var line = indent
      // The brackets that close and the separator belong to the line.
      let room = width - d - max(separator.trimmedCount, 1)
      let step = strides[d]
      func add(_ word: String, _ comma: Bool) {
        if line.utf8.count + word.utf8.count > room && line.utf8.count > indent.utf8.count {
          while line.hasSuffix(" ") { line.removeLast() }
          out += line + "\n"
          line = indent
        }
        line += word
        if comma { line += separator }
      }
      let indexes = short ? Array(0..<edge) + [-1] + Array((n - edge)..<n) : Array(0..<n)
      for (k, i) in indexes.enumerated() {
        let last = k == indexes.count - 1
        if i < 0 { add("...", true) } else { add(format.text(scalar(atStorage: at + i * step)), !last) }
      }
      out += line
      return "[" + out.dropFirst(indent.utf8.count) + "]"
    }
    let between = separator.trimmedRight + String(repeating: "\n", count: ndim - d - 1)
    var pieces: [String] = []
    let indexes = short ? Array(0..<edge) + [-1] + Array((n - edge)..<n) : Array(0..<n)
    for i in indexes {
      pieces.append(i < 0 ? "..." : numpyRow(format, separator, prefix, summarize, d + 1, at + i * strides[d], hang + 1, width))
    }
    return "[" + pieces.joined(separator: between + indent) + "]"
  }
}

extension DType {
  /// From where on an array's floats have exponents: 1e8, or as far as the type's digits reach.
  fileprivate var exponentStart: Double { facts.precision >= 8 ? 1e8 : facts.precision == 6 ? 1e6 : 1e3 }
}

/// `str(np.complex64(z))`: `(1+2j)`, and `2j` where the real part is 0.
package func numpyComplex(_ a: Double, _ b: Double, _ dtype: DType) -> String {
  func part(_ v: Double) -> String {
    let text = numpyFloat(v, dtype.part)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
  if a == 0, a.sign == .plus { return part(b) + "j" }
  return "(" + part(a) + (b.sign == .minus && !b.isNaN ? "" : "+") + part(b) + "j)"
}

/// `str(np.float32(x))`: the shortest digits that read back in the type.
package func numpyFloat(_ x: Double, _ dtype: DType) -> String {
  if dtype == .float64 { return pythonFloat(x) }
  if x.isNaN { return "nan" }
  if x.isInfinite { return x < 0 ? "-inf" : "inf" }
  if x == 0 { return x.sign == .minus ? "-0.0" : "0.0" }
  let (digits, point) = shortest(x, dtype)
  let sign = x < 0 ? "-" : ""
  if x.magnitude >= dtype.exponentStart || x.magnitude < 1e-4 {
    let e = point - 1
    let rest = digits.dropFirst()
    return sign + digits.prefix(1) + (rest.isEmpty ? "" : "." + rest) + "e" + (e < 0 ? "-" : "+") + (Swift.abs(e) < 10 ? "0" : "")
      + String(Swift.abs(e))
  }
  let p = positional(x, dtype, 400)
  return p.whole + "." + (p.fraction.isEmpty ? "0" : p.fraction)
}

extension String {
  fileprivate var trimmedRight: String {
    var s = self
    while s.hasSuffix(" ") { s.removeLast() }
    return s
  }
  fileprivate var trimmedCount: Int { trimmedRight.utf8.count }
}
