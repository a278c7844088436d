// What calling a builtin type makes. An instance of a Python subclass carries the builtin value as its payload.
import Glibc

/// The value itself, or an instance of the subclass `cls` around it.
func wrapped(_ cls: Class, _ base: Class, _ value: Value) -> Value {
  if cls === base { return value }
  let i = Instance(cls)
  i.payload = value
  return .instance(i)
}

/// The value of a native class, or an instance of the script's class `cls` derived from it.
public func instance(of cls: Class, derivedFrom base: Class, holding value: Value) -> Value { wrapped(cls, base, value) }

/// Binds arguments by a signature, for constructors.
private func constructor(
  _ t: Class, _ declaration: String, _ body: @escaping (Class, Arguments) throws(Raise) -> Value
) {
  // The class is not among the arguments that the signature sees.
  let type = Unmanaged.passUnretained(t)
  let f = Native(declaration) { a throws(Raise) in try body(type.object, a) }
  t.maker = f
  t.construct = { cls, a throws(Raise) in
    if cls === t { return try f.call(a) }
    // Containers that change start empty, and their `__init__` fills them (CPython's `__new__` of them takes no notice).
    if !cls.isNative, cls !== t, t === types.list || t === types.dict || t === types.set {
      return try f.bind(Arguments(a.base, 0)) { (b) throws(Raise) in try body(cls, b) }
    }
    // A Python subclass's own `__init__` may take other arguments; then the builtin starts empty.
    if !cls.isNative, cls !== t, let m = cls.lookup(names.initialize), case .function = m, f.signature.requiredCount == 0,
      a.hasKeywords || a.count > f.signature.positionalCount
    {
      return try f.bind(Arguments(a.base, 0)) { (b) throws(Raise) in try body(cls, b) }
    }
    return try f.bind(a) { (b) throws(Raise) in try body(cls, b) }
  }
}

