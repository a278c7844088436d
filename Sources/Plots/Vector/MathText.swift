// The part of matplotlib's mathtext that labels use: `$x^2$`, `$\alpha_{ij}$`, Greek and signs.

/// Turns a line with `$…$` into runs of one size each.
enum MathText {
  /// The runs of one line set in `size`, and its width.
  static func runs(_ line: String, size: Double, isBold: Bool = false) -> (
    runs: [TextRun], width: Double
  ) {
    var setter = Setter(size: size, isBold: isBold)
    let dollars = line.reduce(0) { $0 + ($1 == "$" ? 1 : 0) }
    if dollars < 2 {
      setter.put(line, isItalic: false)
    } else {
      for (i, part) in line.split(separator: "$", omittingEmptySubsequences: false).enumerated() {
        if i % 2 == 0 { setter.put(String(part), isItalic: false) } else { setter.math(part) }
      }
    }
    return (setter.runs, setter.x)
  }

  /// The words of a line without its mathematics' markup, for the terminal.
  static func plain(_ line: String) -> String {
    runs(line, size: 1).runs.map { run in
      run.offset.y < -0.3 ? raised(run.text) : run.text
    }.joined()
  }

  /// Digits and signs as superscripts.
  static func raised(_ text: String) -> String {
    let signs: [Character: Character] = [
      "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
      "9": "⁹", "\u{2212}": "⁻", "-": "⁻", "+": "⁺", "n": "ⁿ", "i": "ⁱ", ".": "·",
    ]
    return String(text.map { signs[$0] ?? $0 })
  }

  private struct Setter {
    let size: Double
    let isBold: Bool
    var runs: [TextRun] = []
    var x = 0.0

    init(size: Double, isBold: Bool) {
      self.size = size
      self.isBold = isBold
    }

    mutating func put(_ text: String, isItalic: Bool, scale: Double = 1, raise: Double = 0) {
      guard !text.isEmpty else { return }
      runs.append(
        TextRun(
          text: text, offset: Point(x, -raise * size), size: size * scale, isItalic: isItalic,
          isBold: isBold))
      x += FontMetrics.width(text) * size * scale
    }

    mutating func math(_ text: Substring, scale: Double = 1, raise: Double = 0, depth: Int = 0) {
      var rest = text
      while let first = rest.first {
        rest = rest.dropFirst()
        switch first {
        case "^" where depth < 8:
          math(group(&rest), scale: scale * 0.7, raise: raise + 0.38 * scale, depth: depth + 1)
        case "_" where depth < 8:
          math(group(&rest), scale: scale * 0.7, raise: raise - 0.18 * scale, depth: depth + 1)
        case "{", "}", " ": break
        case "\\": word(&rest, scale, raise, depth)
        case "-": put("\u{2212}", isItalic: false, scale: scale, raise: raise)
        default:
          put(String(first), isItalic: first.isLetter, scale: scale, raise: raise)
        }
      }
    }

    private func group(_ rest: inout Substring) -> Substring {
      while rest.first == " " { rest = rest.dropFirst() }
      if rest.first == "\\" {
        let name = rest.dropFirst().prefix { $0.isLetter }
        defer { rest = rest[name.endIndex...] }
        return rest[..<name.endIndex]
      }
      guard rest.first == "{" else { return rest.popFirst().map { Substring(String($0)) } ?? "" }
      var level = 0
      var end = rest.startIndex
      for index in rest.indices {
        if rest[index] == "{" { level += 1 }
        if rest[index] == "}" { level -= 1 }
        end = rest.index(after: index)
        if level == 0 { break }
      }
      defer { rest = rest[end...] }
      return rest[..<end]
    }

    private mutating func word(
      _ rest: inout Substring, _ scale: Double, _ raise: Double, _ depth: Int
    ) {
      let name = rest.prefix { $0.isASCII && $0.isLetter }
      if name.isEmpty {
        if let sign = rest.popFirst(), !",;:! ".contains(sign) {
          put(String(sign), isItalic: false, scale: scale, raise: raise)
        }
        return
      }
      rest = rest[name.endIndex...]
      switch name {
      case "mathdefault", "mathrm", "text", "mathbf", "mathit", "mathcal":
        put(
          String(group(&rest).filter { $0 != "{" && $0 != "}" }), isItalic: name == "mathit",
          scale: scale, raise: raise)
      case "left", "right", "displaystyle": break
      case "frac" where depth < 8:
        math(group(&rest), scale: scale, raise: raise, depth: depth + 1)
        put("/", isItalic: false, scale: scale, raise: raise)
        math(group(&rest), scale: scale, raise: raise, depth: depth + 1)
      case "sqrt" where depth < 8:
        put("√", isItalic: false, scale: scale, raise: raise)
        math(group(&rest), scale: scale, raise: raise, depth: depth + 1)
      default:
        let sign = MathText.sign(name)
        put(
          sign ?? String(name), isItalic: sign.map { $0 >= "α" && $0 <= "ω" } ?? false,
          scale: scale, raise: raise)
      }
    }
  }

  private static let signs = """
    alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ \
    lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω \
    Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω \
    times × cdot · pm ± leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ approx ≈ equiv ≡ infty ∞ partial ∂ \
    nabla ∇ sum ∑ prod ∏ int ∫ rightarrow → to → leftarrow ← in ∈ forall ∀ exists ∃ circ ∘ \
    degree ° ldots … dots … sim ∼ propto ∝ cup ∪ cap ∩ subset ⊂ div ÷ quad \u{2003}
    """

  private static func sign(_ name: Substring) -> String? {
    var words = signs.split(separator: " ").makeIterator()
    while let word = words.next(), let value = words.next() {
      if word == name { return String(value) }
    }
    return nil
  }
}
