// Methods that only arrays have.
import Language
import Tensor
import Torch

/// Nested lists of Python numbers.
func nestedList(_ x: Tensor) throws(Raise) -> Value {
  try Memory.check(x.numel, of: 16)
  if x.ndim == 0 { return value(x.scalar(atStorage: 0)) }
  let out = List()
  let step = x.strides[0]
  if x.ndim == 1 {
    for i in 0..<x.shape[0] { out.append(value(x.scalar(atStorage: i * step))) }
    return .list(out)
  }
  for i in 0..<x.shape[0] { out.append(try nestedList(try engine { () throws(TorchError) in try select(x, 0, i) })) }
  return .list(out)
}

extension FunctionTable {
  mutating func declareArrayMethods() {
    method("astype(self, dtype, order='K', casting='unsafe', subok=True, copy=True)", "The elements as another type.") { a throws(Raise) in
      let x = try ownArray(a[0]).tensor
      let d = try dtypeArgument(a[1], .float64)
      let rule = try castingArgument(a[3]), order = try orderArgument(a[2])
      if !x.dtype.castAllowed(to: d, rule) { throw NumPyErrors.cannotCast(x.dtype, to: d, rule) }
      if d == x.dtype, try !truth(a[5]), order == .kept || order == .rows && x.isContiguous || order == .columns && x.isColumnMajor {
        return a[0]
      }
      let r = try cast(x, d)
      return arrayValue(r !== x && (order == .kept || order == .either || order == .rows && r.isContiguous) ? r : try laidOut(r, order))
    }
    maker("astype(x, dtype, /, *, copy=True, device=None)", "The elements as another type.") { a throws(Raise) in
      try vm.call(try getAttribute(a[0], "astype"), [a[1]], [(intern("copy"), a[2])])
    }
    method("copy(self, order='C')", "A copy.") { a throws(Raise) in
      arrayValue(try laidOut(try ownArray(a[0]).tensor, try orderArgument(a[1])))
    }
    method("__copy__(self)") { a throws(Raise) in try vm.callMethod(a[0], "copy") }
    method("__deepcopy__(self, memo=None, /)") { a throws(Raise) in try vm.callMethod(a[0], "copy") }
    method("tolist(self)", "Nested lists of Python numbers.") { a throws(Raise) in try nestedList(try ownArray(a[0]).tensor) }
    method("item(self, *args)", "One element as a Python number.") { a throws(Raise) in
      let x = try ownArray(a[0]).tensor
      var at = try sequenceItems(a[1])
      if at.count == 1, case .tuple(let t) = at[0] { at = t.array }
      if at.isEmpty {
        if x.numel != 1 { throw valueError("can only convert an array of size 1 to a Python scalar") }
        return value(x.scalar(atStorage: 0))
      }
      if at.count == 1 {
        let i = try indexValue(at[0])
        guard i >= -x.numel, i < x.numel else { throw indexError("index \(i) is out of bounds for size \(x.numel)") }
        let flat = try reshaped(x, [-1])
        return value(flat.scalar(atStorage: (i < 0 ? i + x.numel : i) * flat.strides[0]))
      }
      if at.count != x.ndim { throw valueError("incorrect number of indices for array") }
      guard case .instance(let n) = try Language.getItem(a[0], .tupleOf(at)) else {
        throw valueError("incorrect number of indices for array")
      }
      return n.payload
    }
    method("fill(self, value)", "Every element becomes value.") { a throws(Raise) in
      if isSequence(a[1]) { throw valueError("setting an array element with a sequence.") }
      try ownArray(a[0]).setItem(.object(Singleton.ellipsis), a[1])
      return .none
    }
    method("sort(self, axis=-1, kind=None, order=None, *, stable=None)", "Sorts in place.") { a throws(Raise) in
      let o = try ownArray(a[0])
      try checkSort(a[2], a[3], a[4])
      try o.checkWriteable("sort array")
      o.tensor.write(try sorted(o.tensor, a[1]))
      return .none
    }
    method("partition(self, kth, axis=-1, kind='introselect', order=None)", "Sorts in place, which is more than asked.") {
      a throws(Raise) in
      let o = try ownArray(a[0])
      try checkPartition(o.tensor, a[1], a[2], a[3], a[4])
      try o.checkWriteable("partition array")
      o.tensor.write(try sorted(o.tensor, a[2]))
      return .none
    }
    method("put(self, indices, values, mode='raise')", "Writes by flat places.") { a throws(Raise) in
      let o = try ownArray(a[0])
      try o.checkWriteable("put: output array")
      try putFlat(o.tensor, a[1], a[2], try modeArgument(a[3]))
      return .none
    }
    method("resize(self, *new_shape, refcheck=True)", "Another shape in place.") { a throws(Raise) in
      let o = try ownArray(a[0])
      let given = try sequenceItems(a[1])
      let s = given.count == 1 ? try checkedShape(given[0]) : try checkedShape(.tupleOf(given))
      let checksViews: Bool
      switch a[2].unwrapped {
      case .bool(let b): checksViews = b
      default: checksViews = try indexValue(a[2]) != 0
      }
      try o.checkWriteable("resize array")
      if o.owner != nil { throw valueError("cannot resize this array: it does not own its data") }
      let x = o.tensor
      if s.product == x.numel {
        o.tensor = try reshaped(x, s.list)
        return .none
      }
      // NumPy counts every reference; views are those that would keep the old elements.
      if checksViews, x.hasViews {
        throw valueError(
          """
          cannot resize an array that references or is referenced
          by another object in this way.
          Use the np.resize function to get a new resized copy or
           set refcheck=False to disable this check
          """)
      }
      let out = try made(s, .int(0), x.dtype)
      let flat = try reshaped(x, [-1]), target = try reshaped(out, [-1]), n = min(x.numel, s.product)
      let (from, to) = try engine { () throws(TorchError) in (try slice(flat, 0, 0, n, 1), try slice(target, 0, 0, n, 1)) }
      to.write(from)
      o.tensor = out
      return .none
    }
    method("view(self, dtype=..., type=...)", "The same memory, as another type if asked.") { a throws(Raise) in
      let o = try ownArray(a[0])
      let x = o.tensor
      if !a[2].isUndefined {
        guard case .object(let c) = a[2], c === ArrayClass.ndarray else { throw valueError("Type must be a sub-type of ndarray type") }
      }
      if a[1].isMissingOrNone { return arrayValue(x, owner: o) }
      if case .object(let c) = a[1], c === ArrayClass.ndarray { return arrayValue(x, owner: o) }
      let d = try dtypeArgument(a[1], x.dtype)
      let v = try engine(
        valueError("When changing to a larger dtype, its size must be a divisor of the total size in bytes of the last axis of the array.")
      ) { () throws(TorchError) in try viewAs(x, d) }
      return arrayValue(v, owner: o)
    }
    method("tobytes(self, order='C')", "The memory as bytes.") { a throws(Raise) in
      let x = try ownArray(a[0]).tensor
      let z = x.runsByColumns(try orderArgument(a[1])) ? turned(x) : x
      let y = try engine { () throws(TorchError) in try z.packed() }
      try Memory.check(y.numel, of: y.dtype.size)
      let raw = UnsafeRawBufferPointer(start: y.data, count: y.numel * y.dtype.size)
      return .object(BytesObject(Array(raw)))
    }
    method("byteswap(self, inplace=False)") { a throws(Raise) in throw missingType("byte-swapped types") }
    method("__array__(self, dtype=None, *, copy=None)", "The array itself.") { a throws(Raise) in
      let x = try ownArray(a[0]).tensor, d = try dtypeArgument(a[1], x.dtype)
      let copies = try flagOrNone(a[2])
      if d == x.dtype, copies != true { return a[0] }
      if copies == false { throw valueError("Unable to avoid copy while creating an array as requested.") }
      return arrayValue(try newTensor(a[0], d))
    }
    declareNumberConversions()
  }

