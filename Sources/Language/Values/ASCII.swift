// Letters, digits and escapes of ASCII, which str, bytes, json, `re` and the source of a script have in common.

/// The cases of ASCII letters.
enum ASCII {
  static func isUpper(_ c: UInt8) -> Bool { c &- 65 < 26 }
  static func isLower(_ c: UInt8) -> Bool { c &- 97 < 26 }
  static func isLetter(_ c: UInt8) -> Bool { isLower(c | 32) }
  static func upper(_ c: UInt8) -> UInt8 { isLower(c) ? c - 32 : c }
  static func lower(_ c: UInt8) -> UInt8 { isUpper(c) ? c + 32 : c }
  static func swapped(_ c: UInt8) -> UInt8 { isLetter(c) ? c ^ 32 : c }
  /// To be called with the characters of a text in turn: the first in upper case.
  static func capitalizer() -> (UInt8) -> UInt8 {
    var isFirst = true
    return { c in
      defer { isFirst = false }
      return isFirst ? upper(c) : lower(c)
    }
  }
  /// The same with the first letter of each word in upper case.
  static func titler() -> (UInt8) -> UInt8 {
    var inWord = false
    return { c in
      defer { inWord = isLetter(c) }
      return inWord ? lower(c) : upper(c)
    }
  }
}

/// The value of a digit, if it is one of this base (up to 16).
public func digitValue(_ c: UInt32, _ base: UInt32) -> UInt32? {
  let v: UInt32
  switch c {
  case 48...57: v = c - 48
  case 65...70: v = c - 55
  case 97...102: v = c - 87
  default: return nil
  }
  return v < base ? v : nil
}

/// The hexadecimal digit of the low four bits, in lower case.
@inline(__always) public func hexDigit(_ n: UInt32) -> UInt8 {
  let d = UInt8(n & 15)
  return d < 10 ? 48 + d : 87 + d
}

/// Writes two hexadecimal digits for each byte.
func putHexDigits(_ bytes: UnsafeBufferPointer<UInt8>, to out: UnsafeMutablePointer<UInt8>) {
  for (i, b) in bytes.enumerated() { (out[2 * i], out[2 * i + 1]) = (hexDigit(UInt32(b >> 4)), hexDigit(UInt32(b))) }
}

/// Two hexadecimal digits for each byte.
public func hexDigits(_ bytes: [UInt8]) -> String {
  String(unsafeUninitializedCapacity: 2 * bytes.count) { out in
    if let start = out.baseAddress { bytes.withUnsafeBufferPointer { putHexDigits($0, to: start) } }
    return 2 * bytes.count
  }
}

/// The control character that a letter behind a backslash stands for: those of C.
public func controlCharacter(escapedBy letter: UInt8) -> UInt8? {
  switch letter {
  case 97: 7
  case 98: 8
  case 116: 9
  case 110: 10
  case 118: 11
  case 102: 12
  case 114: 13
  default: nil
  }
}
