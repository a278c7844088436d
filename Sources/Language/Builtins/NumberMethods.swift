// Methods of int, bool, float and complex.
import Glibc

private func integer(_ v: Value) throws(Raise) -> BigInt {
  guard let n = bigValue(v) else { throw typeError("descriptor requires a 'int' object but received a '\(typeName(v))'") }
  return n
}

/// An int, or a bool, of one word, where it lies.
private func word(_ a: Arguments, _ i: Int = 0) -> Int? {
  let place = a.base + i
  return place.tag == Tag.int ? place.rawInt : place.tag == Tag.bool ? (place.rawBool ? 1 : 0) : nil
}

private func double(_ v: Value) throws(Raise) -> Double {
  guard case .float(let d) = v.unwrapped else { throw typeError("descriptor requires a 'float' object but received a '\(typeName(v))'") }
  return d
}

/// Whether a byteorder argument says "little".
private func byteOrder(_ place: UnsafeMutablePointer<Value>) throws(Raise) -> Bool {
  if place.tag == Tag.str {
    let known: Bool? = place.raw(Str.self)._withUnsafeGuaranteedRef { $0.isEqual("little") ? true : $0.isEqual("big") ? false : nil }
    if let known { return known }
  }
  let text = try str(place.pointee)
  if text != "little" && text != "big" { throw valueError("byteorder must be either 'little' or 'big'") }
  return text == "little"
}

/// The int itself: an int for a bool.
private func whole(_ a: Arguments) throws(Raise) -> Value {
  if let n = word(a) { return .int(n) }
  return BigInteger.normalized(try integer(a[0]))
}

/// `length` bytes of a word, at most eight; nil where it does not fit, or is negative and may not be.
private func wordBytes(_ n: Int, _ length: Int, _ signed: Bool, little: Bool) throws(Raise) -> [UInt8]? {
  if n < 0 && !signed { return nil }
  if length < 8 {
    let bits = 8 * length - (signed ? 1 : 0)
    if bits < 0 || n >> bits != 0 && n >> bits != (signed ? -1 : 0) { return nil }
  }
  return [UInt8](unsafeUninitializedCapacity: length) { room, count in
    for i in 0..<length { room[little ? i : length - 1 - i] = UInt8(truncatingIfNeeded: n >> (8 * i)) }
    count = length
  }
}