func installConstructors() {
  let t = types
  t.object.constructsPlainly = true
  t.object.hasNoDict = true
  t.object.allowsWeakReferences = false
  t.object.construct = { cls, a throws(Raise) in
    if a.count > 0 || a.hasKeywords {
      let hasInit = cls.lookup(names.initialize).map { !isObjectDefault($0) } ?? false
      let hasNew = cls.lookup(names.new).map { !isObjectDefault(unwrapStatic($0)) } ?? false
      if cls === types.object { throw typeError("object() takes no arguments") }
      if !hasInit && !hasNew { throw typeError("\(cls.name)() takes no arguments") }
    }
    return .instance(Instance(cls))
  }
  constructor(t.int, "int(x=..., /, base=...)") { cls, a throws(Raise) in wrapped(cls, types.int, try makeInt(a[0], a[1])) }
  constructor(t.bool, "bool(x=False, /)") { _, a throws(Raise) in .bool(try truth(a[0])) }
  constructor(t.float, "float(x=0.0, /)") { cls, a throws(Raise) in wrapped(cls, types.float, .float(try makeFloat(a[0]))) }
  constructor(t.complex, "complex(real=..., imag=...)") { cls, a throws(Raise) in
    wrapped(cls, types.complex, try makeComplex(a[0], a[1]))
  }
  constructor(t.str, "str(object=..., encoding=..., errors=...)") { cls, a throws(Raise) in
    if a[0].isUndefined { return wrapped(cls, types.str, .str(Str.empty)) }
    if !a[1].isUndefined || !a[2].isUndefined {
      if case .str = a[0].unwrapped { throw typeError("decoding str is not supported") }
      for (i, name) in [(1, "encoding"), (2, "errors")] where !a[i].isUndefined {
        if case .str = a[i].unwrapped { continue }
        throw typeError("str() argument '\(name)' must be str, not \(typeName(a[i]))")
      }
      guard let b = bytesOf(a[0]) else { throw typeError("decoding to str: need a bytes-like object, \(typeName(a[0])) found") }
      return wrapped(
        cls, types.str, .str(try decodeBytes(b, a[1].isUndefined ? "utf-8" : try str(a[1]), a[2].isUndefined ? "strict" : try str(a[2]))))
    }
    return wrapped(cls, types.str, .str(try strObject(a[0])))
  }
  constructor(t.list, "list(iterable=(), /)") { cls, a throws(Raise) in
    let l = List()
    try l.gather(a[0])
    return wrapped(cls, types.list, .list(l))
  }
  constructor(t.tuple, "tuple(iterable=(), /)") { cls, a throws(Raise) in
    if case .tuple = a[0] { return wrapped(cls, types.tuple, a[0]) }
    if case .list(let l) = a[0] { return wrapped(cls, types.tuple, .tuple(Tuple(copying: l.items, l.count))) }
    let l = List()
    try l.gather(a[0])
    defer { l.count = 0 }
    return wrapped(cls, types.tuple, .tuple(Tuple(moving: l.items, l.count)))
  }
  constructor(t.dict, "dict(mapping=(), /, **kwargs)") { cls, a throws(Raise) in
    let d = Dict()
    if case .tuple(let e) = a[0], e.count == 0 {} else { try updateDict(d, from: a[0]) }
    if case .dict(let named) = a[1] { try d.update(named) }
    return wrapped(cls, types.dict, .dict(d))
  }
  constructor(t.set, "set(iterable=(), /)") { cls, a throws(Raise) in
    let s = SetObject()
    try s.add(from: a[0])
    return wrapped(cls, types.set, .object(s))
  }
  constructor(t.frozenset, "frozenset(iterable=(), /)") { cls, a throws(Raise) in
    if cls === types.frozenset, case .object(let o) = a[0], let s = o as? SetObject, s.isFrozen { return a[0] }
    let s = SetObject(frozen: true)
    try s.add(from: a[0])
    return wrapped(cls, types.frozenset, .object(s))
  }
  constructor(t.bytes, "bytes(source=..., encoding=..., errors=...)") { cls, a throws(Raise) in
    if a.place(1).isUnbound, a.place(2).isUnbound, let same = a[0].exactBytes { return wrapped(cls, types.bytes, same) }
    return wrapped(cls, types.bytes, .object(BytesObject(try makeBytes(a, types.bytes, "bytes"))))
  }
  constructor(t.bytearray, "bytearray(source=..., encoding=..., errors=...)") { cls, a throws(Raise) in
    wrapped(cls, types.bytearray, .object(ByteArrayObject(try makeBytes(a, types.bytearray, "byte"))))
  }
  constructor(t.memoryview, "memoryview(object)") { _, a throws(Raise) in try makeMemoryView(a[0]) }
  t.range.construct = { _, a throws(Raise) in try makeRange(a) }
  t.slice.construct = { _, a throws(Raise) in
    if a.hasKeywords { throw typeError("slice() takes no keyword arguments") }
    switch a.count {
    case 1: return .object(SliceObject(.none, a[0], .none))
    case 2: return .object(SliceObject(a[0], a[1], .none))
    case 3: return .object(SliceObject(a[0], a[1], a[2]))
    default: throw typeError("slice expected at \(a.count == 0 ? "least 1 argument" : "most 3 arguments"), got \(a.count)")
    }
  }
  t.type.construct = { cls, a throws(Raise) in try makeClass(cls, a) }
  t.none.construct = { _, a throws(Raise) in
    if a.count > 0 || a.hasKeywords { throw typeError("NoneType takes no arguments") }
    return .none
  }
  Singleton.ellipsis.type.construct = { _, a throws(Raise) in
    if a.count > 0 || a.hasKeywords { throw typeError("EllipsisType takes no arguments") }
    return .ellipsis
  }
  Singleton.notImplemented.type.construct = { _, a throws(Raise) in
    if a.count > 0 || a.hasKeywords { throw typeError("NotImplementedType takes no arguments") }
    return .notImplemented
  }
  constructor(t.property, "property(fget=None, fset=None, fdel=None, doc=None)") { _, a in
    var doc = a[3]
    if doc.isNone, case .function(let f) = a[0] { doc = f.doc }
    return .object(Property(a[0], a[1], a[2], doc))
  }
  func single(_ cls: Class, _ make: @escaping (Value) -> Value) {
    cls.construct = { c, a throws(Raise) in
      if a.hasKeywords { throw typeError("\(c.name)() takes no keyword arguments") }
      guard a.count == 1 else { throw typeError("\(cls.name) expected 1 argument, got \(a.count)") }
      return make(a[0])
    }
  }
  single(t.staticmethod) { .object(StaticMethod($0)) }
  single(t.classmethod) { .object(ClassMethod($0)) }
  t.superType.construct = { _, a throws(Raise) in
    if a.hasKeywords { throw typeError("super() takes no keyword arguments") }
    if a.count > 2 { throw typeError("super() expected at most 2 arguments, got \(a.count)") }
    return try makeSuper(a.count > 0 ? a[0] : .undefined, a.count > 1 ? a[1] : .undefined)
  }
  installIteratorConstructors()
  installExceptionConstructors(t)
  installFastConstructors(t)
}

