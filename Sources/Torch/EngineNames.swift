// The engine's free functions whose names a class of the binding has too.
import Tensor

@inline(__always) func engineAdd(_ a: Tensor, _ b: Tensor) throws(TorchError) -> Tensor { try add(a, b) }
@inline(__always) func engineAdd(_ a: Tensor, _ b: Scalar) throws(TorchError) -> Tensor { try add(a, b) }
@inline(__always) func engineSub(_ a: Tensor, _ b: Tensor) throws(TorchError) -> Tensor { try sub(a, b) }
@inline(__always) func engineSub(_ a: Tensor, _ b: Scalar) throws(TorchError) -> Tensor { try sub(a, b) }
@inline(__always) func engineMul(_ a: Tensor, _ b: Tensor) throws(TorchError) -> Tensor { try mul(a, b) }
@inline(__always) func engineMul(_ a: Tensor, _ b: Scalar) throws(TorchError) -> Tensor { try mul(a, b) }
@inline(__always) func engineDiv(_ a: Tensor, _ b: Tensor) throws(TorchError) -> Tensor { try div(a, b) }
@inline(__always) func engineDiv(_ a: Tensor, _ b: Scalar) throws(TorchError) -> Tensor { try div(a, b) }
@inline(__always) func enginePow(_ a: Tensor, _ b: Tensor) throws(TorchError) -> Tensor { try pow(a, b) }
@inline(__always) func enginePow(_ a: Tensor, _ b: Scalar) throws(TorchError) -> Tensor { try pow(a, b) }
@inline(__always) func engineNeg(_ a: Tensor) throws(TorchError) -> Tensor { try neg(a) }
@inline(__always) func engineCompare(_ op: BinaryOp, _ a: Tensor, _ b: Tensor) throws(TorchError) -> Tensor { try compare(op, a, b) }
@inline(__always) func engineCompare(_ op: BinaryOp, _ a: Tensor, _ b: Scalar) throws(TorchError) -> Tensor { try compare(op, a, b) }
@inline(__always) func engineGetItem(_ x: Tensor, _ i: Int) throws(TorchError) -> Tensor { try getItem(x, i) }
@inline(__always) func engineGetItem(_ x: Tensor, _ items: [IndexItem]) throws(TorchError) -> Tensor { try getItem(x, items) }
@inline(__always) func engineSetItem(_ x: Tensor, _ items: [IndexItem], _ v: Tensor) throws(TorchError) { try setItem(x, items, v) }
/// torch.Generator's engine: the language has generators of its own kind.
typealias RandomGenerator = Generator