extension Methods {
  static func populateInt(_ t: Class) {
    populateNewArguments(t) { [$0] }
    Dunders.text(t)
    Dunders.compare(t)
    Dunders.unary(t, [.neg, .pos, .invert])
    Dunders.binary(t, [.add, .sub, .mul, .trueDiv, .floorDiv, .mod, .pow, .lshift, .rshift, .and, .or, .xor])
    for n in ["__int__", "__index__", "__trunc__", "__floor__", "__ceil__"] {
      t.define("\(n)(self, /)") { a throws(Raise) in try whole(a) }
    }
    t.define("__float__(self, /)") { a throws(Raise) in .float(try toDouble(try integer(a[0]))) }
    t.define("__bool__(self, /)") { a throws(Raise) in .bool(!(try integer(a[0])).isZero) }
    t.define("__abs__(self, /)") { a throws(Raise) in BigInteger.normalized(try integer(a[0]).magnitude) }
    t.define("__round__(self, ndigits=..., /)") { a throws(Raise) in
      if let n = word(a), a.place(1).isMissing || word(a, 1).map({ $0 >= 0 }) == true { return .int(n) }
      return try roundInteger(try integer(a[0]), a[1])
    }
    t.define("__divmod__(self, value, /)") { a throws(Raise) in try divideModulo(a[0].unwrapped, a[1].unwrapped) }
    t.define("__rdivmod__(self, value, /)") { a throws(Raise) in try divideModulo(a[1].unwrapped, a[0].unwrapped) }
    t.define("bit_length(self, /)", "Number of bits necessary to represent self in binary.") { a throws(Raise) in
      if let n = word(a) { return .int(Int.bitWidth - n.magnitude.leadingZeroBitCount) }
      return .int(try integer(a[0]).bitWidth)
    }
    t.define("bit_count(self, /)") { a throws(Raise) in
      if let n = word(a) { return .int(n.magnitude.nonzeroBitCount) }
      return .int(try integer(a[0]).bitCount)
    }
    t.define("conjugate(self, /)") { a throws(Raise) in try whole(a) }
    t.define("as_integer_ratio(self, /)") { a throws(Raise) in
      var ratio = (try whole(a), Value.int(1))
      return .tuple(Tuple(pair: &ratio.0, &ratio.1))
    }
    t.define("to_bytes(self, length=1, byteorder='big', *, signed=False)") { a throws(Raise) in
      let length = try indexValue(a[1]), signed = try truth(a[3])
      if let n = word(a), length >= 0, length <= 8, let out = try wordBytes(n, length, signed, little: try byteOrder(a.place(2))) {
        return .object(BytesObject(out))
      }
      let n = try integer(a[0])
      if n.isNegative && !signed { throw overflowError("can't convert negative int to unsigned") }
      if length < 0 { throw valueError("length argument must be non-negative") }
      try Memory.check(length, of: 1)
      // One bit more for a sign; the most negative number of a length needs none.
      let needed = n.isNegative ? (-n + -1).bitWidth + 1 : n.bitWidth + (signed ? 1 : 0)
      if needed > 8 * length, !n.isZero, !(length == 0 && needed == 1 && signed) { throw overflowError("int too big to convert") }
      var out = [UInt8](repeating: n.isNegative ? 255 : 0, count: length)
      // Two's complement: the bits of -n - 1, turned round.
      for (i, b) in (n.isNegative ? -n + -1 : n).littleEndianBytes.enumerated() { out[i] = n.isNegative ? ~b : b }
      return .object(BytesObject(try byteOrder(a.place(2)) ? out : out.reversed()))
    }
    t.defineClassMethod("from_bytes(cls, bytes, byteorder='big', *, signed=False)") { a throws(Raise) in
      var source = packedBytes(of: a[1]) ?? []
      if packedBytes(of: a[1]) == nil {
        if case .str = a[1].unwrapped { throw typeError("cannot convert 'str' object to bytes") }
        guard try iterateOrNil(a[1]) != nil else { throw typeError("cannot convert '\(typeName(a[1]))' object to bytes") }
        for v in try sequenceItems(a[1]) {
          let b = try indexValue(v)
          guard (0..<256).contains(b) else { throw valueError("bytes must be in range(0, 256)") }
          source.append(UInt8(b))
        }
      }
      let isLittle = try byteOrder(a.place(2))
      let bytes = isLittle ? source : source.reversed()
      if bytes.count < 8, classOf(a[0]) === types.int, !(try truth(a[3])) {
        return .int(bytes.reversed().reduce(0) { $0 << 8 | Int($1) })
      }
      var n = BigInt(littleEndianBytes: bytes)
      if try truth(a[3]), let top = bytes.last, top & 0x80 != 0 { n = n - (BigInt(1) << (8 * bytes.count)) }
      let value = BigInteger.normalized(n)
      if case .object(let c) = a[0], let cls = c as? Class, cls !== types.int { return try vm.call(a[0], value) }
      return value
    }
    func same(_ o: Value) throws(Raise) -> Value { if case .int = o { o } else { BigInteger.normalized(try integer(o)) } }
    t.property("real", same)
    t.property("imag") { _ in .int(0) }
    t.property("numerator", same)
    t.property("denominator") { _ in .int(1) }
  }

  static func populateBool(_ t: Class) {
    t.define("__repr__(self, /)") { a throws(Raise) in .string(try repr(a[0])) }
  }