/// Calls of the number types and str with one plain argument, which loops are full of.
private func installFastConstructors(_ t: TypeTable) {
  t.str.fast = { arguments, n, result in
    let a = arguments.register
    if n != 1 { return false }
    switch a.tag {
    case Tag.int: result.register.pointee = .str(intText(a.rawInt))
    case Tag.str: result.register.assign(a)
    default: return false
    }
    return true
  }
  t.int.fast = { arguments, n, result in
    let a = arguments.register
    if n != 1 { return false }
    switch a.tag {
    case Tag.int: result.register.set(a.rawInt)
    case Tag.bool: result.register.set(a.rawBool ? 1 : 0)
    case Tag.float:
      let d = a.rawDouble
      if !(abs(d) < 9e18) { return false }
      result.register.set(Int(d))
    case Tag.str:
      guard let v = a.raw(Str.self)._withUnsafeGuaranteedRef({ $0.plainInt }) else { return false }
      result.register.set(v)
    default: return false
    }
    return true
  }
  t.float.fast = { arguments, n, result in
    let a = arguments.register
    if n != 1 { return false }
    switch a.tag {
    case Tag.float: result.register.set(a.rawDouble)
    case Tag.int: result.register.set(Double(a.rawInt))
    default: return false
    }
    return true
  }
  t.type.fast = { arguments, n, result in
    if n != 1 { return false }
    result.register.pointee = .object(typeOf(arguments.register.pointee))
    return true
  }
}

extension Str {
  /// The float that a short text of digits, signs, points and exponents spells, without space or underscore.
  fileprivate var plainFloat: Double? {
    let n = byteCount
    if n == 0 || n > 40 { return nil }
    let isPlain = buffer.allSatisfy { $0 &- 48 <= 9 || $0 == 46 || $0 == 45 || $0 == 43 || $0 | 32 == 101 }
    return isPlain ? doubleOfShortText(bytes, n) : nil
  }
  /// The value of up to eighteen decimal digits, without sign, space or underscore.
  fileprivate var plainInt: Int? {
    if byteCount == 0 || byteCount > 18 { return nil }
    var n = 0
    for i in 0..<byteCount {
      let d = bytes[i] &- 48
      if d > 9 { return nil }
      n = n &* 10 &+ Int(d)
    }
    return n
  }
}

// MARK: - Numbers

/// `int(x)` and `int(text, base)`.
func makeInt(_ x: Value, _ base: Value) throws(Raise) -> Value {
  if x.isUndefined {
    if !base.isUndefined { throw typeError("int() missing string argument") }
    return .int(0)
  }
  if !base.isUndefined {
    let radix = try indexValue(base)
    guard radix == 0 || (radix >= 2 && radix <= 36) else { throw valueError("int() base must be >= 2 and <= 36, or 0") }
    if case .str(let s) = x.unwrapped { return try parseInt(s.string, radix) }
    if let b = bytesOf(x) { return try parseInt(String(decoding: b, as: UTF8.self), radix, shown: x) }
    throw typeError("int() can't convert non-string with explicit base")
  }
  switch x {
  case .int: return x
  case .bool(let b): return .int(b ? 1 : 0)
  case .float(let d): return try truncated(d)
  case .str(let s): return try parseInt(s.string, 10)
  case .object(let o):
    if o is BigInteger { return x }
    if let n = try o.integer() { return n }
  default: break
  }
  if let b = bytesOf(x) { return try parseInt(String(decoding: b, as: UTF8.self), 10, shown: x) }
  let cls = typeOf(x)
  for name in [names.int, names.index, names.trunc] {
    guard let m = cls.lookup(name) else { continue }
    if name === names.trunc {
      try giveWarning("The delegation of int() to __trunc__ is deprecated.", types.DeprecationWarning)
    }
    let v = try vm.callMethod(m, x, [])
    if bigValue(v) == nil { throw typeError("\(name.string) returned non-int (type \(typeName(v)))") }
    return try makeInt(v.unwrapped, .undefined)
  }
  if case .instance(let i) = x, !i.payload.isUndefined { return try makeInt(i.payload, .undefined) }
  throw typeError("int() argument must be a string, a bytes-like object or a real number, not '\(typeName(x))'")
}

