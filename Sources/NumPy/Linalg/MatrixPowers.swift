// numpy.linalg: products of many matrices.
import Language
import Tensor
import Torch

func defineMatrixPowers(_ m: Module) {
  m.define("matrix_power(a, n)", "A matrix multiplied with itself.") { a throws(Raise) in
    let x = try asTensor(a[0])
    try checkMatrices(x, square: true)
    var n: Int
    do throws(Raise) { n = try indexValue(a[1]) } catch { throw typeError("exponent must be an integer") }
    if n == 0 {
      return arrayValue(
        try engine { () throws(TorchError) in try expand(eye(x.shape[x.ndim - 1], nil, x.dtype), x.shape.list).copied() })
    }
    var power = x
    if n < 0 {
      let base = try matrices(a[0])
      power = try algebra { () throws(TorchError) in try Lapack.inverse(base) }
      n = n == Int.min ? Int.max : -n
    }
    if n == 3 { return arrayValue(try product(try product(power, power), power)) }
    var out: Tensor?
    while n > 0 {
      if n & 1 == 1 { out = try out.map { (t) throws(Raise) in try product(t, power) } ?? power }
      n >>= 1
      if n > 0 { power = try product(power, power) }
    }
    return arrayValue(out ?? power)
  }
  m.define("multi_dot(arrays, *, out=None)", "The product of several matrices, in the order that takes the fewest multiplications.") {
    a throws(Raise) in
    var list = try sequenceItems(a[0]).map { (v) throws(Raise) in try asTensor(v) }
    guard list.count > 1, let first = list.first, let last = list.last else { throw valueError("Expecting at least two arrays.") }
    if list.count == 2 { return try deliver(try dotProduct(first, last), a[1]) }
    // A vector at either end is a row or a column, of which the result has nothing left.
    if first.ndim == 1 { list[0] = try reshaped(first, [1, -1]) }
    if last.ndim == 1 { list[list.count - 1] = try reshaped(last, [-1, 1]) }
    for x in list where x.ndim != 2 { throw linAlgError("\(x.ndim)-dimensional array given. Array must be two-dimensional") }
    let whole = try MatrixChain(list).product(0, list.count - 1)
    let shape = (first.ndim == 1 ? [] : [whole.shape[0]]) + (last.ndim == 1 ? [] : [whole.shape[1]])
    return try deliver(try reshaped(whole, shape), a[1])
  }
}

/// Where to split a product of matrices (Cormen et al., Introduction to Algorithms, chapter 15.2).
private struct MatrixChain {
  private let matrices: [Tensor]
  /// The last matrix of the left factor of the product of `i` to `j`.
  private var splits: [[Int]]

  init(_ list: [Tensor]) {
    matrices = list
    let n = list.count, sizes = (list.map { $0.shape[0] } + [list[n - 1].shape[1]]).map(Double.init)
    splits = [[Int]](repeating: [Int](repeating: 0, count: n), count: n)
    var costs = [[Double]](repeating: [Double](repeating: 0, count: n), count: n)
    for length in 1..<n {
      for i in 0..<(n - length) {
        let j = i + length
        costs[i][j] = .infinity
        for k in i..<j {
          let cost = costs[i][k] + costs[k + 1][j] + sizes[i] * sizes[k + 1] * sizes[j + 1]
          // Of three matrices NumPy begins with the last two where that costs no more.
          if cost < costs[i][j] || n == 3 && cost == costs[i][j] && k == 0 { (costs[i][j], splits[i][j]) = (cost, k) }
        }
      }
    }
  }

  func product(_ i: Int, _ j: Int) throws(Raise) -> Tensor {
    if i == j { return matrices[i] }
    return try dotProduct(try product(i, splits[i][j]), try product(splits[i][j] + 1, j))
  }
}