  static func populateFloat(_ t: Class) {
    populateNewArguments(t) { [$0] }
    Dunders.text(t)
    Dunders.compare(t)
    Dunders.unary(t, [.neg, .pos])
    Dunders.binary(t, [.add, .sub, .mul, .trueDiv, .floorDiv, .mod, .pow])
    t.define("__int__(self, /)") { a throws(Raise) in try truncated(try double(a[0])) }
    t.define("__trunc__(self, /)") { a throws(Raise) in try truncated(try double(a[0])) }
    t.define("__floor__(self, /)") { a throws(Raise) in try truncated(try double(a[0]).rounded(.down)) }
    t.define("__ceil__(self, /)") { a throws(Raise) in try truncated(try double(a[0]).rounded(.up)) }
    t.define("__float__(self, /)") { a throws(Raise) in .float(try double(a[0])) }
    t.define("__bool__(self, /)") { a throws(Raise) in .bool(try double(a[0]) != 0) }
    t.define("__abs__(self, /)") { a throws(Raise) in .float(abs(try double(a[0]))) }
    t.define("__round__(self, ndigits=..., /)") { a throws(Raise) in try roundFloat(try double(a[0]), a[1]) }
    t.define("__divmod__(self, value, /)") { a throws(Raise) in try divideModulo(a[0].unwrapped, a[1].unwrapped) }
    t.define("__rdivmod__(self, value, /)") { a throws(Raise) in try divideModulo(a[1].unwrapped, a[0].unwrapped) }
    t.define("is_integer(self, /)", "Return True if the float is an integer.") { a throws(Raise) in
      let d = try double(a[0])
      return .bool(d.isFinite && d == d.rounded())
    }
    t.define("conjugate(self, /)") { a in a[0].unwrapped }
    t.define("as_integer_ratio(self, /)") { a throws(Raise) in
      let d = try double(a[0])
      if d.isNaN { throw valueError("cannot convert NaN to integer ratio") }
      if d.isInfinite { throw overflowError("cannot convert Infinity to integer ratio") }
      if d == 0 { return .tupleOf([.int(0), .int(1)]) }
      let shift = 52 - Int(d.significandBitPattern.trailingZeroBitCount > 52 ? 52 : d.significandBitPattern.trailingZeroBitCount)
      let numerator = BigInt(d.significand * Double(sign: .plus, exponent: shift, significand: 1)) * (d < 0 ? -1 : 1)
      let e = Int(d.exponent) - shift
      return e >= 0
        ? .tupleOf([BigInteger.normalized(numerator << e), .int(1)])
        : .tupleOf([BigInteger.normalized(numerator), BigInteger.normalized(BigInt(1) << -e)])
    }
    t.define("hex(self, /)") { a throws(Raise) in .string(hexText(try double(a[0]))) }
    t.defineClassMethod("fromhex(cls, string, /)") { a throws(Raise) in
      guard case .str(let given) = a[1].unwrapped else { throw typeError("bad argument type for built-in operation") }
      var text = String(given.string.trimmedPython).lowercased()
      // The prefix is optional here, not in C.
      let sign = text.first == "-" || text.first == "+" ? String(text.removeFirst()) : ""
      if !text.hasPrefix("0x"), !text.hasPrefix("i"), !text.hasPrefix("n") { text = "0x" + text }
      guard !text.utf8.contains(0),
        let d = (sign + text).withCString({ s -> Double? in
          var end: UnsafeMutablePointer<CChar>?
          let d = strtod(s, &end)
          return end?.pointee == 0 ? d : nil
        })
      else { throw valueError("invalid hexadecimal floating-point string") }
      if d.isInfinite, !text.hasPrefix("i") { throw overflowError("hexadecimal value too large to represent as a float") }
      return try classOf(a[0]).map { (c) throws(Raise) in c === types.float ? .float(d) : try vm.call(a[0], .float(d)) } ?? .float(d)
    }
    t.property("real") { o in o.unwrapped }
    t.property("imag") { _ in .float(0) }
  }

  private static func hexText(_ d: Double) -> String {
    if !d.isFinite { return floatRepr(d) }
    if d == 0 { return d.sign == .minus ? "-0x0.0p+0" : "0x0.0p+0" }
    let m = String(d.significandBitPattern, radix: 16)
    let e = d.isNormal ? Int(d.exponent) : -1022
    return "\(d < 0 ? "-" : "")0x\(d.isNormal ? 1 : 0).\(String(repeating: "0", count: 13 - m.count))\(m)p\(e < 0 ? "-" : "+")\(abs(e))"
  }

  static func populateComplex(_ t: Class) {
    populateNewArguments(t) { v in
      guard case .object(let o) = v, let c = o as? ComplexNumber else { return [] }
      return [.float(c.real), .float(c.imaginary)]
    }
    Dunders.text(t)
    Dunders.compare(t, [.eq, .ne])
    Dunders.unary(t, [.neg, .pos])
    Dunders.binary(t, [.add, .sub, .mul, .trueDiv, .pow])
    func c(_ v: Value) throws(Raise) -> ComplexNumber {
      guard let c = complexValue(v) else { throw typeError("expected a complex number") }
      return c
    }
    t.property("real") { o throws(Raise) in .float(try c(o).real) }
    t.property("imag") { o throws(Raise) in .float(try c(o).imaginary) }
    t.define("conjugate(self, /)") { a throws(Raise) in
      let z = try c(a[0])
      return .object(ComplexNumber(z.real, -z.imaginary))
    }
    t.define("__abs__(self, /)") { a throws(Raise) in
      let z = try c(a[0])
      return .float(hypot(z.real, z.imaginary))
    }
    t.define("__bool__(self, /)") { a throws(Raise) in .bool(try c(a[0]).truth()) }
    t.define("__complex__(self, /)") { a throws(Raise) in .object(try c(a[0])) }
  }
}