func truncated(_ d: Double) throws(Raise) -> Value {
  if d.isNaN { throw valueError("cannot convert float NaN to integer") }
  if d.isInfinite { throw overflowError("cannot convert float infinity to integer") }
  if abs(d) < 9.2e18 { return .int(Int(d)) }
  return BigInteger.normalized(BigInt(d.rounded(.towardZero)))
}

private func parseInt(_ text: String, _ base: Int, shown: Value? = nil) throws(Raise) -> Value {
  func fail() -> Raise {
    let literal = shown.flatMap { try? repr($0) } ?? quoted(Str(text))
    return valueError("invalid literal for int() with base \(base): \(literal)")
  }
  if base >= 2, let n = Int(text, radix: base) { return .int(n) }
  var s = text.trimmedPython
  var negative = false
  if s.hasPrefix("-") || s.hasPrefix("+") { negative = s.hasPrefix("-"); s = s.dropFirst() }
  var radix = base
  let lower = s.prefix(2).lowercased()
  for (prefix, r) in [("0x", 16), ("0o", 8), ("0b", 2)] where lower == prefix && (base == 0 || base == r) {
    radix = r
    s = s.dropFirst(2)
    if s.hasPrefix("_") { s = s.dropFirst() }
  }
  if radix == 0 {
    radix = 10
    if s.hasPrefix("0"), s.contains(where: { $0 != "0" && $0 != "_" }) { throw fail() }
  }
  if s.isEmpty || s.hasPrefix("_") || s.hasSuffix("_") { throw fail() }
  var digits = "", lastUnderscore = false
  for c in s.unicodeScalars {
    if c == "_" {
      if lastUnderscore { throw fail() }
      lastUnderscore = true
      continue
    }
    lastUnderscore = false
    // Digits of any script count, as in CPython.
    if c.isASCII {
      digits.unicodeScalars.append(c)
    } else if let v = c.properties.numericValue, c.properties.numericType == .decimal {
      digits += String(Int(v))
    } else {
      throw fail()
    }
  }
  guard digits.utf8.allSatisfy({ ($0 >= 48 && $0 <= 57) || ($0 | 32 >= 97 && $0 | 32 <= 122) }) else { throw fail() }
  if let n = Int(digits, radix: radix) { return .int(negative ? -n : n) }
  let limit = BigInteger.maxDigits
  if radix & (radix - 1) != 0, limit > 0, digits.utf8.count > limit {
    throw valueError(
      """
      Exceeds the limit (\(limit) digits) for integer string conversion: value has \(digits.utf8.count) digits; use \
      sys.set_int_max_str_digits() to increase the limit
      """
    )
  }
  guard digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0.isLetter) }), let n = BigInt(digits, radix: radix) else { throw fail() }
  return BigInteger.normalized(negative ? -n : n)
}

extension String {
  /// Without white space at both ends, as `str.strip()`.
  var trimmedPython: Substring {
    var s = Substring(self)
    while let c = s.unicodeScalars.first, c.properties.isWhitespace { s = Substring(s.unicodeScalars.dropFirst()) }
    while let c = s.unicodeScalars.last, c.properties.isWhitespace { s = Substring(s.unicodeScalars.dropLast()) }
    return s
  }
}

