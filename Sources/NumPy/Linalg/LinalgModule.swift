// numpy.linalg: what its functions ask of their arguments, and what they hand back.
import Language
import Tensor
import Torch

func makeLinalg() -> Module {
  let m = Module("numpy.linalg")
  m.dict["LinAlgError"] = .object(NumPyErrors.linAlgError)
  for name in ["matmul", "tensordot", "matrix_transpose"] { if let f = try? numpyFunction(name) { m.dict[intern(name)] = f } }
  defineEquations(m)
  defineDecompositions(m)
  defineMatrixPowers(m)
  defineNorms(m)
  defineTensorEquations(m)
  return m
}

// MARK: - Arguments

func linAlgError(_ m: String) -> Raise { Raise(NumPyErrors.linAlgError, m) }

/// Engine errors about matrices, as NumPy's LinAlgError.
func algebra<R>(_ body: () throws(TorchError) -> R) throws(Raise) -> R {
  do throws(TorchError) { return try body() } catch {
    throw error.kind == .linAlg ? linAlgError(error.message) : raise(error)
  }
}

/// The type of results of two arrays. TypeError for those that linalg has no routines of (`_commonType` in
/// numpy/linalg/_linalg.py).
func linalgType(_ x: DType, _ y: DType? = nil) throws(Raise) -> DType {
  for d in [x, y ?? x] where d.isNarrow { throw typeError("array type \(d.name) is unsupported in linalg") }
  func inexact(_ d: DType) -> DType { d.isInexact ? d : .float64 }
  return numpyPromote(inexact(x), inexact(y ?? x))
}

/// LinAlgError of arrays that are no stacks of matrices, or of matrices that are not square.
func checkMatrices(_ x: Tensor, square: Bool = false) throws(Raise) {
  if x.ndim < 2 { throw linAlgError("\(x.ndim)-dimensional array given. Array must be at least two-dimensional") }
  if square, x.shape[x.ndim - 1] != x.shape[x.ndim - 2] { throw linAlgError("Last 2 dimensions of the array must be square") }
}

/// A matrix or a stack of them, in floats or complex numbers.
func matrices(_ v: Value, square: Bool = false) throws(Raise) -> Tensor {
  let x = try asTensor(v)
  try checkMatrices(x, square: square)
  return try cast(x, try linalgType(x.dtype))
}

extension Tensor {
  /// Whether the matrices of a stack have no elements.
  var hasEmptyMatrices: Bool { numel == 0 && (shape[ndim - 1] == 0 || shape[ndim - 2] == 0) }
}

/// The largest along some axes, or 0 where that is larger or there is none.
func largestOrZero(_ x: Tensor, _ axes: [Int], keepdims: Bool = false) throws(Raise) -> Tensor {
  try ufunc("maximum", try reduce(.max, x, axes, keepdims: keepdims, hasInitial: true), .int(0))
}

/// A tolerance, or one for each matrix of a stack, to compare with values along a last axis.
func tolerance(_ v: Value) throws(Raise) -> Tensor {
  let x = try asTensor(v)
  return try reshaped(x, x.shape.list + [1])
}
