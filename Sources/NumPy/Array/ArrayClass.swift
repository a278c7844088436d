// numpy.ndarray as a type: its attributes, and the methods the function table says it has.
import Language
import Tensor
import Torch

enum ArrayClass {
  static let ndarray: Class = {
    let c = Class(native: "numpy.ndarray", bases: [types.object], populate: populateArray)
    c.dict["__hash__"] = Value.none
    c.construct = { _, a throws(Raise) in
      if a.count == 0 { throw typeError("ndarray() missing required argument 'shape' (pos 0)") }
      return arrayValue(try made(try checkedShape(a[0]), .int(0), a.count > 1 ? try dtypeArgument(a[1], .float64) : .float64))
    }
    return c
  }()
}

func ownArray(_ v: Value) throws(Raise) -> ArrayObject {
  guard let o = arrayObject(v) else {
    throw typeError("descriptor requires a 'numpy.ndarray' object but received a '\(typeName(v))'")
  }
  return o
}

private func populateArray(_ c: Class) {
  for d in FunctionTable.shared.methods { c.define(d.signature, d.doc, d.body) }
  c.property(
    "shape",
    set: { o, v throws(Raise) in
      let a = try ownArray(o)
      let s = try shapeArgument(v)
      guard let r = heldTensor(try reshapeValue(o, s, .rows)) else { return }
      if r.storage !== a.tensor.storage {
        throw attributeError("Incompatible shape for in-place modification. Use `.reshape()` to make a copy with the desired shape.")
      }
      a.tensor = r
    }
  ) { o throws(Raise) in shapeValue(try ownArray(o).tensor.shape) }
  c.property("dtype") { o throws(Raise) in NumPyDType.of(try ownArray(o).tensor.dtype) }
  c.property("ndim") { o throws(Raise) in .int(try ownArray(o).tensor.ndim) }
  c.property("size") { o throws(Raise) in .int(try ownArray(o).tensor.numel) }
  c.property("itemsize") { o throws(Raise) in .int(try ownArray(o).tensor.dtype.size) }
  c.property("nbytes") { o throws(Raise) in
    let x = try ownArray(o).tensor
    return .int(x.numel * x.dtype.size)
  }
  c.property("strides") { o throws(Raise) in
    let x = try ownArray(o).tensor
    return .tupleOf(x.strides.list.map { .int($0 * x.dtype.size) })
  }
  c.property("T") { o throws(Raise) in try vm.callMethod(o, "transpose") }
  c.property("mT") { o throws(Raise) in
    let x = try ownArray(o).tensor
    if x.ndim < 2 { throw valueError("matrix transpose with ndim < 2 is undefined") }
    return arrayValue(try engine { () throws(TorchError) in try transpose(x, -2, -1) }, owner: arrayObject(o))
  }
  for (name, imaginary) in [("real", false), ("imag", true)] {
    c.property(
      name,
      set: { o, v throws(Raise) in
        let own = try ownArray(o)
        if imaginary, !own.tensor.dtype.isComplex { throw typeError("array does not have imaginary part to set") }
        try own.checkWriteable()
        guard let target = arrayObject(try part(o, imaginary: imaginary)) else { return }
        try target.setItem(.object(Singleton.ellipsis), v)
      }
    ) { o throws(Raise) in try part(o, imaginary: imaginary) }
  }
  c.property("base") { o throws(Raise) in try ownArray(o).owner.map { .object($0) } ?? .none }
  c.property(
    "flat",
    set: { o, v throws(Raise) in
      let x = try ownArray(o).tensor
      let values = try reshaped(try asTensor(v), [-1])
      let n = values.numel
      if n == 0 { return }
      let list = try values.scalarList()
      var k = 0
      x.forEachOffset {
        Tensor.store(list[k % n], x.data + $0 * x.dtype.size, x.dtype)
        k += 1
      }
    }
  ) { o throws(Raise) in .object(FlatIterator(try ownArray(o))) }
  c.property("flags") { o throws(Raise) in .object(ArrayFlags(try ownArray(o))) }
  c.property("data") { o throws(Raise) in .int(Int(bitPattern: try ownArray(o).tensor.data)) }
  c.dict["__array_priority__"] = .float(0)
}

/// `a.flat`: the elements in row-major order, readable and writeable by place.
final class FlatIterator: BuiltinIterator {
  private let array: ArrayObject
  private var place = 0
  init(_ array: ArrayObject) { self.array = array }
  static let cls: Class = {
    let c = Class(native: "numpy.flatiter", bases: [types.object])
    return c
  }()
  override var type: Class { FlatIterator.cls }
  override func length() throws(Raise) -> Int? { array.tensor.numel }

  private func flat() throws(Raise) -> ArrayObject { ArrayObject(try reshaped(array.tensor, [-1]), owner: array) }
  override func next() throws(Raise) -> Value? {
    if place >= array.tensor.numel { return nil }
    defer { place += 1 }
    return try flat().getItem(.int(place))
  }
  override func getItem(_ key: Value) throws(Raise) -> Value {
    let v = try flat().getItem(key)
    guard let x = heldTensor(v) else { return v }
    return arrayValue(try engine { () throws(TorchError) in try x.copied() })
  }
  override func setItem(_ key: Value, _ value: Value) throws(Raise) {
    let f = try flat()
    if f.tensor.storage === array.tensor.storage {
      try f.setItem(key, value)
    } else {
      // The elements are not in one line: written to a copy, then all put back.
      let copy = ArrayObject(f.tensor)
      try copy.setItem(key, value)
      array.tensor.write(try reshaped(copy.tensor, array.tensor.shape.list))
    }
  }
}

/// `a.flags`.
final class ArrayFlags: Object {
  private let array: ArrayObject
  init(_ array: ArrayObject) { self.array = array }
  static let cls: Class = {
    let c = Class(native: "numpy.flagsobj", bases: [types.object])
    c.dict["__module__"] = .string("numpy._core.multiarray")
    return c
  }()
  override var type: Class { ArrayFlags.cls }

  private func value(_ name: String) -> Bool? {
    let x = array.tensor
    switch name.lowercased() {
    case "c_contiguous", "contiguous", "c": return x.isContiguous
    case "f_contiguous", "fortran", "f":
      return x.isColumnMajor
    case "owndata", "o": return array.owner == nil
    case "writeable", "w": return array.isWriteable
    case "aligned", "a": return true
    case "writebackifcopy", "x": return false
    default: return nil
    }
  }
  override func getAttribute(_ name: Str) throws(Raise) -> Value? {
    if let b = value(name.string) { return .bool(b) }
    return try super.getAttribute(name)
  }
  override func setAttribute(_ name: Str, _ value: Value) throws(Raise) {
    if name.string == "writeable" { array.isWriteable = try Language.truth(value) } else { try super.setAttribute(name, value) }
  }
  override func getItem(_ key: Value) throws(Raise) -> Value {
    guard case .str(let s) = key, let b = value(s.string) else { throw Raise(types.KeyError, "Unknown flag") }
    return .bool(b)
  }
  override func setItem(_ key: Value, _ value: Value) throws(Raise) {
    guard case .str(let s) = key else { throw Raise(types.KeyError, "Unknown flag") }
    try setAttribute(intern(s.string.lowercased()), value)
  }
  override func repr() throws(Raise) -> String {
    ["C_CONTIGUOUS", "F_CONTIGUOUS", "OWNDATA", "WRITEABLE", "ALIGNED", "WRITEBACKIFCOPY"]
      .map { "  \($0) : \(value($0) == true ? "True" : "False")\n" }.joined()
  }
}
