// The tensor: typed, strided view of a storage, with what autograd knows of it.
import KernelTable

/// A strided array over shared memory.
package final class Tensor {
  /// The memory, which views share.
  package internal(set) var storage: Storage
  /// Of the first element, in elements.
  package internal(set) var offset: Int
  /// Sizes of the dimensions.
  package internal(set) var shape: Dims
  /// Distances between neighbours, in elements; 0 where a dimension is expanded.
  package internal(set) var strides: Dims
  /// The element type.
  package internal(set) var dtype: DType
  /// The product of the shape.
  package internal(set) var numel: Int
  /// Row-major without gaps.
  package internal(set) var isContiguous: Bool
  /// A Python number that became a tensor on its way into an operator.
  package var isWrappedNumber = false
  /// True for `.data`: writes through it leave the version alone.
  var untracked = false
  /// True once this tensor serves as somebody's `.grad` or was given as a gradient: it must not be adopted again.
  var isGrad = false
  /// What a view looks into; its root, never a view itself.
  package internal(set) var base: Tensor?
  /// The version of the memory when this view's `gradFn` was made; a later one wants a new `gradFn`.
  var seenVersion = 0
  /// Whether this view was made where the script had turned gradients off, so that autograd cannot follow it.
  var madeWithoutGrad = false
  /// What autograd knows of it; nil for most tensors.
  package var meta: AutogradMeta?
  /// The binding's face of this tensor; it clears the slot when it goes.
  package unowned(unsafe) var wrapper: AnyObject?
  /// Whatever a binding wants to keep with the tensor.
  package var attributes: AnyObject?

  /// A view of `storage` from its parts, unchecked: `numel` must be the product of `shape`.
  /// `contiguous` must tell whether `strides` are row-major.
  @inline(__always)
  package init(storage: Storage, offset: Int, shape: Dims, strides: Dims, dtype: DType, numel: Int, contiguous: Bool) {
    self.storage = storage
    self.offset = offset
    self.shape = shape
    self.strides = strides
    self.dtype = dtype
    self.numel = numel
    isContiguous = contiguous
  }

  deinit { meta?.accumulator?.variable = nil }

  /// A new row-major tensor whose elements are not set.
  @inline(__always)
  package convenience init(empty shape: Dims, _ dtype: DType) throws(TorchError) {
    let n = try checkedProduct(shape)
    let (bytes, overflow) = n.multipliedReportingOverflow(by: dtype.size)
    if overflow { throw .runtime("Storage size calculation overflowed with sizes=\(shape.text)") }
    self.init(
      storage: try Storage(byteCount: bytes), offset: 0, shape: shape, strides: shape.contiguousStrides,
      dtype: dtype, numel: n, contiguous: true)
  }

  /// An uninitialised tensor of another's (checked) shape.
  @inline(__always)
  convenience init(like t: Tensor, _ dtype: DType) throws(TorchError) {
    self.init(
      storage: try Storage(byteCount: t.numel &* dtype.size), offset: 0, shape: t.shape,
      strides: t.isContiguous ? t.strides : t.shape.contiguousStrides, dtype: dtype, numel: t.numel, contiguous: true)
  }

  /// The number of dimensions.
  @inlinable package var ndim: Int { shape.count }
  /// The first element.
  @inline(__always) package var data: UnsafeMutableRawPointer { storage.base + offset &* dtype.size }
  /// The first element as a type that must be that of `dtype`.
  @inline(__always) package func pointer<T>(_ t: T.Type) -> UnsafeMutablePointer<T> {
    precondition(MemoryLayout<T>.stride == dtype.size, "an element type that a kernel does not know")
    return data.assumingMemoryBound(to: t)
  }

  /// A tensor over the same memory; `tracked` makes it a view for autograd.
  package func view(shape: Dims, strides: Dims, offset: Int, tracked: Bool = true) -> Tensor {
    let t = Tensor(
      storage: storage, offset: offset, shape: shape, strides: strides, dtype: dtype, numel: shape.product,
      contiguous: Tensor.contiguous(shape, strides))
    t.untracked = untracked
    if tracked && (gradEnabled || gradDisabledByScript) {
      t.base = base ?? self
      t.seenVersion = storage.version
      t.madeWithoutGrad = !gradEnabled
    }
    return t
  }

  @inline(__always)
  static func contiguous(_ shape: Dims, _ strides: Dims) -> Bool {
    var step = 1
    var i = shape.count - 1
    while i >= 0 {
      let n = shape[i]
      if n == 0 { return true }
      if n != 1 {
        if strides[i] != step { return contiguousIfEmpty(shape) }
        step &*= n
      }
      i -= 1
    }
    return true
  }
  private static func contiguousIfEmpty(_ shape: Dims) -> Bool {
    for i in 0..<shape.count where shape[i] == 0 { return true }
    return false
  }

  /// Elements that follow each other without gaps or overlaps, in whatever order of dimensions.
  package var isDense: Bool {
    if isContiguous { return true }
    // From the innermost dimension to the outermost, each of which begins where those within it end.
    var step = 1
    while step != numel {
      guard let i = (0..<shape.count).first(where: { shape[$0] != 1 && strides[$0] == step }) else { return false }
      step &*= shape[i]
    }
    return true
  }

  /// Notes a write into this tensor's memory.
  @inline(__always) package func bumpVersion() {
    if !untracked { storage.version &+= 1 }
  }
  /// Counts writes in place, so that backward notices them.
  package var version: Int { storage.version }
  /// Whether another tensor lies over the same memory.
  package var hasViews: Bool { !isKnownUniquelyReferenced(&storage) }

  /// Whether another has the same shape.
  @inline(__always) package func hasShape(of t: Tensor) -> Bool { shape == t.shape }

  /// An alias outside autograd, for kernels.
  func plain() -> Tensor {
    Tensor(
      storage: storage, offset: offset, shape: shape, strides: strides, dtype: dtype, numel: numel,
      contiguous: isContiguous)
  }
}

