// Between the language's values and the engine's arguments, results and errors.
import Language
import Tensor

/// Runs engine code; its error becomes the Python exception it names.
package func engine<R>(_ body: () throws(TorchError) -> R) throws(Raise) -> R {
  do throws(TorchError) { return try body() } catch { throw raise(error) }
}

/// The Python exception an error of the engine becomes.
package func raise(_ e: TorchError) -> Raise {
  if let payload = e.payload as? ExceptionObject { return Raise(payload) }
  let t = types
  let cls: Class
  switch e.kind {
  case .runtime: cls = t.RuntimeError
  case .type: cls = t.TypeError
  case .value: cls = t.ValueError
  case .index, .outOfBounds, .axis: cls = t.IndexError
  case .notImplemented: cls = t.NotImplementedError
  case .linAlg: cls = TorchClasses.linAlgError
  case .keyError: cls = t.KeyError
  case .overflow: cls = t.OverflowError
  case .attribute: cls = t.AttributeError
  case .zeroDivision: cls = t.ZeroDivisionError
  case .memory: cls = t.MemoryError
  case .assertion: cls = t.AssertionError
  }
  return Raise(cls, e.message)
}

/// The tensor behind a value, if it is one.
package func tensor(_ v: Value) -> Tensor? { if case .object(let o) = v { (o as? TensorObject)?.tensor } else { nil } }

/// The Python face of a tensor: the same object as long as one lives.
package func face(_ t: Tensor) -> Value {
  if let o = t.wrapper as? TensorObject { return .object(o) }
  return .object(TensorObject(t))
}

func argument(_ v: Value) -> Arg {
  switch v {
  case .none, .undefined: return .none
  case .bool(let b): return .bool(b)
  case .int(let n): return .int(n)
  case .float(let d): return .float(d)
  case .str(let s): return .string(s.string)
  case .list(let l): return .list(l.array.map(argument), tuple: false)
  case .tuple(let t): return .list(t.array.map(argument), tuple: true)
  case .instance(let i):
    if !i.payload.isUndefined { return argument(i.payload) }
    return .other(type: i.cls.name)
  case .object(let o):
    if let t = o as? TensorObject { return .tensor(t.tensor) }
    if let z = o as? ComplexNumber { return .complex(z.real, z.imaginary) }
    if let d = o as? DTypeObject { return .dtype(d.dtype) }
    if let d = o as? DeviceObject { return .device(d.name) }
    if let d = pythonType(o) { return .dtype(d) }
    if let g = o as? GeneratorObject { return .generator(g.generator) }
    if let c = o as? NamedConstant { return c.argument }
    if o is TensorHolder { return .other(type: o.type.qualifiedName) }
    return .other(type: o.type.name)
  case .dict, .function: return .other(type: typeName(v))
  }
}

/// Python's own types where a dtype is asked for.
func pythonType(_ o: Object) -> DType? {
  if o === types.float { return .float64 }
  if o === types.int { return .int64 }
  if o === types.bool { return .bool }
  if o === types.complex { return .complex128 }
  return nil
}

func result(_ r: OpResult) -> Value {
  switch r {
  case .none: return .none
  case .tensor(let t): return face(t)
  case .optionalTensor(let t): return t.map(face) ?? .none
  case .tensors(let ts, let list): return list ? .listOf(ts.map(face)) : .tupleOf(ts.map(face))
  case .named(let name, let fields, let ts): return namedResult(name, fields, ts.map(face))
  case .bool(let b): return .bool(b)
  case .int(let n): return .int(n)
  case .float(let d): return .float(d)
  case .ints(let list): return size(list)
  case .dtype(let d): return .object(DTypeObject.of(d))
  case .scalar(let s): return value(s)
  }
}

/// A number of the engine as a Python number.
package func value(_ s: Scalar) -> Value {
  switch s {
  case .bool(let b): .bool(b)
  case .int(let n): .int(n)
  case .float(let d): .float(d)
  case .big(let n): BigInteger.unsigned(n)
  case .complex(let a, let b): .object(ComplexNumber(a, b))
  }
}

/// torch.Size, a tuple with a name of its own.
func size(_ list: [Int]) -> Value { .instance(SizeObject(.tupleOf(list.map { .int($0) }))) }

/// Calls an operator of the table with Python's arguments.
func invoke(_ op: Op, _ a: Arguments, form: Op.Form, display: String? = nil) throws(Raise) -> Value {
  try invoke(op, nil, a, form: form, display: display)
}

/// The same with an argument before those of the call.
func invoke(_ op: Op, _ first: Arg?, _ a: Arguments, form: Op.Form, display: String?) throws(Raise) -> Value {
  if !a.hasKeywords {
    // Handed over and not kept here, so that the operator may append to them where they are.
    let made: OpResult
    do throws(TorchError) { made = try op.invoke(positional: arguments(op, first, a), form: form, display: display) } catch {
      throw raise(error)
    }
    return result(made)
  }
  let named = a.named.map { ($0.0.string, argument($0.1)) }
  return result(try engine { () throws(TorchError) in try op.invoke(arguments(op, first, a), named, form: form, display: display) })
}

private func arguments(_ op: Op, _ first: Arg?, _ a: Arguments) -> [Arg] {
  var args: [Arg] = []
  args.reserveCapacity(max(op.room, a.count + 1))
  if let first { args.append(first) }
  for i in 0..<a.count { args.append(argument(a[i])) }
  return args
}

/// An operator as a function or method object.
final class OperatorObject: Object {
  let op: Op
  let form: Op.Form
  let display: String
  /// Every call writes over its first argument: `relu_` is `relu` with `inplace`.
  let overwrites: Bool
  init(_ op: Op, _ form: Op.Form, _ display: String, overwrites: Bool = false) {
    self.op = op
    self.form = form
    self.display = display
    self.overwrites = overwrites
  }
  override var type: Class { types.builtinFunction }
  override var isCallable: Bool { true }
  override func call(_ a: Arguments) throws(Raise) -> Value {
    if !overwrites { return try invoke(op, a, form: form, display: display) }
    let args = a.positional.map(argument)
    var named = a.named.map { ($0.0.string, argument($0.1)) }
    if named.contains(where: { $0.0 == "inplace" }) { throw typeError("\(display)() got an unexpected keyword argument 'inplace'") }
    named.append(("inplace", .bool(true)))
    return result(try engine { () throws(TorchError) in try op.invoke(args, named, form: form, display: display) })
  }
  override func repr() throws(Raise) -> String { "<built-in method \(display) of type object at \(addressText(self))>" }
  override func getAttribute(_ name: Str) throws(Raise) -> Value? {
    switch name.string {
    case "__name__": return .string(display)
    // Its own signature is another: that with `inplace` is not what it takes.
    case "__doc__" where overwrites: return .string(op.doc + " Writes over its input.")
    case "__doc__": return .string(([op.doc] + op.overloads.map(\.signature)).joined(separator: "\n"))
    default: return try super.getAttribute(name)
    }
  }
}
