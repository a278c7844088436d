// np.r_, np.c_, np.s_, np.mgrid, np.ogrid: objects that are useful only when subscripted.
import Language
import Tensor
import Torch

final class IndexTrick: Object {
  private let name: String
  init(_ name: String) { self.name = name }
  static let cls: Class = {
    let c = Class(native: "numpy.lib._index_tricks_impl.IndexExpression", bases: [types.object])
    return c
  }()
  override var type: Class { IndexTrick.cls }

  override func getItem(_ key: Value) throws(Raise) -> Value {
    switch name {
    case "s_": return key
    case "index_exp": if case .tuple = key { return key } else { return .tupleOf([key]) }
    case "mgrid", "ogrid": return try grid(key)
    default: return try joined(key)
    }
  }

  /// A slice as the values it counts through; an imaginary step is a number of values.
  private func line(_ s: SliceObject) throws(Raise) -> Tensor {
    let start: Value = s.start.isNone ? .int(0) : s.start
    if case .object(let o) = s.step, let c = o as? ComplexNumber {
      let n = c.imaginary.magnitude
      if !(n < 1e15) { throw valueError(n.isNaN ? "cannot convert float NaN to integer" : "Maximum allowed size exceeded") }
      return try evenly(start, s.stop, Int(n), true, nil).samples
    }
    return try counted(start, s.stop, s.step.isNone ? .int(1) : s.step, nil)
  }

  private func grid(_ key: Value) throws(Raise) -> Value {
    var parts: [SliceObject] = []
    let single: Bool
    if case .tuple(let t) = key {
      (parts, single) = (t.array.compactMap { if case .object(let o) = $0 { o as? SliceObject } else { nil } }, false)
    } else if case .object(let o) = key, let s = o as? SliceObject {
      (parts, single) = ([s], true)
    } else {
      throw typeError("'\(typeName(key))' object is not a slice")
    }
    let lines = try parts.map { (s) throws(Raise) in try line(s) }
    if single { return arrayValue(lines[0]) }
    let d = lines.dropFirst().reduce(lines.first?.dtype ?? .int64) { numpyPromote($0, $1.dtype) }
    let shape = Dims(lines.map(\.numel))
    var out: [Tensor] = []
    for (i, x) in lines.enumerated() {
      let typed = try engine { () throws(TorchError) in try to(x, d) }
      let thin = try reshaped(typed, lines.indices.map { $0 == i ? x.numel : 1 })
      if name == "ogrid" { out.append(thin) } else { out.append(try expanded(thin, shape)) }
    }
    let list = out
    if name == "ogrid" { return .tupleOf(list.map { arrayValue($0) }) }
    return arrayValue(try engine { () throws(TorchError) in try stack(list, 0) })
  }

  private func joined(_ key: Value) throws(Raise) -> Value {
    let items: [Value] = if case .tuple(let t) = key { t.array } else { [key] }
    if case .str(let s)? = items.first { throw notImplementedError("np.\(name)['\(s.string)'] is not supported by wick") }
    let columns = name == "c_"
    var parts: [Tensor] = []
    for v in items {
      var x: Tensor
      if case .object(let o) = v, let s = o as? SliceObject { x = try line(s) } else { x = try asTensor(v) }
      if x.ndim == 0 { x = try reshaped(x, [1]) }
      if columns, x.ndim == 1 { x = try reshaped(x, [-1, 1]) }
      parts.append(x)
    }
    return arrayValue(try concatenated(parts, columns ? (parts.first?.ndim ?? 1) - 1 : 0))
  }
}