/// `float(x)`.
public func makeFloat(_ x: Value) throws(Raise) -> Double {
  switch x {
  case .float(let d): return d
  case .int(let n): return Double(n)
  case .bool(let b): return b ? 1 : 0
  case .object(let o as BigInteger): return try toDouble(o.value)
  case .str(let s):
    if let d = s.plainFloat { return d }
    return try parseFloat(s.string, of: x)
  default: break
  }
  let cls = typeOf(x)
  if let m = cls.lookup(names.float) {
    let v = try vm.callMethod(m, x, [])
    guard case .float(let d) = v.unwrapped else {
      throw typeError("\(cls.name).__float__ returned non-float (type \(typeName(v)))")
    }
    return d
  }
  if case .instance(let i) = x, !i.payload.isUndefined { return try makeFloat(i.payload) }
  if let b = bytesOf(x) { return try parseFloat(String(decoding: b, as: UTF8.self), of: x) }
  if cls.lookup(names.index) != nil { return try makeFloat(.int(try indexValue(x))) }
  throw typeError("float() argument must be a string or a real number, not '\(typeName(x))'")
}

private func parseFloat(_ text: String, of given: Value) throws(Raise) -> Double {
  // Digits of any script count.
  let plain =
    text.utf8.allSatisfy { $0 < 128 }
    ? String(text.trimmedPython)
    : text.trimmedPython.unicodeScalars.reduce(into: "") { out, c in
      if !c.isASCII, c.properties.numericType == .decimal, let v = c.properties.numericValue {
        out += String(Int(v))
      } else {
        out.unicodeScalars.append(c)
      }
    }
  if let d = floatFromText(plain) { return d.isNaN ? newNaN(d.sign) : d }
  throw valueError("could not convert string to float: \(try repr(given))")
}

nonisolated(unsafe) private var nanCount: UInt64 = 0

/// A NaN unlike all others. Floats are identical when their bits are; every `float('nan')` is an object of its own in
/// CPython, so here each gets its own payload.
private func newNaN(_ sign: FloatingPointSign) -> Double {
  nanCount = nanCount % (1 << 50) + 1
  let d = Double(nan: nanCount, signaling: false)
  return sign == .minus ? -d : d
}

/// A float as Python spells them; nil where it is none.
func floatFromText(_ text: String) -> Double? {
  let s = text.lowercased()
  // A NUL would end the text for C.
  if s.isEmpty || s.utf8.contains(0) { return nil }
  if s.hasPrefix("_") || s.hasSuffix("_") || s.contains("__") || s.contains("x") || s.contains("p") { return nil }
  let body = s.hasPrefix("+") || s.hasPrefix("-") ? String(s.dropFirst()) : s
  switch body {
  case "inf", "infinity": return s.hasPrefix("-") ? -.infinity : .infinity
  case "nan": return s.hasPrefix("-") ? -.nan : .nan
  default: break
  }
  guard let first = body.utf8.first, (first >= 48 && first <= 57) || first == 46 else { return nil }
  // Underscores stand between digits.
  let all = Array(s.utf8)
  for (i, c) in all.enumerated() where c == 95 {
    func isDigit(_ k: Int) -> Bool { all.indices.contains(k) && all[k] >= 48 && all[k] <= 57 }
    if !isDigit(i - 1) || !isDigit(i + 1) { return nil }
  }
  let digits = s.filter { $0 != "_" }
  return digits.withCString { start in
    var end: UnsafeMutablePointer<CChar>?
    let d = strtod(start, &end)
    return end.map { $0.pointee == 0 } == true ? d : nil
  }
}

