// The builtin functions, and the namespace they live in.
import CPlatform
import Glibc

func installBuiltins() {
  let b = vm.builtins
  let add = Adder(namespace: b)
  b["None"] = Value.none
  b["True"] = .bool(true)
  b["False"] = .bool(false)
  b["NotImplemented"] = .notImplemented
  b["Ellipsis"] = .ellipsis
  b["__debug__"] = .bool(true)
  b["__name__"] = .string("builtins")
  let t = types
  for c in [
    t.object, t.type, t.int, t.bool, t.float, t.complex, t.str, t.bytes, t.bytearray, t.list, t.tuple, t.dict, t.set,
    t.frozenset, t.range, t.slice, t.property, t.staticmethod, t.classmethod, t.superType, t.enumerate, t.zip, t.map,
    t.filter, t.reversed, t.memoryview,
  ] { b[c.name] = .object(c) }
  for c in t.exceptions { b[c.name] = .object(c) }
  b["EnvironmentError"] = .object(t.OSError)
  b["IOError"] = .object(t.OSError)
  b[buildClassName] = .object(BuildClass())
  installInspection(add)
  installNumbersAndSequences(add)
  installEvaluation(add)
  installInputOutput(add)
}

/// `__build_class__` takes its arguments as they come.
private final class BuildClass: Object {
  override var type: Class { types.builtinFunction }
  override var isCallable: Bool { true }
  override func call(_ arguments: Arguments) throws(Raise) -> Value { try buildClass(arguments) }
  override func repr() throws(Raise) -> String { "<built-in function __build_class__>" }
}

private struct Adder {
  let namespace: Dict
  func callAsFunction(_ declaration: String, _ doc: String = "", fast: Native.Fast? = nil, _ body: @escaping Native.Body) {
    let f = Native(declaration, doc, body)
    f.fast = fast
    namespace[f.name] = .object(f)
  }
}

// MARK: - Inspection

/// The names `dir` shows, sorted.
public func directory(_ v: Value) throws(Raise) -> [String] {
  var found: Set<String> = []
  func add(_ d: Dict) { for k in d.keys { if case .str(let s) = k { found.insert(s.string) } } }
  func addClass(_ c: Class) {
    for m in c.mro {
      m.ensurePopulated()
      add(m.dict)
    }
  }
  switch v {
  case .object(let o as Module):
    add(o.dict)
    found.formUnion(o.lazyNames())
  case .object(let o as Class): addClass(o)
  case .instance(let i):
    for (n, x) in i.ownAttributes where !x.isUndefined { found.insert(n.string) }
    addClass(i.cls)
  default:
    if let d = v.heapObject?.attributeDict { add(d) }
    addClass(typeOf(v))
  }
  return found.sorted()
}

/// `callable(v)`.
public func isCallable(_ v: Value) -> Bool {
  switch v {
  case .function: true
  case .instance(let i): i.isCallable
  case .object(let o): o.isCallable
  default: false
  }
}

private func attributeName(_ v: Value) throws(Raise) -> Str {
  guard case .str(let s) = v.unwrapped else { throw typeError("attribute name must be string, not '\(typeName(v))'") }
  return intern(s)
}

