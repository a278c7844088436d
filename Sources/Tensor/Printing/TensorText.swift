// `repr(tensor)`: the rules of torch/_tensor_str.py.

/// `torch.set_printoptions`.
package struct PrintOptions: Sendable {
  /// Digits after the point.
  package var precision = 4
  /// A tensor of more elements is printed with `...` for its middle; infinity prints all.
  package var threshold = 1000.0
  /// How many items stand at each end of a dimension whose middle is left out.
  package var edgeitems = 3
  /// Characters in a line.
  package var linewidth = 80
  /// nil decides by the values.
  package var sciMode: Bool?
  /// PyTorch's defaults, which are `profile="default"`.
  package init() {}

  /// `profile="default" | "short" | "full"`.
  package mutating func apply(profile: String) -> Bool {
    switch profile {
    case "default": (precision, threshold, edgeitems, linewidth) = (4, 1000, 3, 80)
    case "short": (precision, threshold, edgeitems, linewidth) = (2, 1000, 2, 80)
    case "full": (precision, threshold, edgeitems, linewidth) = (4, .infinity, 3, 80)
    default: return false
    }
    return true
  }
}

/// How the elements of one tensor are written: decided from all of them. Complex numbers have a format for each part.
struct ElementFormat {
  private let real: PartFormat
  private let imaginary: PartFormat?

  init(_ x: Tensor) {
    if x.dtype.isComplex, let re = try? realPart(x), let im = try? imaginaryPart(x) {
      (real, imaginary) = (PartFormat(re), PartFormat(im))
    } else {
      (real, imaginary) = (PartFormat(x), nil)
    }
  }

  /// Characters of an element, with the sign and the letter of a complex one.
  var width: Int { real.width + (imaginary.map { $0.width + 1 } ?? 0) }

  func text(_ s: Scalar) -> String {
    guard let imaginary, case .complex(let a, let b) = s else { return real.text(s) }
    let part = imaginary.text(.float(b)).drop { $0 == " " }
    return real.text(.float(a)) + (part.hasPrefix("-") ? "" : "+") + part + "j"
  }
}

/// How the elements of a tensor that is not complex are written, or one part of those that are.
private struct PartFormat {
  let isFloat: Bool
  var intMode = true
  var sciMode = false
  var width = 1

  init(_ x: Tensor) {
    isFloat = x.dtype.isFloat
    if !isFloat {
      x.forEachOffset { width = max(width, plain(x.scalar(atStorage: $0)).utf8.count) }
      return
    }
    let options = printOptions
    var finite: [Double] = []
    x.forEachOffset {
      let v = x.scalar(atStorage: $0).double
      if v.isFinite && v != 0 { finite.append(v) }
    }
    if finite.isEmpty { return }
    for v in finite where v.rounded(.up) != v {
      intMode = false
      break
    }
    var (low, high) = (Double.infinity, 0.0)
    for v in finite {
      low = min(low, v.magnitude)
      high = max(high, v.magnitude)
    }
    // The comparisons happen in the tensor's own type.
    let single = x.dtype.computing == .float32
    let ratio = single ? Double(Float(high) / Float(low)) : high / low
    let big = single ? Double(Float(1e8)) : 1e8
    if let forced = options.sciMode {
      sciMode = forced
      for v in finite {
        width = max(
          width,
          forced
            ? exponential(v, options.precision).utf8.count : intMode ? fixed(v, 0).utf8.count + 1 : fixed(v, options.precision).utf8.count)
      }
      return
    }
    if intMode {
      if ratio > 1000 || high > big {
        sciMode = true
        for v in finite { width = max(width, exponential(v, options.precision).utf8.count) }
      } else {
        for v in finite { width = max(width, fixed(v, 0).utf8.count + 1) }
      }
    } else if ratio > 1000 || high > big || low < (single ? Double(Float(1e-4)) : 1e-4) {
      sciMode = true
      for v in finite { width = max(width, exponential(v, options.precision).utf8.count) }
    } else {
      for v in finite { width = max(width, fixed(v, options.precision).utf8.count) }
    }
  }

  func plain(_ s: Scalar) -> String {
    switch s {
    case .bool(let b): b ? "True" : "False"
    case .int(let i): String(i)
    case .float(let d): pythonFloat(d)
    case .big(let n): String(n)
    case .complex(let a, _): pythonFloat(a)
    }
  }

  func text(_ s: Scalar) -> String {
    guard isFloat else { return padLeft(plain(s), width) }
    let v = s.double
    if sciMode { return padLeft(special(v) ?? exponential(v, printOptions.precision), width) }
    if intMode {
      if let word = special(v) { return padLeft(word, width) }
      return padLeft(fixed(v, 0) + ".", width)
    }
    return padLeft(special(v) ?? fixed(v, printOptions.precision), width)
  }
  private func special(_ v: Double) -> String? {
    v.isNaN ? "nan" : v.isInfinite ? (v < 0 ? "-inf" : "inf") : nil
  }
}

