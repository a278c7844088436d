// Binary operators and comparisons of anything but two ints or two floats.
import CPlatform

extension Interpreter {
  /// `a = b op c`; true when the frame of a method written in Python was entered, which gives the result.
  @inline(never)
  func arithmetic(
    _ op: BinaryOperator, _ a: Register, _ b: Register, _ c: Register, _ f: UnsafeMutablePointer<Frame>
  ) throws(Raise) -> Bool {
    let result: Value
    if op == .add, b.tag == Tag.str, c.tag == Tag.str {
      result = .str(concatenate(b, c, isTarget: a == b || b >= temporaries(f)))
    } else if b.tag == Tag.object, c.tag != Tag.instance,
      let r = try b.raw(Object.self).object.binary(op, c.pointee, reflected: false)
    {
      // Tensors and arrays answer for themselves; only an instance on the right may come first.
      result = r
    } else if b.tag == Tag.instance, try enterOperation(op, a, b, c, f) {
      return true
    } else {
      result = try binary(op, b.pointee, c.pointee)
    }
    dropTemporaries(b, c, f)
    a.pointee = result
    return false
  }

  /// `b op c` of a comparison.
  @inline(never)
  func comparison(_ op: CompareOperator, _ b: Register, _ c: Register) throws(Raise) -> Value {
    // Of two natives of one kind, or a native and a number, neither is derived from the other's type and comes first.
    if b.tag == Tag.object,
      c.tag < Tag.instance || c.tag == Tag.object && Metadata.of(b.raw(Object.self)) == Metadata.of(c.raw(Object.self)),
      let r = try b.raw(Object.self).object.compare(op, c.pointee)
    {
      return r
    }
    return try compare(op, b.pointee, c.pointee)
  }

  /// `a = b + n` and `a = b - n` for a small `n` in the instruction.
  @inline(never)
  func withImmediate(
    _ op: BinaryOperator, _ i: Instruction, _ a: Register, _ b: Register, _ f: UnsafeMutablePointer<Frame>
  ) throws(Raise) {
    let n = Value.int(i.immediate)
    let result = i.x == 1 ? try Language.inplace(op, b.pointee, n) : try binary(op, b.pointee, n)
    dropTemporaries(b, b, f)
    a.pointee = result
  }

  /// Temporaries that held objects are dropped at once, so that memory is free for the next result.
  @inline(__always) func dropTemporaries(_ b: Register, _ c: Register, _ f: UnsafeMutablePointer<Frame>) {
    let first = temporaries(f)
    if b >= first { b.clear() }
    if c >= first { c.clear() }
  }

  /// The first register past those that hold variables.
  @inline(__always) private func temporaries(_ f: UnsafeMutablePointer<Frame>) -> Register {
    f.pointee.base + f.pointee.code._withUnsafeGuaranteedRef { $0.heldCount }
  }

  /// Enters the left operand's method where it is a plain function and nothing may come before it.
  private func enterOperation(
    _ op: BinaryOperator, _ a: Register, _ b: Register, _ c: Register, _ f: UnsafeMutablePointer<Frame>
  ) throws(Raise) -> Bool {
    let cls = b.raw(Instance.self)._withUnsafeGuaranteedRef { Unmanaged.passUnretained($0.cls) }
    // The reflected method of a subclass would come first.
    if c.tag == Tag.instance,
      c.raw(Instance.self)._withUnsafeGuaranteedRef({ Unmanaged.passUnretained($0.cls) }).toOpaque() != cls.toOpaque()
    {
      return false
    }
    let place = cls._withUnsafeGuaranteedRef { $0.place(of: names.binary[op.index]) }
    if place.tag != Tag.function { return false }
    let fn = place.raw(Function.self)
    guard let count = fn.registerCount(taking: 2) else { return false }
    let base = f.pointee.top
    try ensure(base, count)
    base.assign(b)
    (base + 1).assign(c)
    wick_retain(fn.toOpaque())
    push(fn, base, a, .operation, f)
    return true
  }

  /// Asks the other operand of the instruction at `at`, whose left operand's method gave NotImplemented.
  func operationAfterLeft(
    _ at: UnsafeMutablePointer<Instruction>, _ destination: Register, _ f: UnsafeMutablePointer<Frame>
  ) throws(Raise) {
    let b = f.pointee.base + Int(at.b), c = f.pointee.base + Int(at.c)
    let op = BinaryOperator(rawValue: at.op.rawValue - Op.add.rawValue) ?? .add
    let result = try binaryAfterLeft(op, b.pointee, c.pointee)
    dropTemporaries(b, c, f)
    destination.pointee = result
  }

  @inline(never)
  func inplaceSlow(_ op: BinaryOperator, _ a: Register, _ b: Register, _ c: Register) throws(Raise) {
    if op == .add, b.tag == Tag.str, c.tag == Tag.str {
      a.pointee = .str(concatenate(b, c, isTarget: a == b))
      return
    }
    a.pointee = try Language.inplace(op, b.pointee, c.pointee)
  }

  /// The sum of two strings. Where the first register is the only owner of one with room for the other, and it is a
  /// temporary or the result replaces it, the other is appended in place; so nothing here may hold a reference of its
  /// own.
  private func concatenate(_ b: Register, _ c: Register, isTarget: Bool) -> Str {
    let other = c.raw(Str.self).object
    if isTarget, b.rawInt != c.rawInt, wick_is_unique(b.raw(Str.self).toOpaque()) != 0 {
      if b.raw(Str.self)._withUnsafeGuaranteedRef({ $0.canTake(other) }), case .str(let s) = b.take() {
        s.append(other)
        return s
      }
    }
    return b.raw(Str.self).object + other
  }
}