private func installInspection(_ add: Adder) {
  add(
    "isinstance(obj, class_or_tuple, /)", "Return whether an object is an instance of a class or of a subclass thereof.",
    fast: isInstanceFast
  ) { a throws(Raise) in
    .bool(try isInstance(a[0], a[1]))
  }
  add("issubclass(cls, class_or_tuple, /)", "Return whether 'cls' is derived from another class or is the same class.") { a throws(Raise) in
    guard let c = classOf(a[0]) else { throw typeError("issubclass() arg 1 must be a class") }
    return .bool(try isSubclass(c, a[1]))
  }
  add("callable(obj, /)", "Return whether the object is callable.") { a in .bool(isCallable(a[0])) }
  add("getattr(object, name, default=..., /)", "Get a named attribute from an object.") { a throws(Raise) in
    let n = try attributeName(a[1])
    do throws(Raise) { if let v = try getAttributeIfPresent(a[0], n) { return v } } catch {
      if a[2].isUndefined || !error.matches(types.AttributeError) { throw error }
    }
    if a[2].isUndefined { throw noAttribute(a[0], n) }
    return a[2]
  }
  add("setattr(obj, name, value, /)", "Sets the named attribute on the given object to the specified value.") { a throws(Raise) in
    try setAttribute(a[0], try attributeName(a[1]), a[2])
    return .none
  }
  add("delattr(obj, name, /)", "Deletes the named attribute from the given object.") { a throws(Raise) in
    try deleteAttribute(a[0], try attributeName(a[1]))
    return .none
  }
  add("hasattr(obj, name, /)", "Return whether the object has an attribute with the given name.") { a throws(Raise) in
    do throws(Raise) { return .bool(try getAttributeIfPresent(a[0], try attributeName(a[1])) != nil) } catch {
      if error.matches(types.AttributeError) { return .bool(false) }
      throw error
    }
  }
  add("id(obj, /)", "Return the identity of an object.") { a throws(Raise) in
    if let o = a[0].heapObject { return .int(Int(bitPattern: Unmanaged.passUnretained(o).toOpaque())) }
    return .int((try hashOf(a[0]) & 0xFFFFFFF) &* 32 &+ 0x7f00_0000)
  }
  add("hash(obj, /)", "Return the hash value for the given object.") { a throws(Raise) in .int(try hashOf(a[0])) }
  add("dir(object=..., /)", "List the names of an object, or of the current scope.") { a throws(Raise) in
    if a[0].isUndefined {
      return .listOf(
        try vm.currentLocals().keys.compactMap { if case .str(let s) = $0 { s.string } else { nil } }.sorted().map { .string($0) })
    }
    if let m = typeOf(a[0]).lookup(names.dir), case .function = m {
      return .list(try sorted(try vm.callMethod(m, a[0], [])))
    }
    return .listOf(try directory(a[0]).map { .string($0) })
  }
  add("vars(object=..., /)", "The attributes of an object, or the local variables.") { a throws(Raise) in
    if a[0].isUndefined { return .dict(try vm.currentLocals()) }
    if let c = classOf(a[0]) { return .object(MappingProxy(c.dict)) }
    guard let d = a[0].heapObject?.attributeDict else { throw typeError("vars() argument must have __dict__ attribute") }
    return .dict(d)
  }
  add("globals()", "The dictionary of the current module's variables.") { _ in .dict(vm.currentGlobals ?? Dict()) }
  add("locals()", "The current scope's variables.") { _ throws(Raise) in .dict(try vm.currentLocals()) }
}

extension Interpreter {
  /// The variables of the innermost Python frame: its namespace, or a copy of its locals.
  func currentLocals() throws(Raise) -> Dict { depth >= 0 ? try locals(of: depth) : Dict() }

  func locals(of frame: Int) throws(Raise) -> Dict {
    let f = stack.frames + frame
    if let ns = f.pointee.namespace { return ns.object }
    let code = f.pointee.code.object
    if code.localNames.isEmpty && code.name.isEqual("<module>") { return f.pointee.globals.object }
    return code.variables(f.pointee.base, f.pointee.closure)
  }
}

extension Code {
  /// A copy of the variables that a frame's registers and closure hold.
  func variables(_ registers: Register, _ closure: UnsafeMutablePointer<Cell>?) -> Dict {
    let d = Dict()
    for (i, n) in localNames.enumerated() {
      var v = registers[i]
      if case .object(let o) = v, let cell = o as? Cell { v = cell.value }
      if !v.isUndefined { d[n] = v }
    }
    guard let closure else { return d }
    for (i, n) in captureNames.enumerated() where n !== names.cls {
      let v = closure[i].value
      if !v.isUndefined { d[n] = v }
    }
    return d
  }
}

// MARK: - Numbers and sequences

private func based(_ v: Value, _ radix: Int, _ prefix: String) throws(Raise) -> Value {
  if case .int(let n) = v {
    // The radix is a power of two: digits are bits.
    let bits = radix.trailingZeroBitCount, width = max(1, (UInt.bitWidth - n.magnitude.leadingZeroBitCount + bits - 1) / bits)
    let sign = n < 0 ? 1 : 0, letter = prefix.utf8.last ?? 0
    return .str(
      Str(byteCount: sign + 2 + width, count: sign + 2 + width) { out in
        if sign == 1 { out[0] = UInt8(ascii: "-") }
        (out[sign], out[sign + 1]) = (UInt8(ascii: "0"), letter)
        var rest = n.magnitude
        for i in (0..<width).reversed() {
          out[sign + 2 + i] = hexDigit(UInt32(truncatingIfNeeded: rest & UInt(radix - 1)))
          rest >>= UInt(bits)
        }
      })
  }
  let n: BigInt
  if let b = bigValue(v) { n = b } else { n = BigInt(try indexValue(v)) }
  return .string((n.isNegative ? "-" : "") + prefix + n.digits(radix: radix))
}

