// numpy.linalg: equations between arrays of more dimensions, and the names that it has with axes of its own.
import Language
import Tensor
import Torch

func defineTensorEquations(_ m: Module) {
  m.define("tensorinv(a, ind=2)", "The inverse of tensordot.") { a throws(Raise) in
    let x = try asTensor(a[0]), ind = try indexValue(a[1])
    if ind <= 0 { throw valueError("Invalid ind argument.") }
    let first = Array(x.shape.list.prefix(ind)), rest = Array(x.shape.list.dropFirst(ind))
    let n = Dims(rest).product
    if n == 0 { throw valueError("cannot reshape array of size 0 into shape (0,newaxis)") }
    let square = try reshaped(x, [n, -1])
    let inverse = try asTensor(try call("inv", arrayValue(square)))
    return arrayValue(try reshaped(inverse, rest + first))
  }
  m.define("tensorsolve(a, b, axes=None)", "x with tensordot(a, x, x.ndim) == b.") { a throws(Raise) in
    var x = try asTensor(a[0])
    let b = try asTensor(a[1])
    if let moved = try axesArgument(a[2], x.ndim) {
      let order = (0..<x.ndim).filter { !moved.contains($0) } + moved
      let source = x
      x = try engine { () throws(TorchError) in try permute(source, order) }
    }
    // Python's x.shape[-0:] is all of it.
    let beyond = x.ndim - b.ndim, shape = Array(beyond > 0 ? x.shape.list.suffix(beyond) : x.shape.list.dropFirst(-beyond))
    let n = Dims(shape).product
    if x.numel != n &* n {
      throw linAlgError("Input arrays must satisfy the requirement             prod(a.shape[b.ndim:]) == prod(a.shape[:b.ndim])")
    }
    let r = try asTensor(try call("solve", arrayValue(try reshaped(x, [n, n])), arrayValue(try reshaped(b, [-1]))))
    return arrayValue(try reshaped(r, shape))
  }
  m.define("vecdot(x1, x2, /, *, axis=-1)", "Products of vectors along an axis.") { a throws(Raise) in
    wrapped(try vectorDot(try asTensor(a[0]), try asTensor(a[1]), axis: a[2]))
  }
  m.define("trace(x, /, *, offset=0, dtype=None)", "Sums of diagonals.") { a throws(Raise) in
    try vm.call(
      try numpyFunction("trace"), [a[0], a[1]], [(intern("axis1"), .int(-2)), (intern("axis2"), .int(-1)), (intern("dtype"), a[2])])
  }
  m.define("diagonal(x, /, *, offset=0)", "The diagonals.") { a throws(Raise) in
    try vm.call(try numpyFunction("diagonal"), [a[0], a[1]], [(intern("axis1"), .int(-2)), (intern("axis2"), .int(-1))])
  }
  m.define("outer(x1, x2, /)", "All products of two vectors.") { a throws(Raise) in
    let (x, y) = (try asTensor(a[0]), try asTensor(a[1]))
    if x.ndim != 1 || y.ndim != 1 {
      throw valueError("Input arrays must be one-dimensional, but they are x1.ndim=\(x.ndim) and x2.ndim=\(y.ndim).")
    }
    return try vm.call(try numpyFunction("outer"), a[0], a[1])
  }
  m.define("cross(x1, x2, /, *, axis=-1)", "The cross product.") { a throws(Raise) in
    let (x, y) = (try asTensor(a[0]), try asTensor(a[1])), axis = try indexValue(a[2])
    let (n, k) = (x.shape[try plainAxis(axis, x.ndim)], y.shape[try plainAxis(axis, y.ndim)])
    if n != 3 || k != 3 {
      throw valueError("Both input arrays must be (arrays of) 3-dimensional vectors, but they are \(n) and \(k) dimensional instead.")
    }
    return try vm.call(try numpyFunction("cross"), [a[0], a[1]], [(intern("axis"), a[2])])
  }
}

/// A function of numpy.linalg itself.
private func call(_ name: String, _ args: Value...) throws(Raise) -> Value {
  try vm.call(try getAttribute(try vm.importModule("numpy.linalg"), name), args, [])
}