// MARK: - Reading and writing single elements

extension Tensor {
  /// The element `index` elements of storage past the start.
  @inline(__always)
  package func scalar(atStorage index: Int) -> Scalar { Tensor.load(data + index &* dtype.size, dtype) }

  /// The element at an address.
  @inline(__always)
  package static func load(_ p: UnsafeRawPointer, _ dtype: DType) -> Scalar { dtype.accept(LoadElement(p: p)) }

  /// Writes a number, cast as C casts.
  @inline(__always)
  package static func store(_ value: Scalar, _ p: UnsafeMutableRawPointer, _ dtype: DType) {
    dtype.accept(StoreElement(value: value, p: p))
  }

  /// `item()`.
  package func item() throws(TorchError) -> Scalar {
    if numel != 1 {
      throw .runtime("a Tensor with \(numel) elements cannot be converted to Scalar")
    }
    return Tensor.load(data, dtype)
  }

  /// Python's truth of a tensor.
  package func isTrue() throws(TorchError) -> Bool {
    if numel == 1 { return Tensor.load(data, dtype).isTrue }
    if numel == 0 { throw .runtime("Boolean value of Tensor with no values is ambiguous") }
    throw .runtime("Boolean value of Tensor with more than one value is ambiguous")
  }

  /// All elements in row-major order.
  package func scalars() -> [Scalar] {
    var out: [Scalar] = []
    out.reserveCapacity(numel)
    forEachOffset { out.append(scalar(atStorage: $0)) }
    return out
  }

  /// All elements as doubles, row-major.
  package func doubles() -> [Double] {
    guard let line = try? packed(.float64) else { return scalars().map(\.double) }
    return Array(UnsafeBufferPointer(start: line.pointer(Double.self), count: numel))
  }
  /// All elements as ints, row-major.
  package func ints() -> [Int] {
    guard dtype.isInteger || dtype == .bool, let line = try? packed(.int64) else { return scalars().map(\.int) }
    return Array(UnsafeBufferPointer(start: line.pointer(Int.self), count: numel))
  }

  /// Calls `body` with the storage offset (relative to this tensor) of each element, row-major.
  @inline(__always)
  package func forEachOffset(_ body: (Int) -> Void) {
    if numel == 0 { return }
    if isContiguous {
      for i in 0..<numel { body(i) }
      return
    }
    var index = [Int](repeating: 0, count: shape.count)
    var at = 0
    let rank = shape.count
    while true {
      body(at)
      var d = rank - 1
      while d >= 0 {
        index[d] += 1
        at += strides[d]
        if index[d] < shape[d] { break }
        at -= strides[d] * shape[d]
        index[d] = 0
        d -= 1
      }
      if d < 0 { return }
    }
  }

  /// A 0-d tensor that stands for a Python number.
  package static func wrapped(_ value: Scalar) throws(TorchError) -> Tensor {
    let dtype: DType
    switch value {
    case .bool: dtype = .bool
    case .int: dtype = .int64
    case .float: dtype = .float64
    case .big: dtype = .uint64
    case .complex: dtype = .complex128
    }
    let t = try Tensor(empty: Dims(), dtype)
    store(value, t.data, dtype)
    t.isWrappedNumber = true
    return t
  }

  /// A tensor of `values`, row-major.
  package static func of(_ values: [Double], _ shape: Dims, _ dtype: DType = .float32) throws(TorchError) -> Tensor {
    let t = try Tensor(empty: shape, dtype)
    for i in 0..<min(values.count, t.numel) { store(.float(values[i]), t.data + i * dtype.size, dtype) }
    return t
  }

  /// A tensor of ints, row-major.
  package static func of(_ values: [Int], _ shape: Dims, _ dtype: DType = .int64) throws(TorchError) -> Tensor {
    let t = try Tensor(empty: shape, dtype)
    for i in 0..<min(values.count, t.numel) { store(.int(values[i]), t.data + i * dtype.size, dtype) }
    return t
  }
}

private struct LoadElement: UniformVisitor {
  typealias Result = Scalar
  let p: UnsafeRawPointer
  @inline(__always) func any<T: Element>(_ type: T.Type) -> Scalar { p.load(as: T.self).scalar }
}
private struct StoreElement: UniformVisitor {
  typealias Result = Void
  let value: Scalar, p: UnsafeMutableRawPointer
  @inline(__always) func any<T: Element>(_ type: T.Type) { p.storeBytes(of: T(scalar: value), as: T.self) }
}