/// `base ** exponent % modulus` by squaring, for an exponent from 0 and a modulus from 1.
private func power(_ base: Int, _ exponent: Int, modulus: Int) -> Int {
  let m = modulus.magnitude
  func times(_ x: UInt, _ y: UInt) -> UInt {
    let (high, low) = x.multipliedFullWidth(by: y)
    return high == 0 ? low % m : m.dividingFullWidth((high % m, low)).remainder
  }
  var square = UInt(floorMod(base, modulus)), result = 1 % m, e = exponent
  while e > 0 {
    if e & 1 == 1 { result = times(result, square) }
    square = times(square, square)
    e >>= 1
  }
  return Int(result)
}

private func installNumbersAndSequences(_ add: Adder) {
  add(
    "len(obj, /)", "Return the number of items in a container.",
    fast: { a, n, result in
      let v = a.register
      if n != 1 { return false }
      switch v.tag {
      case Tag.list: result.register.set(v.raw(List.self)._withUnsafeGuaranteedRef { $0.count })
      case Tag.str: result.register.set(v.raw(Str.self)._withUnsafeGuaranteedRef { $0.count })
      case Tag.tuple: result.register.set(v.raw(Tuple.self)._withUnsafeGuaranteedRef { $0.count })
      case Tag.dict: result.register.set(v.raw(Dict.self)._withUnsafeGuaranteedRef { $0.count })
      default: return false
      }
      return true
    }
  ) { a throws(Raise) in .int(try length(a[0])) }
  add("abs(x, /)", "Return the absolute value of the argument.") { a throws(Raise) in
    switch a[0] {
    case .int(let n): return n == Int.min ? BigInteger.normalized(BigInt(n.magnitude)) : .int(abs(n))
    case .float(let d): return .float(abs(d))
    case .bool(let b): return .int(b ? 1 : 0)
    case .object(let o as BigInteger): return o.value.isNegative ? BigInteger.normalized(o.value.magnitude) : a[0]
    case .object(let o as ComplexNumber): return .float(hypot(o.real, o.imaginary))
    default: break
    }
    if let m = typeOf(a[0]).lookup(names.abs) { return try vm.callMethod(m, a[0], []) }
    throw typeError("bad operand type for abs(): '\(typeName(a[0]))'")
  }
  add("round(number, ndigits=None)", "Round a number to a given precision in decimal digits.") { a throws(Raise) in
    if case .int = a[0], a.place(1).isMissing || a.place(1).tag == Tag.int && a.place(1).rawInt >= 0 { return a[0] }
    guard let m = typeOf(a[0]).lookup(names.round) else { throw typeError("type \(typeName(a[0])) doesn't define __round__ method") }
    return try vm.callMethod(m, a[0], a[1].isNone ? [] : [a[1]])
  }
  add("divmod(x, y, /)", "Return the tuple (x//y, x%y).") { a throws(Raise) in
    let isNumber = isReal(a[0])
    if isNumber, isReal(a[1]) { return try divideModulo(a[0], a[1]) }
    if !isNumber, let m = typeOf(a[0]).lookup(names.divmod), let v = notImplementedAsNil(try vm.callMethod(m, a[0], [a[1]])) { return v }
    if let m = typeOf(a[1]).lookup(names.rdivmod), let v = notImplementedAsNil(try vm.callMethod(m, a[1], [a[0]])) { return v }
    throw typeError("unsupported operand type(s) for divmod(): '\(typeName(a[0]))' and '\(typeName(a[1]))'")
  }
  add("pow(base, exp, mod=None)", "Equivalent to base**exp, or base**exp % mod.") { a throws(Raise) in
    if a[2].isNone { return try binary(.pow, a[0], a[1]) }
    if case .instance(let i) = a[0], let m = i.cls.lookup(names.binary[BinaryOperator.pow.index]),
      let v = notImplementedAsNil(try vm.callMethod(m, a[0], [a[1], a[2]]))
    {
      return v
    }
    // A native type's own `__pow__` takes the modulus; CPython asks no other operand for it.
    if case .object(let o) = a[0], !(o is BigInteger), !(o is ComplexNumber), let m = o.type.lookup(names.binary[BinaryOperator.pow.index]),
      let v = notImplementedAsNil(try vm.callMethod(m, a[0], [a[1], a[2]]))
    {
      return v
    }
    func isNumber(_ v: Value) -> Bool { doubleValue(v.unwrapped) != nil || complexValue(v) != nil }
    if isNumber(a[0]), isNumber(a[1]), isNumber(a[2]),
      [a[0], a[1], a[2]].contains(where: { complexValue($0) != nil && doubleValue($0.unwrapped) == nil })
    {
      throw valueError("complex modulo")
    }
    if !(isNumber(a[0]) && isNumber(a[1]) && isNumber(a[2])) {
      throw typeError(
        "unsupported operand type(s) for ** or pow(): '\(typeName(a[0]))', '\(typeName(a[1]))', '\(typeName(a[2]))'")
    }
    if case .int(let b) = a[0], case .int(let e) = a[1], case .int(let m) = a[2], e >= 0, m > 0 { return .int(power(b, e, modulus: m)) }
    guard let base = bigValue(a[0]), let e = bigValue(a[1]), let m = bigValue(a[2]) else {
      throw typeError("pow() 3rd argument not allowed unless all arguments are integers")
    }
    if m.isZero { throw valueError("pow() 3rd argument cannot be 0") }
    var b = base, exponent = e
    if e.isNegative {
      guard let inverse = base.inverse(m.magnitude) else { throw valueError("base is not invertible for the given modulus") }
      b = inverse
      exponent = -e
    }
    return BigInteger.normalized(BigInt.floorRemainder(b.power(exponent, modulus: m.magnitude), m))
  }
  add("sum(iterable, /, start=0)", "Return the sum of a 'start' value plus an iterable of numbers.") { a throws(Raise) in
    if case .str = a[1].unwrapped { throw typeError("sum() can't sum strings [use ''.join(seq) instead]") }
    if case .object(let o) = a[1].unwrapped, let b = o as? BytesObject {
      throw typeError("sum() can't sum \(b.type.name) [use b''.join(seq) instead]")
    }
    return try Totals.sum(a[0], a[1])
  }
  add("min(*args, key=None, default=...)", "The smallest item.") { a throws(Raise) in try Totals.extreme(a, "min", .lt) }
  add("max(*args, key=None, default=...)", "The biggest item.") { a throws(Raise) in try Totals.extreme(a, "max", .gt) }
  add("any(iterable, /)", "Return True if bool(x) is True for any x in the iterable.") { a throws(Raise) in
    .bool(try !eachItem(of: a[0]) { (item) throws(Raise) in try !item.truth() })
  }
  add("all(iterable, /)", "Return True if bool(x) is True for all values x in the iterable.") { a throws(Raise) in
    .bool(try eachItem(of: a[0]) { (item) throws(Raise) in try item.truth() })
  }
  add("sorted(*args, **kwargs)", "Return a new list containing all items from the iterable in ascending order.") { a throws(Raise) in
    guard case .tuple(let given) = a[0], case .dict(let named) = a[1] else { return .none }
    if given.count != 1 { throw typeError("sorted expected 1 argument, got \(given.count)") }
    var key = Value.none, reverse = false
    for (name, v) in named.pairs {
      guard case .str(let s) = name else { continue }
      if s.isEqual("key") {
        key = v
      } else if s.isEqual("reverse") {
        reverse = try sortsBackwards(v)
      } else {
        throw typeError("'\(s.string)' is an invalid keyword argument for sort()")
      }
    }
    return .list(try sorted(given[0], key: key, reverse: reverse))
  }
  if case .object(let o)? = vm.builtins["sorted"], let f = o as? Native { f.shownSignature = "(iterable, /, *, key=None, reverse=False)" }
  add("iter(object, sentinel=..., /)", "Get an iterator from an object.") { a throws(Raise) in
    if a[1].isUndefined { return try iterate(a[0]) }
    if !isCallable(a[0]) { throw typeError("iter(v, w): v must be callable") }
    let f = a[0], sentinel = a[1]
    return .object(
      ClosureIterator(IteratorTypes.callable) { () throws(Raise) in
        let v: Value
        do throws(Raise) { v = try vm.call(f) } catch {
          if error.matches(types.StopIteration) { return nil }
          throw error
        }
        return try equal(v, sentinel) ? nil : v
      })
  }
  add("next(iterator, default=..., /)", "Return the next item from the iterator.") { a throws(Raise) in
    if case .instance(let i) = a[0], a[1].isUndefined, let m = i.cls.lookup(names.next) { return try vm.callMethod(m, a[0], []) }
    guard isIterator(a[0]) else { throw typeError("'\(typeName(a[0]))' object is not an iterator") }
    if let v = try next(a[0]) { return v }
    if !a[1].isUndefined { return a[1] }
    let isGenerator = if case .object(let o) = a[0] { o is Generator } else { false }
    throw Raise(ExceptionObject(types.StopIteration, isGenerator && !generatorResult.isNone ? [generatorResult] : []))
  }
  add("repr(obj, /)", "Return the canonical string representation of the object.") { a throws(Raise) in .str(try reprObject(a[0])) }
  add("ascii(obj, /)", "Return an ASCII-only representation of an object.") { a throws(Raise) in .string(asciiEscaped(try repr(a[0]))) }
  add("format(value, format_spec='', /)", "Return value.__format__(format_spec).") { a throws(Raise) in
    guard case .str(let spec) = a[1].unwrapped else { throw typeError("format() argument 2 must be str, not \(typeName(a[1]))") }
    if spec.byteCount == 0, case .str = a[0] { return a[0] }
    if let text = QuickSpec.format(a[0], spec) { return .str(text) }
    return .string(try format(a[0], spec.string))
  }
  add("chr(i, /)", "Return a Unicode string of one character with ordinal i.") { a throws(Raise) in
    if a.place(0).tag == Tag.int, a.place(0).rawInt >= 0, a.place(0).rawInt < 128 { return .str(asciiStrings[a.place(0).rawInt]) }
    guard let n = try wholeIndex(a[0]).small, Int32(exactly: n) != nil else {
      throw overflowError("Python int too large to convert to C int")
    }
    guard n >= 0, n < 0x110000 else { throw valueError("chr() arg not in range(0x110000)") }
    return .str(n < 128 ? asciiStrings[n] : Str(scalars: [UInt32(n)]))
  }
  add("ord(c, /)", "Return the Unicode code point for a one-character string.") { a throws(Raise) in
    if case .str(let s) = a[0], s.count == 1 {
      var i = 0
      return .int(Int(decodeUTF8(s.bytes, &i)))
    }
    if let b = bytesOf(a[0]) {
      guard b.count == 1 else { throw typeError("ord() expected a character, but string of length \(b.count) found") }
      return .int(Int(b[0]))
    }
    guard case .str(let s) = a[0].unwrapped else { throw typeError("ord() expected string of length 1, but \(typeName(a[0])) found") }
    guard s.count == 1 else { throw typeError("ord() expected a character, but string of length \(s.count) found") }
    return .int(Int(s.scalars[0]))
  }
  add("bin(number, /)", "Return the binary representation of an integer.") { a throws(Raise) in try based(a[0], 2, "0b") }
  add("oct(number, /)", "Return the octal representation of an integer.") { a throws(Raise) in try based(a[0], 8, "0o") }
  add("hex(number, /)", "Return the hexadecimal representation of an integer.") { a throws(Raise) in try based(a[0], 16, "0x") }
}

