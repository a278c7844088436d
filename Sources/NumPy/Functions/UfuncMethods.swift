// np.add.reduce and the other methods of ufuncs.
import Language
import Tensor
import Torch

func populateUfunc(_ c: Class) {
  func f(_ v: Value) throws(Raise) -> Ufunc {
    guard case .object(let o) = v, let u = o as? Ufunc else { throw typeError("expected a ufunc") }
    return u
  }
  func needsTwo(_ u: Ufunc, _ what: String) throws(Raise) {
    if u.inputs != 2 { throw valueError("\(what) only supported for binary functions") }
  }
  c.define("reduce(self, array, axis=0, dtype=None, out=None, keepdims=False, initial=..., where=...)") { a throws(Raise) in
    let u = try f(a[0])
    try needsTwo(u, "reduce")
    let x = try asTensor(a[1])
    switch u.name {
    case "add":
      return try reduction(.sum, x, a[2], dtype: try dtypeArgument(a[3]), keepdims: try flagArgument(a[5]), out: a[4], initial: a[6])
    case "multiply":
      return try reduction(.prod, x, a[2], dtype: try dtypeArgument(a[3]), keepdims: try flagArgument(a[5]), out: a[4], initial: a[6])
    default: break
    }
    let axis = try axisArgument(a[2], max(1, x.ndim))
    let flat = axis == nil ? try reshaped(x, [-1]) : x
    let d = axis ?? 0
    if flat.shape[d] == 0 {
      guard let identity = u.identity else {
        throw valueError("zero-size array to reduction operation \(u.name) which has no identity")
      }
      let shape = flat.shape.removing(at: d)
      return wrapped(try engine { () throws(TorchError) in try full(shape, identity, u.givesBool ? .bool : flat.dtype) })
    }
    var total = try engine { () throws(TorchError) in try select(flat, d, 0) }
    for i in 1..<max(1, flat.shape[d]) {
      let next = try engine { () throws(TorchError) in try select(flat, d, i) }
      total = try u.compute([.strong(total), .strong(next)])
    }
    let owned = total
    total = try engine { () throws(TorchError) in try owned.copied() }
    if try flagArgument(a[5]), axis != nil { let t = total; total = try engine { () throws(TorchError) in try unsqueeze(t, d) } }
    return wrapped(total)
  }
  c.define("accumulate(self, array, axis=0, dtype=None, out=None)") { a throws(Raise) in
    let u = try f(a[0])
    try needsTwo(u, "accumulate")
    let x = try asTensor(a[1], try dtypeArgument(a[3]))
    let d = try plainAxis(try indexValue(a[2]), x.ndim)
    var parts: [Tensor] = []
    for i in 0..<x.shape[d] {
      let next = try engine { () throws(TorchError) in try select(x, d, i) }
      parts.append(try parts.last.map { (t) throws(Raise) in try u.compute([.strong(t), .strong(next)]) } ?? next)
    }
    let list = parts
    if list.isEmpty { return arrayValue(x) }
    return arrayValue(try engine { () throws(TorchError) in try stack(list, d) })
  }
  c.define("outer(self, A, B, /)") { a throws(Raise) in
    let u = try f(a[0]), x = try asTensor(a[1]), y = try asTensor(a[2])
    try needsTwo(u, "outer product")
    let wide = try reshaped(x, x.shape.list + [Int](repeating: 1, count: y.ndim))
    return wrapped(try u.compute([.strong(wide), .strong(y)]))
  }
  c.define("at(self, a, indices, b=None, /)") { a throws(Raise) in
    let u = try f(a[0])
    let places = try asTensor(a[2], .int64)
    let values = a[3].isNone ? nil : try expanded(try asTensor(a[3]), places.shape)
    let list = places.ints(), given = values?.scalars()
    for (k, i) in list.enumerated() {
      let old = try Language.getItem(a[1], .int(i))
      let operands = given.map { [old, value($0[k])] } ?? [old]
      try Language.setItem(a[1], .int(i), try u.apply(operands))
    }
    return .none
  }
}