/// `round(int, ndigits)`: ties to even.
private func roundInteger(_ n: BigInt, _ digits: Value) throws(Raise) -> Value {
  if digits.isMissingOrNone { return BigInteger.normalized(n) }
  let d = try indexValue(digits)
  if d >= 0 { return BigInteger.normalized(n) }
  if d < -n.bitWidth { return .int(0) }
  let unit = BigInt(10).power(-d)
  let (q, r) = BigInt.floorDivide(n, unit)
  let twice = r * 2
  let up = twice > unit || (twice == unit && q.isOdd)
  return BigInteger.normalized((up ? q + 1 : q) * unit)
}

/// `round(float, ndigits)`, correctly rounded from the exact decimal value, as CPython's double_round.
func roundFloat(_ d: Double, _ digits: Value) throws(Raise) -> Value {
  if digits.isMissingOrNone { return try truncated(d.rounded(.toNearestOrEven)) }
  let places = try wholeIndex(digits)
  let n = places.small ?? (places.isNegative ? Int.min : Int.max)
  if !d.isFinite || d == 0 || n > 323 { return .float(d) }
  if n < -308 { return .float(d < 0 ? -0.0 : 0.0) }
  if n >= 0 {
    // A quotient of two whole numbers that doubles hold is rounded once.
    if let q = fixedPoint(d.magnitude, n), q <= 1 << 53 {
      let r = Double(q) / Double(powersOfTen[n])
      return .float(d < 0 ? -r : r)
    }
    return .float(strtod(printf(d, n, "f"), nil))
  }
  // Digits before the point: exactly, ties to even.
  let m = d.magnitude
  let whole = BigInt(m.rounded(.down)), hasFraction = m != m.rounded(.down)
  let unit = BigInt(10).power(-n)
  let (q, r) = BigInt.floorDivide(whole, unit)
  let twice = r * 2
  let up = twice > unit || (twice == unit && (hasFraction || q.isOdd))
  let rounded = nearestDouble((up ? q + 1 : q) * unit)
  if rounded.isInfinite { throw overflowError("rounded value too large to represent") }
  return .float(d < 0 ? -rounded : rounded)
}

/// `divmod(a, b)` of numbers.
func divideModulo(_ a: Value, _ b: Value) throws(Raise) -> Value {
  if case .float = a { return try floatPair(a, b) }
  if case .float = b { return try floatPair(a, b) }
  if case .int(let x) = a, case .int(let y) = b, y > 0 {
    var pair = (Value.int(floorDiv(x, y)), Value.int(floorMod(x, y)))
    return .tuple(Tuple(pair: &pair.0, &pair.1))
  }
  if case .bool(let x) = a { return try divideModulo(.int(x ? 1 : 0), b) }
  if case .bool(let y) = b { return try divideModulo(a, .int(y ? 1 : 0)) }
  if case .object(let o as BigInteger) = a, case .int(let y) = b, y > 0 {
    var pair = (BigInteger.normalized(o.value.floorQuotient(UInt(y))), Value.int(Int(o.value.remainder(UInt(y)))))
    return .tuple(Tuple(pair: &pair.0, &pair.1))
  }
  guard let x = bigValue(a), let y = bigValue(b) else {
    throw typeError("unsupported operand type(s) for divmod(): '\(typeName(a))' and '\(typeName(b))'")
  }
  if y.isZero { throw zeroDivision("integer division or modulo by zero") }
  let (q, r) = BigInt.floorDivide(x, y)
  return .tupleOf([BigInteger.normalized(q), BigInteger.normalized(r)])
}

private func floatPair(_ a: Value, _ b: Value) throws(Raise) -> Value {
  guard let x = doubleValue(a), let y = doubleValue(b) else {
    throw typeError("unsupported operand type(s) for divmod(): '\(typeName(a))' and '\(typeName(b))'")
  }
  if y == 0 { throw zeroDivision("float divmod()") }
  let (q, r) = floatDivmod(x, y)
  return .tupleOf([.float(q), .float(r)])
}