// MARK: - eval, exec, compile

private func installEvaluation(_ add: Adder) {
  func sourceText(_ v: Value, _ what: String) throws(Raise) -> [UInt8] {
    if case .str(let s) = v.unwrapped { return s.array }
    if let b = bytesOf(v) { return b }
    throw typeError("\(what)() arg 1 must be a string, bytes or \(what == "compile" ? "AST" : "code") object")
  }
  func hidden(_ name: String, _ text: [UInt8]) -> SourceFile {
    let file = SourceFile(name, text)
    file.isHidden = !isReadable(name)
    return file
  }
  func scopes(_ a: Arguments, _ what: String) throws(Raise) -> (Dict, Dict?) {
    var globals = vm.currentGlobals ?? Dict()
    var locals: Dict?
    if a[1].isMissingOrNone {
      if vm.depth >= 0,
        vm.stack.frames[vm.depth].namespace != nil
          || !(vm.stack.frames[vm.depth].code._withUnsafeGuaranteedRef { $0.name.isEqual("<module>") })
      {
        locals = try vm.currentLocals()
      }
    } else {
      guard case .dict(let g) = a[1].unwrapped else {
        throw typeError(what == "eval" ? "globals must be a dict" : "exec() globals must be a dict, not \(typeName(a[1]))")
      }
      globals = g
      if g[names.builtins] == nil { g[names.builtins] = .object(vm.builtinsModule) }
    }
    if !a[2].isMissingOrNone {
      guard case .dict(let l) = a[2].unwrapped else { throw typeError("locals must be a mapping") }
      locals = l
    }
    return (globals, locals === globals ? nil : locals)
  }
  /// Runs what `compile` made; with separate locals its names are other instructions.
  func run(_ code: Code, _ globals: Dict, _ locals: Dict?) throws(Raise) -> Value {
    guard locals != nil, let mode = code.mode else { return try vm.run(code, globals: globals, namespace: locals) }
    let made: Code
    if let known = code.withLocals {
      made = known
    } else {
      made = try compileOrRaise(code.file, mode: mode, separateLocals: true)
      code.withLocals = made
    }
    return try vm.run(made, globals: globals, namespace: locals)
  }
  add("eval(source, globals=None, locals=None, /)", "Evaluate the given source in the context of globals and locals.") { a throws(Raise) in
    let (globals, locals) = try scopes(a, "eval")
    if case .object(let o) = a[0], let c = o as? Code {
      if !c.captures.isEmpty { throw typeError("code object passed to eval() may not contain free variables") }
      return try run(c, globals, locals)
    }
    let file = hidden("<string>", try sourceText(a[0], "eval"))
    let code = try compileOrRaise(file, mode: .eval, separateLocals: locals != nil)
    return try vm.run(code, globals: globals, namespace: locals)
  }
  /// The function that code with free variables runs as, its cells given by the script.
  func enclosed(_ code: Code, _ globals: Dict, _ closure: Value) throws(Raise) -> Function? {
    let n = code.captures.count
    if n == 0 {
      if closure.isNone { return nil }
      throw typeError("cannot use a closure with this code object")
    }
    let given = if case .tuple(let t) = closure { t.array } else { [Value]() }
    let cells = given.compactMap { v in if case .object(let o) = v { o as? Cell } else { nil } }
    if given.count != n || cells.count != n { throw typeError("code object requires a closure of exactly length \(n)") }
    return Function(code, globals: globals, closure: cells, defaults: [], keywordDefaults: nil)
  }
  add("exec(source, globals=None, locals=None, /, *, closure=None)", "Execute the given source in the context of globals and locals.") {
    a throws(Raise) in
    let (globals, locals) = try scopes(a, "exec")
    if case .object(let o) = a[0], let c = o as? Code {
      if let function = try enclosed(c, globals, a[3]) {
        _ = try vm.run(c, globals: globals, namespace: locals, closure: function)
      } else {
        _ = try run(c, globals, locals)
      }
      return .none
    }
    if !a[3].isNone { throw typeError("closure can only be used when source is a code object") }
    let file = hidden("<string>", try sourceText(a[0], "exec"))
    let code = try compileOrRaise(file, mode: .exec, separateLocals: locals != nil)
    _ = try vm.run(code, globals: globals, namespace: locals)
    return .none
  }
  add("compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1)", "Compile source into a code object.") {
    a throws(Raise) in
    // The bits of __future__, which change nothing here, and of CPython's PyCF_ flags.
    let known = 0x1FE_7610, onlyTree = 0x400
    let flags = try indexValue(a[3]), level = try indexValue(a[5])
    if flags & ~known != 0 { throw valueError("compile(): unrecognised flags") }
    if flags & onlyTree != 0 { throw notImplementedError("compile(flags=PyCF_ONLY_AST) is not supported by wick") }
    if level < -1 || level > 2 { throw valueError("compile(): invalid optimize value") }
    if level > 0 { throw notImplementedError("compile(optimize=\(level)) is not supported by wick: asserts and docstrings stay") }
    _ = try truth(a[4])
    let mode: CompileMode
    switch try str(a[2]) {
    case "exec": mode = .exec
    case "eval": mode = .eval
    case "single": mode = .interactive
    default: throw valueError("compile() mode must be 'exec', 'eval' or 'single'")
    }
    let code = try compileOrRaise(hidden(try str(a[1]), try sourceText(a[0], "compile")), mode: mode)
    code.mode = mode
    return .object(code)
  }
  add("__import__(name, globals=None, locals=None, fromlist=(), level=0)") { a throws(Raise) in
    let path = try str(a[0])
    if try indexValue(a[4]) != 0 { throw notImplementedError("__import__(level=) is not supported by wick: use importlib.import_module") }
    let leaf = try vm.importModule(path)
    return try truth(a[3]) ? leaf : try vm.importModule(String(path.prefix { $0 != "." }))
  }
}

