// Factorisations work on one matrix: here a batch is taken apart into matrices, and what they give is put together again.

/// What a factorisation gives for each matrix: numbers of its type, lengths (which are real), or a matrix stored row by row or (as LAPACK
/// leaves it, and PyTorch shows it by its strides) column by column.
enum Piece {
  case numbers(Int)
  case lengths(Int)
  case rows(Int, Int)
  case columns(Int, Int)

  func empty(_ lead: [Int], _ dtype: DType) throws(TorchError) -> Tensor {
    switch self {
    case .numbers(let n): return try Tensor(empty: Dims(lead + [n]), dtype)
    case .lengths(let n): return try Tensor(empty: Dims(lead + [n]), dtype.part)
    case .rows(let m, let n): return try Tensor(empty: Dims(lead + [m, n]), dtype)
    case .columns(let m, let n): return swapped(try Tensor(empty: Dims(lead + [n, m]), dtype))
    }
  }
  /// The place of matrix `i` in what `empty` gave.
  func place(_ whole: Tensor, _ i: Int) -> Tensor {
    switch self {
    case .numbers(let n), .lengths(let n): return whole.view(shape: [n], strides: [1], offset: whole.offset + i * n, tracked: false)
    case .rows(let m, let n): return whole.view(shape: [m, n], strides: [n, 1], offset: whole.offset + i * m * n, tracked: false)
    case .columns(let m, let n): return whole.view(shape: [m, n], strides: [1, m], offset: whole.offset + i * m * n, tracked: false)
    }
  }
}

/// The last two dimensions exchanged, outside autograd.
func swapped(_ x: Tensor) -> Tensor {
  var (shape, strides) = (x.shape, x.strides)
  let (a, b) = (x.ndim - 2, x.ndim - 1)
  (shape[a], shape[b]) = (shape[b], shape[a])
  (strides[a], strides[b]) = (strides[b], strides[a])
  return x.view(shape: shape, strides: strides, offset: x.offset, tracked: false)
}

/// A copy that is stored column by column, outside autograd.
func storedByColumns(_ x: Tensor) throws(TorchError) -> Tensor { swapped(try swapped(x).copied()) }

/// Stored by columns where that costs no place in the graph.
func columnsUnlessRecorded(_ x: Tensor) throws(TorchError) -> Tensor { recording(x) ? x : try storedByColumns(x) }

/// The last two dimensions exchanged, with gradient.
func mT(_ x: Tensor) throws(TorchError) -> Tensor { try transpose(x, -2, -1) }

extension Tensor {
  var rowCount: Int { shape[shape.count - 2] }
  var columnCount: Int { shape[shape.count - 1] }
  /// The shape of the batch of matrices that this is.
  var batchShape: [Int] { Array(shape.list.dropLast(2)) }
}

/// The matrices of a batch, row by row.
struct Matrices {
  private let source: Tensor
  private let size: (rows: Int, columns: Int)
  init(_ x: Tensor) throws(TorchError) {
    source = try x.packed()
    size = (x.rowCount, x.columnCount)
  }
  subscript(i: Int) -> Tensor {
    source.view(
      shape: [size.rows, size.columns], strides: [size.columns, 1], offset: source.offset + i * size.rows * size.columns, tracked: false)
  }
}

/// Runs `factor` on each matrix; the results have the type of `x`, or `giving`.
func eachMatrix(
  _ x: Tensor, _ pieces: [Piece], giving: DType? = nil, _ factor: (_ matrix: Tensor, _ index: Int) throws(TorchError) -> [Tensor]
) throws(TorchError) -> [Tensor] {
  var out: [Tensor] = []
  for p in pieces { out.append(try p.empty(x.batchShape, giving ?? x.dtype)) }
  if out.allSatisfy({ $0.numel == 0 }) { return out }
  let matrices = try Matrices(x)
  for i in 0..<Dims(x.batchShape).product {
    for (k, r) in try factor(matrices[i], i).enumerated() where k < pieces.count { pieces[k].place(out[k], i).write(r) }
  }
  return out
}

/// Two batches of matrices with the batch dimensions broadcast against each other.
func sameBatch(_ a: Tensor, _ b: Tensor) throws(TorchError) -> (Tensor, Tensor, lead: [Int]) {
  let lead = try broadcast(Dims(a.batchShape), Dims(b.batchShape)).list
  return (
    try expand(a, lead + [a.rowCount, a.columnCount]), try expand(b, lead + [b.rowCount, b.columnCount]), lead
  )
}

// MARK: - What all functions on matrices ask of their arguments

func checkMatrix(_ a: Tensor, _ name: String, _ argument: String = "A") throws(TorchError) {
  if a.ndim < 2 { throw .runtime("\(name): The input tensor \(argument) must have at least 2 dimensions.") }
}

func checkSquare(_ a: Tensor, _ name: String) throws(TorchError) {
  try checkMatrix(a, name)
  if a.rowCount != a.columnCount {
    throw .runtime("\(name): A must be batches of square matrices, but they are \(a.rowCount) by \(a.columnCount) matrices")
  }
}

func checkFloat(_ a: Tensor, _ name: String) throws(TorchError) {
  if !a.dtype.isInexact {
    throw TorchError(.notImplemented, "\(name): Expected a floating point or complex tensor as input. Got \(a.dtype.scalarName)")
  }
  // What LAPACK does, it does in float and double.
  if a.dtype.isNarrow, let refused = RefusedTypes.narrow[name] { throw refused.error(a.dtype) }
}

/// `a @ x = b` or `x @ a = b` for operands with columns.
func checkSystem(_ a: Tensor, _ b: Tensor, left: Bool, _ name: String) throws(TorchError) {
  try checkSquare(a, name)
  try checkMatrix(b, name, "B")
  if left ? a.rowCount != b.rowCount : a.columnCount != b.columnCount {
    throw .runtime(
      """
      \(name): Incompatible shapes of A and B for the equation \(left ? "AX = B" : "XA = B") (\(a.rowCount)x\(a.columnCount) and \
      \(b.rowCount)x\(b.columnCount))
      """
    )
  }
}

/// `(Batch element 1): `, for errors about one matrix of several.
func batchPlace(_ a: Tensor, _ i: Int) -> String { a.ndim > 2 ? "(Batch element \(i)): " : "" }

/// The first matrix of a batch whose factorisation failed, and what LAPACK said of it.
func firstFailure(_ info: Tensor) -> (index: Int, code: Int)? {
  let p = info.pointer(Int32.self)
  for i in 0..<info.numel where p[i] > 0 { return (i, Int(p[i])) }
  return nil
}

/// `[ 1 0 …; 0 1 …]` in the shape of `x`, to write other numbers on its diagonal.
func identityLike(_ x: Tensor) throws(TorchError) -> Tensor { try eye(x.rowCount, x.columnCount, x.dtype) }
