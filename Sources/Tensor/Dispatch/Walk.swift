// Operands of an elementwise loop walked together, in runs that are as long as their strides allow.

/// Where each operand's run begins, in bytes from its first element.
typealias RunPlaces = (Int, Int, Int, Int)

/// Up to four operands walked together, in the order in which the first of them lies in memory: dimensions that can be joined are
/// joined, so that operands of the same dense strides are one run whatever those are.
struct Walk {
  /// From the innermost dimension to the outermost; never none.
  private(set) var sizes: Dims
  /// In bytes.
  private(set) var strides: OperandStrides

  /// Strides are given in elements, with the bytes of an element, and are for `shape`: 0 where an operand repeats.
  init(
    _ shape: Dims, _ a: (strides: Dims, size: Int), _ b: (strides: Dims, size: Int) = (Dims(), 0),
    _ c: (strides: Dims, size: Int) = (Dims(), 0), _ d: (strides: Dims, size: Int) = (Dims(), 0)
  ) {
    let rank = shape.count
    // Most results are row-major, and then so is the walk.
    let isRowMajor = a.strides.falls
    let order = isRowMajor ? Dims() : memoryOrder(shape, (a.strides, b.strides, c.strides, d.strides))
    sizes = Dims()
    strides = (Dims(), Dims(), Dims(), Dims())
    for k in 0..<rank {
      let i = isRowMajor ? rank - 1 - k : order[k]
      let n = shape[i]
      if n == 1 { continue }
      let step = (
        a.strides[i] &* a.size, b.size == 0 ? 0 : b.strides[i] &* b.size, c.size == 0 ? 0 : c.strides[i] &* c.size,
        d.size == 0 ? 0 : d.strides[i] &* d.size
      )
      let last = sizes.count - 1
      if last >= 0 {
        let m = sizes[last]
        if step.0 == strides.0[last] &* m && step.1 == strides.1[last] &* m && step.2 == strides.2[last] &* m
          && step.3 == strides.3[last] &* m
        {
          sizes[last] = m &* n
          continue
        }
      }
      sizes.append(n)
      strides.0.append(step.0)
      strides.1.append(step.1)
      strides.2.append(step.2)
      strides.3.append(step.3)
    }
    if sizes.count == 0 {
      sizes.append(1)
      strides.0.append(0)
      strides.1.append(0)
      strides.2.append(0)
      strides.3.append(0)
    }
    if sizes.count > 1 && sizes[0] < 8 { putLongestInside() }
  }

  /// What lies between two elements of a run, in bytes.
  var step: RunPlaces { (strides.0[0], strides.1[0], strides.2[0], strides.3[0]) }

  /// A long dimension makes a better inner loop than a short one.
  private mutating func putLongestInside() {
    var best = 0
    for i in 1..<sizes.count where sizes[i] > sizes[best] { best = i }
    if sizes[best] <= 4 * sizes[0] { return }
    func exchange(_ d: inout Dims) { (d[0], d[best]) = (d[best], d[0]) }
    exchange(&sizes)
    exchange(&strides.0)
    exchange(&strides.1)
    exchange(&strides.2)
    exchange(&strides.3)
  }

  /// Calls `body` with the places of each run and its length.
  @inline(__always)
  func run(_ body: (_ at: RunPlaces, _ n: Int) -> Void) {
    let inner = sizes[0]
    let rank = sizes.count
    if rank == 1 {
      body((0, 0, 0, 0), inner)
      return
    }
    // The second dimension is a loop of its own: short runs are many.
    let count = sizes[1]
    let step = (strides.0[1], strides.1[1], strides.2[1], strides.3[1])
    var index = Dims(repeating: 0, count: rank)
    var at = (0, 0, 0, 0)
    let isCrossed = crosses
    while true {
      if isCrossed {
        runTiles(at, body)
      } else {
        var place = at
        for _ in 0..<count {
          body(place, inner)
          place = (place.0 &+ step.0, place.1 &+ step.1, place.2 &+ step.2, place.3 &+ step.3)
        }
      }
      var d = 2
      while d < rank {
        index[d] += 1
        at = (at.0 &+ strides.0[d], at.1 &+ strides.1[d], at.2 &+ strides.2[d], at.3 &+ strides.3[d])
        let n = sizes[d]
        if index[d] < n { break }
        at = (at.0 &- strides.0[d] &* n, at.1 &- strides.1[d] &* n, at.2 &- strides.2[d] &* n, at.3 &- strides.3[d] &* n)
        index[d] = 0
        d += 1
      }
      if d >= rank { return }
    }
  }

  /// Whether an operand lies along the second dimension rather than along the first, as a transposed one does, and so far that what a run
  /// brings into the cache is gone when the next one could use it.
  private var crosses: Bool {
    if sizes[0] < 2 * Walk.tile || sizes[1] < 16 { return false }
    let (inner, most) = (sizes[0], 8192)
    func crosses(_ s: borrowing Dims) -> Bool {
      let (along, across) = (s[0].magnitude, s[1].magnitude)
      return across != 0 && along > across && along &* UInt(inner) > most
    }
    return crosses(strides.1) || crosses(strides.2) || crosses(strides.3)
  }
  /// The length of a run in a tile, which has half as many of them: a few cache lines for each element of a run.
  private static var tile: Int { 64 }

  /// The first two dimensions in tiles that lie in the cache.
  @inline(__always)
  private func runTiles(_ at: RunPlaces, _ body: (_ at: RunPlaces, _ n: Int) -> Void) {
    let (inner, count, width, height) = (sizes[0], sizes[1], Walk.tile, Walk.tile / 2)
    let (along, across) = (step, (strides.0[1], strides.1[1], strides.2[1], strides.3[1]))
    for row in stride(from: 0, to: count, by: height) {
      for column in stride(from: 0, to: inner, by: width) {
        let n = min(width, inner &- column)
        for r in row..<min(row &+ height, count) {
          body(
            (
              at.0 &+ column &* along.0 &+ r &* across.0, at.1 &+ column &* along.1 &+ r &* across.1,
              at.2 &+ column &* along.2 &+ r &* across.2, at.3 &+ column &* along.3 &+ r &* across.3
            ), n)
        }
      }
    }
  }

  /// `run`, the outermost dimension shared out to the threads where there is much to do.
  @inline(__always)
  func runParts(_ body: (_ at: RunPlaces, _ n: Int) -> Void) {
    let last = sizes.count - 1
    if threadCount == 1 || sizes.product <= Threads.grain {
      run(body)
      return
    }
    let step = (strides.0[last], strides.1[last], strides.2[last], strides.3[last])
    let outer = sizes[last]
    Threads.run(outer, grain: max(1, Threads.grain / max(1, sizes.product / outer))) { s, e in
      var part = self
      part.sizes[last] = e - s
      part.run { at, n in
        body((at.0 + s * step.0, at.1 + s * step.1, at.2 + s * step.2, at.3 + s * step.3), n)
      }
    }
  }
}