private func makeComplex(_ re: Value, _ im: Value) throws(Raise) -> Value {
  if case .str(let s) = re {
    if !im.isUndefined { throw typeError("complex() can't take second arg if first is a string") }
    return .object(try parseComplex(s.string))
  }
  func part(_ v: Value, _ which: String) throws(Raise) -> ComplexNumber {
    if v.isUndefined { return ComplexNumber(0, 0) }
    if let c = complexValue(v) { return c }
    if which == "first", let m = typeOf(v).lookup(names.complex) {
      let made = try vm.callMethod(m, v, [])
      guard case .object(let o) = made.unwrapped, let c = o as? ComplexNumber else {
        throw typeError("__complex__ returned non-complex (type \(typeName(made)))")
      }
      return c
    }
    if typeOf(v).lookup(names.float) != nil { return ComplexNumber(try makeFloat(v), 0) }
    if typeOf(v).lookup(names.index) != nil { return ComplexNumber(try makeFloat(v), 0) }
    if which == "first" { throw typeError("complex() first argument must be a string or a number, not '\(typeName(v))'") }
    throw typeError("complex() second argument must be a number, not '\(typeName(v))'")
  }
  if case .str = im.unwrapped { throw typeError("complex() second arg can't be a string") }
  func isComplex(_ v: Value) -> Bool {
    if case .object(let o) = v.unwrapped { return o is ComplexNumber }
    return doubleValue(v.unwrapped) == nil && typeOf(v).lookup(names.complex) != nil
  }
  let a = try part(re, "first"), b = try part(im, "second")
  // Parts that are no complex numbers are taken as they are, with the signs of their zeros.
  let real = isComplex(im) ? a.real - b.imaginary : a.real
  let imaginary = im.isUndefined ? a.imaginary : isComplex(re) ? a.imaginary + b.real : b.real
  return .object(ComplexNumber(real, imaginary))
}

private func parseComplex(_ text: String) throws(Raise) -> ComplexNumber {
  var s = String(text.trimmedPython)
  if s.hasPrefix("("), s.hasSuffix(")") { s = String(s.dropFirst().dropLast()) }
  let fail = valueError("complex() arg is a malformed string")
  guard s.hasSuffix("j") || s.hasSuffix("J") else {
    // As far as underscores go it reads as float does, and says so.
    if s.contains("_"), floatFromText(s) == nil { throw valueError("could not convert string to complex: \(quoted(Str(text)))") }
    guard let d = floatFromText(s) else { throw fail }
    return ComplexNumber(d, 0)
  }
  s.removeLast()
  let characters = Array(s)
  var split = 0
  for i in characters.indices.reversed()
  where (characters[i] == "+" || characters[i] == "-") && i > 0 && characters[i - 1] != "e" && characters[i - 1] != "E" {
    split = i
    break
  }
  let realText = String(characters[..<split]), imaginaryText = String(characters[split...])
  let imaginary = imaginaryText == "" || imaginaryText == "+" ? 1 : imaginaryText == "-" ? -1 : floatFromText(imaginaryText)
  guard let real = realText.isEmpty ? 0 : floatFromText(realText), let imaginary else { throw fail }
  return ComplexNumber(real, imaginary)
}

// MARK: - super

/// `super()` finds the class in the caller's `__class__` cell and the receiver in its first argument.
private func makeSuper(_ start: Value, _ receiver: Value) throws(Raise) -> Value {
  var startClass: Class?
  var object = receiver
  if start.isUndefined {
    guard vm.depth >= 0 else { throw runtimeError("super(): no arguments") }
    let f = vm.stack.frames + vm.depth
    let code = f.pointee.code.object
    guard code.parameterNames.count > 0 else { throw runtimeError("super(): no arguments") }
    guard let i = code.captureNames.firstIndex(where: { $0 === names.cls }) else {
      throw runtimeError("super(): __class__ cell not found")
    }
    let cell = f.pointee.closure.unsafelyUnwrapped[i].value
    guard case .object(let o) = cell, let c = o as? Class else { throw runtimeError("super(): empty __class__ cell") }
    startClass = c
    object = f.pointee.base[0]
    if case .object(let o) = object, let cell = o as? Cell { object = cell.value }
    if object.isUndefined { throw runtimeError("super(): arg[0] deleted") }
  } else if case .object(let o) = start, let c = o as? Class {
    startClass = c
  }
  guard let startClass else { throw typeError("super() argument 1 must be a type, not \(typeName(start))") }
  if object.isUndefined { throw typeError("super() with one argument is not supported by wick") }
  if case .object(let o) = object, let c = o as? Class, c.isSubclass(of: startClass) {
    return .object(Super(startClass, object, c))
  }
  let cls = typeOf(object)
  if !cls.isSubclass(of: startClass) {
    throw typeError("super(type, obj): obj must be an instance or subtype of type")
  }
  return .object(Super(startClass, object, cls))
}