extension Tensor {
  /// `repr(x)`. `name` and `suffixes` serve subclasses (`Parameter containing:` adds its own line).
  package func repr(indent extra: Int = 0) -> String {
    let prefix = "tensor("
    let indent = prefix.utf8.count + extra
    var suffixes: [String] = []
    let usual = dtype == defaultDType || dtype == defaultComplex || dtype == .int64 || dtype == .bool
    var body: String
    if numel == 0 {
      if ndim != 1 { suffixes.append("size=(" + shape.list.map(String.init).joined(separator: ", ") + (ndim == 1 ? ",)" : ")")) }
      if dtype != defaultDType { suffixes.append("dtype=" + dtype.description) }
      body = "[]"
    } else {
      if !usual { suffixes.append("dtype=" + dtype.description) }
      body = elementsText(indent)
    }
    if isLost {
      suffixes.append("grad_fn=<Invalid>")
    } else if let fn = gradFn {
      suffixes.append("grad_fn=<\(fn.name)>")
    } else if requiresGrad {
      suffixes.append("requires_grad=True")
    }
    return withSuffixes(prefix + body, suffixes, indent)
  }

  /// The elements alone, as `repr` writes them with `indent`.
  package func elementsText(_ indent: Int) -> String {
    let summarize = Double(numel) > printOptions.threshold
    let format = ElementFormat(summarize ? summarized() : plain())
    return rowText(indent, summarize, format, 0, 0)
  }

  /// The edges that a summary shows.
  private func summarized() -> Tensor {
    let edge = printOptions.edgeitems
    var parts: Tensor = plain()
    for d in 0..<ndim where parts.shape[d] > 2 * edge {
      let n = parts.shape[d]
      let cut = try? withoutGrad { () throws(TorchError) in
        try cat([slice(parts, d, 0, edge, 1), slice(parts, d, n - edge, n, 1)], d)
      }
      parts = cut ?? parts
    }
    return parts
  }

  private func rowText(_ indent: Int, _ summarize: Bool, _ format: ElementFormat, _ d: Int, _ at: Int) -> String {
    if ndim == 0 { return format.text(scalar(atStorage: 0)) }
    let n = shape[d]
    let edge = printOptions.edgeitems
    let short = summarize && n > 2 * edge
    if d == ndim - 1 {
      let perLine = max(1, (printOptions.linewidth - indent) / (format.width + 2))
      var items: [String] = []
      let step = strides[d]
      if short {
        for i in 0..<edge { items.append(format.text(scalar(atStorage: at + i * step))) }
        items.append(" ...")
        for i in (n - edge)..<n { items.append(format.text(scalar(atStorage: at + i * step))) }
      } else {
        for i in 0..<n { items.append(format.text(scalar(atStorage: at + i * step))) }
      }
      var lines: [String] = []
      var i = 0
      while i < items.count {
        lines.append(items[i..<min(items.count, i + perLine)].joined(separator: ", "))
        i += perLine
      }
      return "[" + lines.joined(separator: ",\n" + String(repeating: " ", count: indent + 1)) + "]"
    }
    var slices: [String] = []
    if short {
      for i in 0..<edge { slices.append(rowText(indent + 1, summarize, format, d + 1, at + i * strides[d])) }
      slices.append("...")
      for i in (n - edge)..<n { slices.append(rowText(indent + 1, summarize, format, d + 1, at + i * strides[d])) }
    } else {
      for i in 0..<n { slices.append(rowText(indent + 1, summarize, format, d + 1, at + i * strides[d])) }
    }
    let separator = "," + String(repeating: "\n", count: ndim - d - 1) + String(repeating: " ", count: indent + 1)
    return "[" + slices.joined(separator: separator) + "]"
  }
}

/// Adds `, dtype=…` and so on, on a line of their own where the last line gets too long.
func withSuffixes(_ text: String, _ suffixes: [String], _ indent: Int) -> String {
  var out = text
  // Two more than stand there, as in PyTorch's _add_suffixes.
  var last = text.utf8.count - (text.lastIndex(of: "\n").map { text.utf8.distance(from: text.startIndex, to: $0) + 1 } ?? 0) + 2
  for s in suffixes {
    let n = s.utf8.count
    if last + n + 2 > printOptions.linewidth {
      out += ",\n" + String(repeating: " ", count: indent) + s
      last = indent + n
    } else {
      out += ", " + s
      last += n + 2
    }
  }
  return out + ")"
}
