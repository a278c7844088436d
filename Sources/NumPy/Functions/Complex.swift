// Functions about complex numbers: their parts, lengths' companions, and what is said where a part would be lost.
import Language
import Tensor
import Torch

/// What wick has only for arrays of real numbers.
func onlyReal(_ d: DType) -> Raise { notImplementedError("wick does not compute this of \(d.name) arrays yet") }

/// A part of an array, over its memory: `real`, or `imag`, which is read-only zeros where the array is not complex.
func part(_ v: Value, imaginary: Bool) throws(Raise) -> Value {
  guard let o = arrayObject(v) else {
    // Whatever has such an attribute, as numbers have, is asked for it.
    if let own = try getAttributeIfPresent(v, intern(imaginary ? "imag" : "real")) { return own }
    let x = try asTensor(v)
    if !x.dtype.isComplex, !imaginary { return wrapped(x) }
    return wrapped(try engine { () throws(TorchError) in try imaginary ? imaginaryOrZeros(x) : realPart(x) })
  }
  let x = o.tensor
  if x.dtype.isComplex {
    return arrayValue(try engine { () throws(TorchError) in try imaginary ? imaginaryPart(x) : realPart(x) }, owner: o)
  }
  if !imaginary { return v }
  let zeros = ArrayObject(try engine { () throws(TorchError) in try zerosLike(x) })
  zeros.isWriteable = false
  return .object(zeros)
}

/// The real and the imaginary parts of a complex array, over its memory.
func parts(_ x: Tensor) throws(Raise) -> (real: Tensor, imaginary: Tensor) {
  try engine { () throws(TorchError) in (try realPart(x), try imaginaryPart(x)) }
}

/// The conjugate of complex numbers; real ones as they are.
func conjugated(_ x: Tensor) throws(Raise) -> Tensor { x.dtype.isComplex ? try ufunc("conjugate", x) : x }

private func imaginaryOrZeros(_ x: Tensor) throws(TorchError) -> Tensor { x.dtype.isComplex ? try imaginaryPart(x) : try zerosLike(x) }

/// The same function on both parts, which are floats.
func onParts(_ x: Tensor, _ f: (Tensor) throws(Raise) -> Tensor) throws(Raise) -> Tensor {
  let pairs = try f(try engine { () throws(TorchError) in try viewAsReal(x) })
  return try engine { () throws(TorchError) in try viewAsComplex(pairs.packed()) }
}

/// `numpy.exceptions.ComplexWarning`: the imaginary part goes.
func tellOfLostPart(_ from: DType, _ to: DType) throws(Raise) {
  if from.isComplex, !to.isComplex, to != .bool {
    try giveWarning("Casting complex values to real discards the imaginary part", NumPyErrors.complexWarning)
  }
}

/// Whether an array or a number is complex, or a number in nested lists.
private func holdsComplex(_ v: Value) throws(Raise) -> Bool {
  if let x = heldTensor(v) ?? Torch.tensor(v) { return x.dtype.isComplex }
  switch v.unwrapped {
  case .object(let o): return o is ComplexNumber
  case .list, .tuple: for x in try sequenceItems(v.unwrapped) where try holdsComplex(x) { return true }
  default: break
  }
  return false
}

extension FunctionTable {
  mutating func declareComplex() {
    function("real(val)", "The real part, over the same memory.") { a throws(Raise) in try part(a[0], imaginary: false) }
    function("imag(val)", "The imaginary part, over the same memory.") { a throws(Raise) in try part(a[0], imaginary: true) }
    function("angle(z, deg=False)", "The angle of complex numbers.") { a throws(Raise) in
      let x = try asTensor(a[0])
      let (re, im) = try engine { () throws(TorchError) in (try realPart(x), try imaginaryOrZeros(x)) }
      let r = try ufunc("arctan2", im, re)
      return wrapped(try truth(a[1]) ? try ufunc("multiply", r, .float(180 / Double.pi)) : r)
    }
    for (name, isReal) in [("isreal", true), ("iscomplex", false)] {
      function("\(name)(x)", isReal ? "Whether elements have no imaginary part." : "Whether elements have an imaginary part.") {
        a throws(Raise) in
        if isReal, arrayObject(a[0]) == nil, !isSequence(a[0]) {
          return try Language.compare(.eq, try part(a[0], imaginary: true), .int(0))
        }
        let x = try asTensor(a[0])
        if !x.dtype.isComplex { return wrapped(try made(x.shape, .bool(isReal), .bool)) }
        let im = try engine { () throws(TorchError) in try imaginaryPart(x) }
        return wrapped(try ufunc(isReal ? "equal" : "not_equal", im, .int(0)))
      }
    }
    for (name, isComplex) in [("isrealobj", false), ("iscomplexobj", true)] {
      function("\(name)(x)", isComplex ? "Whether the type is complex." : "Whether the type is not complex.") { a throws(Raise) in
        .bool(try holdsComplex(a[0]) == isComplex)
      }
    }
    function("real_if_close(a, tol=100)", "The real part, where the imaginary part is next to nothing.") { a throws(Raise) in
      let x = try asTensor(a[0])
      if !x.dtype.isComplex { return arrayObject(a[0]) == nil ? arrayValue(x) : a[0] }
      let given = try makeFloat(a[1]), limit = given > 1 ? given * x.dtype.limits.epsilon : given
      let (re, im) = try parts(x)
      let isClose = try allTrue(try ufunc("less", try ufunc("absolute", im), .float(limit)))
      return arrayValue(isClose ? re : x, owner: arrayObject(a[0]))
    }
    for name in ["conj", "conjugate"] {
      method("\(name)(self)", "The complex conjugate.") { a throws(Raise) in
        try ownArray(a[0]).tensor.dtype.isComplex ? try applyUfunc("conjugate", [a[0]]) : a[0]
      }
    }
  }
}
