// What unicodedata asks of the Unicode tables.
@_spi(_Unicode) import Swift
import Language

func defineCharacters(_ m: Module) {
  func scalar(_ v: Value) -> Unicode.Scalar? {
    guard case .str(let s) = v.unwrapped, let code = s.scalars.first else { return nil }
    return Unicode.Scalar(code)
  }
  m.define("_name(c, /)") { a in
    guard let p = scalar(a[0])?.properties, let name = p.name, p.generalCategory != .control else { return .none }
    return .string(name)
  }
  m.define("_lookup(name, /)") { a throws(Raise) in
    characterNamed(try str(a[0])).map { .str(Str(scalars: [$0])) } ?? .none
  }
  m.define("_category(c, /)") { a in
    guard let c = scalar(a[0]) else { return .string("Cs") }
    return .string(categoryName(c.properties.generalCategory))
  }
  m.define("_combining(c, /)") { a in .int(Int(scalar(a[0])?.properties.canonicalCombiningClass.rawValue ?? 0)) }
  m.define("_numeric(c, /)") { a in
    guard let p = scalar(a[0])?.properties, let value = p.numericValue else { return .tupleOf([.string(""), .none]) }
    let kind =
      switch p.numericType {
      case .decimal: "decimal"
      case .digit: "digit"
      default: "numeric"
      }
    return .tupleOf([.string(kind), .float(value)])
  }
  m.define("_normalize(form, text, /)") { a throws(Raise) in
    let text = try str(a[1])
    let scalars = try str(a[0]) == "NFD" ? Array(text._nfd) : Array(text._nfc)
    return .str(Str(scalars: scalars.map(\.value)))
  }
}

private func categoryName(_ c: Unicode.GeneralCategory) -> String {
  switch c {
  case .uppercaseLetter: "Lu"
  case .lowercaseLetter: "Ll"
  case .titlecaseLetter: "Lt"
  case .modifierLetter: "Lm"
  case .otherLetter: "Lo"
  case .nonspacingMark: "Mn"
  case .spacingMark: "Mc"
  case .enclosingMark: "Me"
  case .decimalNumber: "Nd"
  case .letterNumber: "Nl"
  case .otherNumber: "No"
  case .connectorPunctuation: "Pc"
  case .dashPunctuation: "Pd"
  case .openPunctuation: "Ps"
  case .closePunctuation: "Pe"
  case .initialPunctuation: "Pi"
  case .finalPunctuation: "Pf"
  case .otherPunctuation: "Po"
  case .mathSymbol: "Sm"
  case .currencySymbol: "Sc"
  case .modifierSymbol: "Sk"
  case .otherSymbol: "So"
  case .spaceSeparator: "Zs"
  case .lineSeparator: "Zl"
  case .paragraphSeparator: "Zp"
  case .control: "Cc"
  case .format: "Cf"
  case .surrogate: "Cs"
  case .privateUse: "Co"
  case .unassigned: "Cn"
  @unknown default: "Cn"
  }
}