  /// What makes a Python number of an array of one element.
  private mutating func declareNumberConversions() {
    func single(_ v: Value) throws(Raise) -> Value {
      let x = try ownArray(v).tensor
      if x.numel != 1 || x.ndim > 0 && x.numel != 1 { throw typeError("only 0-dimensional arrays can be converted to Python scalars") }
      if x.ndim > 0 { throw typeError("only 0-dimensional arrays can be converted to Python scalars") }
      return value(x.scalar(atStorage: 0))
    }
    method("__float__(self)") { a throws(Raise) in .float(try makeFloat(try single(a[0]))) }
    method("__int__(self)") { a throws(Raise) in try vm.call(.object(types.int), try single(a[0])) }
    method("__complex__(self)") { a throws(Raise) in try vm.call(.object(types.complex), try single(a[0])) }
    method("__index__(self)") { a throws(Raise) in
      let x = try ownArray(a[0]).tensor
      guard x.ndim == 0, x.dtype.isInteger else { throw typeError("only integer scalar arrays can be converted to a scalar index") }
      return value(x.scalar(atStorage: 0))
    }
    method("__abs__(self)") { a throws(Raise) in try applyUfunc("absolute", [a[0]]) }
    method("__len__(self)") { a throws(Raise) in .int(try length(a[0])) }
    method("__getitem__(self, key, /)") { a throws(Raise) in try getItem(a[0], a[1]) }
    method("__setitem__(self, key, value, /)") { a throws(Raise) in
      try setItem(a[0], a[1], a[2])
      return .none
    }
    method("__iter__(self)") { a throws(Raise) in try iterate(a[0]) }
    method("__contains__(self, key, /)") { a throws(Raise) in .bool(try contains(a[0], a[1])) }
    method("__bool__(self)") { a throws(Raise) in .bool(try truth(a[0])) }
    method("__repr__(self)") { a throws(Raise) in .string(try repr(a[0])) }
    method("__str__(self)") { a throws(Raise) in .string(try str(a[0])) }
    method("__format__(self, format_spec, /)") { a throws(Raise) in .string(try format(a[0], try str(a[1]))) }
    method("__divmod__(self, value, /)") { a throws(Raise) in try quotientAndRest(a[0], a[1]) }
    method("__rdivmod__(self, value, /)") { a throws(Raise) in try quotientAndRest(a[1], a[0]) }
    for op in [BinaryOperator.add, .sub, .mul, .trueDiv, .floorDiv, .mod, .pow, .matmul, .and, .or, .xor] {
      method("\(op.dunder)(self, value, /)") { a throws(Raise) in try Language.binary(op, a[0], a[1]) }
      method("\(op.reflectedDunder)(self, value, /)") { a throws(Raise) in try Language.binary(op, a[1], a[0]) }
    }
    for op in CompareOperator.allCases {
      method("\(op.dunder)(self, value, /)") { a throws(Raise) in try Language.compare(op, a[0], a[1]) }
    }
    method("__neg__(self)") { a throws(Raise) in try Language.unary(.neg, a[0]) }
    method("__invert__(self)") { a throws(Raise) in try Language.unary(.invert, a[0]) }
  }
}
