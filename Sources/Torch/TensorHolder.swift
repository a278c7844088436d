// The seam to rooms that show tensors under another face (NumPy's arrays and numbers): the binding of torch knows
// these two classes and one maker, and nothing of who fills them.
import Language
import Tensor

/// An object that is a tensor under another face and shares its memory.
open class TensorHolder: Object {
  /// The tensor behind the object.
  package final var tensor: Tensor
  /// Whether the face lets its memory be written to; tensors do not ask.
  package final var isWriteable = true
  /// A face of `tensor` that may be written to; memory is shared, nothing is copied.
  package init(_ tensor: Tensor) { self.tensor = tensor }
}

/// A Python number that knows its element type; the number itself is the payload.
open class TypedNumber: Instance {
  /// The element type, which `payload`, a plain Python number, does not tell.
  package final let dtype: DType
  /// A number of Python class `cls`; the caller sets the payload.
  package init(_ cls: Class, _ dtype: DType) {
    self.dtype = dtype
    super.init(cls)
  }
}

/// Makes the other face of a tensor; set by the room that has one when its module is first imported.
nonisolated(unsafe) package var makeTensorHolder: ((Tensor) -> Value)?

/// The tensor behind another face.
package func heldTensor(_ v: Value) -> Tensor? { if case .object(let o) = v { (o as? TensorHolder)?.tensor } else { nil } }

/// `tensor.numpy()`: importing numpy is what makes arrays possible.
func arrayFace(_ x: Tensor) throws(Raise) -> Value {
  if x.dtype.facts.letter == nil { throw typeError("Got unsupported ScalarType \(x.dtype.scalarName)") }
  if makeTensorHolder == nil { _ = try vm.importModule("numpy") }
  guard let make = makeTensorHolder else { throw Raise(types.RuntimeError, "Numpy is not available") }
  return make(dataOf(x))
}

/// PyTorch has no negative strides.
func refuseNegativeStrides(_ x: Tensor) throws(Raise) {
  for i in 0..<x.ndim where x.strides[i] < 0 && x.shape[i] > 1 {
    throw valueError(
      """
      At least one stride in the given numpy array is negative, and tensors with negative strides are not currently supported. (You can \
      probably work around this by making a copy of your array  with array.copy().)\u{20}
      """
    )
  }
}