// MARK: - Input and output

private func installInputOutput(_ add: Adder) {
  add("print(*args, sep=None, end=None, file=None, flush=False)", "Prints the values to a stream, or to sys.stdout by default.") {
    a throws(Raise) in
    guard case .tuple(let items) = a[0] else { return .none }
    func text(_ v: Value, _ name: String, _ fallback: String) throws(Raise) -> String {
      if v.isNone { return fallback }
      guard case .str(let s) = v.unwrapped else { throw typeError("\(name) must be None or a string, not \(typeName(v))") }
      return s.string
    }
    let sep = try text(a[1], "sep", " "), end = try text(a[2], "end", "\n")
    var target = a[3]
    if target.isNone { target = vm.redirectedOutput ?? .none }
    if target.isNone {
      for i in 0..<items.count {
        if i > 0 { Output.write(sep) }
        let text = try strObject(items[i])
        if text.hasSurrogates { _ = try encodeText(text, "utf-8", "strict") }
        withExtendedLifetime(text) { Output.write(text.buffer) }
      }
      Output.write(end)
      if try truth(a[4]) { Output.flush() }
      return .none
    }
    let write = try getAttribute(target, "write")
    for i in 0..<items.count {
      if i > 0 { _ = try vm.call(write, .string(sep)) }
      _ = try vm.call(write, .str(try strObject(items[i])))
    }
    _ = try vm.call(write, .string(end))
    if try truth(a[4]) { _ = try vm.callMethod(target, "flush") }
    return .none
  }
  add("input(prompt='', /)", "Read a string from standard input.") { a throws(Raise) in
    Output.write(try str(a[0]))
    Output.flush()
    guard let line = try vm.readLine() else { throw Raise(types.EOFError, "EOF when reading a line") }
    return .str(line)
  }
  add(
    "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
    "Open file and return a stream."
  ) { a throws(Raise) in try openFile(a) }
  add("help(obj=..., /)", "Shows the signature and doc line of an object.") { a throws(Raise) in
    Output.write(try helpText(a[0]))
    return .none
  }
  for name in ["exit", "quit"] {
    add("\(name)(code=None, /)", "Leaves the shell.") { a throws(Raise) in
      throw Raise(ExceptionObject(types.SystemExit, a[0].isNone ? [] : [a[0]]))
    }
  }
}

extension Interpreter {
  /// A replaced `sys.stdout`, nil while it is the real one.
  var redirectedOutput: Value? {
    guard case .object(let o)? = modules["sys"], let sys = o as? Module, let out = sys.dict["stdout"] else { return nil }
    if case .object(let f) = out, let file = f as? FileObject, file.isStandardOutput { return nil }
    return out
  }

  /// A line of standard input without its newline; nil at the end.
  func readLine() throws(Raise) -> Str? {
    var buffer: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer { free(buffer) }
    let n = getline(&buffer, &capacity, wick_stdin())
    if pollRequested { try poll() }
    guard n >= 0, let buffer else { return nil }
    let bytes = UnsafeRawBufferPointer(start: buffer, count: n)
    return Str(bytes: Array(bytes.last == 10 ? bytes.dropLast() : bytes[...]))
  }
}
