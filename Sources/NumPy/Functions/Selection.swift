// Elements picked, limited, rounded, padded.
import Language
import Tensor
import Torch

extension FunctionTable {
  mutating func declareSelection() {
    both("take(a, indices, axis=None, out=None, mode='raise')", "The elements at places along an axis.", handsOver: .method(positional: 1))
    { a throws(Raise) in
      var x = try asTensor(a[0])
      let axis = try axisArgument(a[2], x.ndim)
      if axis == nil { x = try reshaped(x, [-1]) }
      if x.ndim == 0 { x = try reshaped(x, [1]) }
      let d = axis ?? 0, n = x.shape[d], y = x, mode = try modeArgument(a[4])
      let places = try ownPlaces(a[1])
      try fitPlaces(places, n, d, mode)
      let flat = try reshaped(places, [-1])
      let picked = try engine { () throws(TorchError) in try indexSelect(y, d, flat) }
      let shape = Array(x.shape.list[..<d]) + places.shape.list + Array(x.shape.list[(d + 1)...])
      return try deliver(try reshaped(picked, shape), a[3])
    }
    function("put(a, ind, v, mode='raise')", "Writes by flat places.") { a throws(Raise) in
      let o = try ownArray(a[0])
      try o.checkWriteable()
      try putFlat(o.tensor, a[1], a[2], try modeArgument(a[3]))
      return .none
    }
    function("take_along_axis(arr, indices, axis=-1)", "The elements at each row's own places.") { a throws(Raise) in
      if try !asTensor(a[1]).dtype.isInteger { throw indexError("`indices` must be an integer array") }
      var x = try asTensor(a[0]), i = try asTensor(a[1], .int64)
      let axis = try axisArgument(a[2], x.ndim)
      if axis == nil { (x, i) = (try reshaped(x, [-1]), try reshaped(i, [-1])) }
      let d = axis ?? 0
      let copy = try engine { [i] () throws(TorchError) in try to(i, .int64, copy: true).packed() }
      try fitPlaces(copy, x.shape[d], d, "raise")
      let shape = try broadcastShape([x.shape.replacing(d, 1), copy.shape.replacing(d, 1)])
      let (wide, places) = (try expanded(x, shape.replacing(d, x.shape[d])), try expanded(copy, shape.replacing(d, copy.shape[d])))
      return arrayValue(try engine { () throws(TorchError) in try gather(wide, d, places.packed()) })
    }
    function("put_along_axis(arr, indices, values, axis)", "Writes at each row's own places.") { a throws(Raise) in
      let o = try ownArray(a[0]), x = o.tensor
      let d = try plainAxis(try indexValue(a[3]), x.ndim)
      let i = try engine { [i = try asTensor(a[1], .int64)] () throws(TorchError) in try to(i, .int64, copy: true).packed() }
      try fitPlaces(i, x.shape[d], d, "raise")
      let v = try expanded(try converted(a[2], x.dtype), i.shape)
      x.write(try engine { () throws(TorchError) in try scatter(x, d, i, v.packed()) })
      return .none
    }
    both("choose(a, choices, out=None, mode='raise')", "Elements of several arrays, by number.", handsOver: .method(positional: 1)) {
      a throws(Raise) in
      let given = try asTensor(a[0]), mode = try modeArgument(a[3]), list = try tensors(a[1])
      if given.dtype.isInexact { throw NumPyErrors.cannotCast(given.dtype, to: .int64, "safe") }
      guard let first = list.first else { throw valueError("0-length sequence.") }
      let places: Tensor
      if mode == "raise" {
        places = try engine { () throws(TorchError) in try given.packed(.int64) }
        if places.contains(where: { $0 < 0 || $0 >= list.count }) { throw valueError("invalid entry in choice array") }
      } else {
        places = try engine { () throws(TorchError) in try to(given, .int64, copy: true).packed() }
        try fitPlaces(places, list.count, 0, mode)
      }
      let d = list.dropFirst().reduce(first.dtype) { numpyPromote($0, $1.dtype) }
      _ = try broadcastArguments(list.map(\.shape) + [places.shape])
      let out = try engine { () throws(TorchError) in try chosen(places, list, d) }
      return try deliver(out, a[2])
    }
    function("select(condlist, choicelist, default=0)", "The choice of the first condition that holds.") { a throws(Raise) in
      let conditions = try sequenceItems(a[0]), choices = try sequenceItems(a[1])
      for (i, c) in conditions.enumerated() where try asTensor(c).dtype != .bool {
        throw typeError("invalid entry \(i) in condlist: should be boolean ndarray")
      }
      if conditions.count != choices.count { throw valueError("list of cases must be same length as list of conditions") }
      var out = a[2]
      for (c, v) in zip(conditions, choices).reversed() { out = try vm.call(try numpyFunction("where"), c, v, out) }
      return out
    }
    function("piecewise(x, condlist, funclist, *args, **kw)", "A function given piece by piece.") { a throws(Raise) in
      let x = try asTensor(a[0])
      var masks = try sequenceItems(a[1]).map { (v) throws(Raise) in try asTensor(v, .bool) }
      let pieces = try sequenceItems(a[2]), extra = try sequenceItems(a[3]), named = namedArguments(a[4])
      if pieces.count == masks.count + 1 {
        var rest = try made(x.shape, .bool(true), .bool)
        for m in masks { rest = try ufunc("logical_and", rest, try ufunc("logical_not", m)) }
        masks.append(rest)
      }
      if pieces.count != masks.count {
        throw valueError("with \(masks.count) condition(s), either \(masks.count) or \(masks.count + 1) functions are expected")
      }
      let out = ArrayObject(try made(x.shape, .int(0), x.dtype)), source = ArrayObject(x)
      for (m, f) in zip(masks, pieces) {
        let part = try source.getItem(arrayValue(m))
        try out.setItem(arrayValue(m), isCallable(f) ? try vm.call(f, [part] + extra, named) : f)
      }
      return .object(out)
    }
    function("compress(condition, a, axis=None, out=None)", "The elements where a condition holds.", handsOver: .method(positional: 1)) {
      a throws(Raise) in
      try compressed(try asTensor(a[0]), try asTensor(a[1]), a[2], a[3])
    }
    method("compress(self, condition, axis=None, out=None)", "The elements where a condition holds.") { a throws(Raise) in
      try compressed(try asTensor(a[1]), try asTensor(a[0]), a[2], a[3])
    }
    func compressed(_ condition: Tensor, _ given: Tensor, _ axis: Value, _ out: Value) throws(Raise) -> Value {
      if condition.ndim != 1 { throw valueError("condition must be a 1-d array") }
      var x = given
      let axis = try axisArgument(axis, x.ndim)
      if axis == nil || x.ndim == 0 { x = try reshaped(x, [-1]) }
      let d = axis ?? 0, y = x
      let kept = try engine { () throws(TorchError) in try reshape(nonzero(to(condition, .bool)), [-1]) }
      if kept.numel > 0 {
        let far = kept.scalar(atStorage: kept.numel - 1).int
        if far >= x.shape[d] { throw indexError("index \(far) is out of bounds for axis \(d) with size \(x.shape[d])") }
      }
      return try deliver(try engine { () throws(TorchError) in try indexSelect(y, d, kept) }, out)
    }
    function("extract(condition, arr)", "The elements where a condition holds.") { a throws(Raise) in
      let condition = try asTensor(a[0]), x = try asTensor(a[1])
      if condition.numel == x.numel {
        return arrayValue(try engine { () throws(TorchError) in try maskedSelect(reshape(x, [-1]), reshape(to(condition, .bool), [-1])) })
      }
      let places = try engine { () throws(TorchError) in try reshape(nonzero(reshape(to(condition, .bool), [-1])), [-1]) }
      let p = places.pointer(Int64.self)
      if let past = (0..<places.numel).first(where: { p[$0] >= x.numel }) {
        throw indexError("index \(p[past]) is out of bounds for axis 0 with size \(x.numel)")
      }
      return arrayValue(try picked(x, places))
    }
    both(
      "clip(a, a_min=None, a_max=None, out=None, *, min=..., max=...)", "Limited from below and above.", handsOver: .method(positional: 2)
    ) { a throws(Raise) in
      if !a[1].isNone && !a[4].isUndefined || !a[2].isNone && !a[5].isUndefined {
        throw valueError("Passing `min` or `max` keyword argument when `a_min` and `a_max` are provided is forbidden.")
      }
      let low = a[1].isNone ? (a[4].isUndefined ? .none : a[4]) : a[1]
      let high = a[2].isNone ? (a[5].isUndefined ? .none : a[5]) : a[2]
      var v = a[0]
      if !low.isNone { v = try applyUfunc("maximum", [v, low]) }
      if !high.isNone { v = try applyUfunc("minimum", [v, high]) }
      if low.isNone && high.isNone { v = try applyUfunc("positive", [v]) }
      return a[3].isMissingOrNone ? v : try deliver(try asTensor(v), a[3])
    }
    both("round(a, decimals=0, out=None)", "Rounded, halves to even.", aliases: ["around", "round_"], handsOver: .method(positional: 0)) {
      a throws(Raise) in
      try deliver(try rounded(try asTensor(a[0]), try indexValue(a[1])), a[2])
    }
    function("fix(x, out=None)", "Rounded towards zero.") { a throws(Raise) in
      try applyUfunc("trunc", [a[0]], out: a[1].isMissingOrNone ? nil : a[1])
    }
    function("nan_to_num(x, copy=True, nan=0.0, posinf=None, neginf=None)", "With numbers for nan and the infinities.") { a throws(Raise) in
      let x = try asTensor(a[0])
      let copies = try truth(a[1])
      if x.dtype.isComplex {
        let out = try engine { () throws(TorchError) in copies ? try to(x, x.dtype, copy: true) : x }
        let pairs = try engine { () throws(TorchError) in try viewAsReal(out) }
        _ = try applyNanToNum(arrayValue(pairs), a)
        return wrapped(out)
      }
      if !x.dtype.isFloat { return wrapped(try engine { () throws(TorchError) in try to(x, x.dtype, copy: true) }) }
      let top = x.dtype.limits.largest
      let out = try engine { () throws(TorchError) in copies ? try to(x, x.dtype, copy: true) : x }
      if !x.hasNonFinite { return wrapped(out) }
      let masks = try engine { () throws(TorchError) in
        [
          try elementwise(.isnan, x, x.dtype), try elementwise(.eq, x, .float(.infinity), x.dtype),
          try elementwise(.eq, x, .float(-.infinity), x.dtype),
        ]
      }
      let values = [a[2], a[3].isNone ? .float(top) : a[3], a[4].isNone ? .float(-top) : a[4]]
      for (mask, value) in zip(masks, values) { try assign(out, try asTensor(value), where: mask) }
      return wrapped(out)
    }
    function("pad(array, pad_width, mode='constant', *, constant_values=...)", "With a border.") { a throws(Raise) in
      let mode = try str(a[2])
      if !a[3].isUndefined, mode != "constant", paddings.contains(mode) {
        throw valueError("unsupported keyword arguments for mode '\(mode)': {'constant_values'}")
      }
      return try padded(try asTensor(a[0]), a[1], mode, a[3].isUndefined ? .int(0) : a[3])
    }
    function("copyto(dst, src, casting='same_kind', where=True)", "Writes one array over another.") { a throws(Raise) in
      let o = try ownArray(a[0])
      try o.checkWriteable()
      let s = try asTensor(a[1]), casting = try castingArgument(a[2])
      if case .object = a[1], !s.dtype.castAllowed(to: o.tensor.dtype, casting) {
        throw NumPyErrors.cannotCast(s.dtype, to: o.tensor.dtype, casting)
      }
      if case .float = a[1], !o.tensor.dtype.isFloat, casting != "unsafe" {
        throw typeError("Cannot cast scalar from dtype('float64') to dtype('\(o.tensor.dtype.name)') according to the rule '\(casting)'")
      }
      if case .bool(true) = a[3] {
        try assign(o.tensor, s)
      } else {
        try assign(o.tensor, s, where: try asTensor(a[3], .bool))
      }
      return .none
    }
    /// Stores values where a mask holds: `choose` is told their number, the place's in the array and its among those.
    func storeMasked(_ a: Arguments, _ name: String, _ choose: (Int, Int, Int) -> Int?) throws(Raise) {
      let x = try ownArray(a[0]).tensor, m = try asTensor(a[1], .bool).scalarList(), values = try asTensor(a[2])
      if values.dtype.isComplex, !x.dtype.isComplex {
        throw notReal(a[2], values, x.dtype)
      }
      let v = try values.scalarList()
      if m.count != x.numel { throw valueError("\(name): mask and data must be the same size") }
      var k = 0, used = 0
      x.forEachOffset {
        if m[k].isTrue {
          if let i = choose(v.count, k, used) { Tensor.store(v[i], x.data + $0 * x.dtype.size, x.dtype) }
          used += 1
        }
        k += 1
      }
    }
    function("putmask(a, mask, values)", "Writes where a mask holds.") { a throws(Raise) in
      try storeMasked(a, "putmask") { n, k, _ in n == 0 ? nil : k % n }
      return .none
    }
    function("place(arr, mask, vals)", "Writes the first values, over and over, where a mask holds.") { a throws(Raise) in
      var lacks = false
      try storeMasked(a, "place") { n, _, used in
        if n == 0 { lacks = true }
        return n == 0 ? nil : used % n
      }
      if lacks { throw valueError("Cannot insert from an empty array!") }
      return .none
    }
    function("fill_diagonal(a, val, wrap=False)", "Writes the diagonal.") { a throws(Raise) in
      let o = try ownArray(a[0]), x = o.tensor
      if x.ndim < 2 { throw valueError("array must be at least 2-d") }
      try o.checkWriteable()
      let m = x.shape[x.ndim - 1]
      if x.ndim > 2, (1..<x.ndim).contains(where: { x.shape[$0] != x.shape[0] }) {
        throw valueError("All dimensions of input must be of equal length")
      }
      let source = try cast(try reshaped(try asTensor(a[1]), [-1]), x.dtype)
      if source.numel == 0 || x.numel == 0 { return .none }
      let values = try source.scalarList()
      // Flat places a step apart; a tall matrix begins anew below its square only when asked to.
      let step = x.ndim == 2 ? m + 1 : (1..<x.ndim).reduce(1) { sum, d in sum + (d..<x.ndim).reduce(1) { $0 * x.shape[$1] } }
      let wraps = try truth(a[2])
      let end = x.ndim == 2 && !wraps ? min(x.numel, m * m) : x.numel
      for (k, place) in stride(from: 0, to: end, by: step).enumerated() {
        Tensor.store(values[k % values.count], x.data + x.offset(ofPlace: place) * x.dtype.size, x.dtype)
      }
      return .none
    }
    declareIndexHelpers()
  }

  /// Functions that make index arrays.
  private mutating func declareIndexHelpers() {
    /// Rows and columns of the places at and above (or below) the k-th diagonal of an n by m matrix.
    func triangle(_ n: Int, _ m: Int, _ k: Int, upper: Bool) throws(Raise) -> Value {
      let (rows, columns) = (max(n, 0), max(m, 0)), shift = min(max(k, -rows), columns)
      /// The columns of row i, the first and the one after the last.
      func span(_ i: Int) -> (Int, Int) {
        upper ? (min(max(i + shift, 0), columns), columns) : (0, min(max(i + (k < -rows ? -rows - 1 : shift) + 1, 0), columns))
      }
      var total = 0
      for i in 0..<rows {
        let (first, last) = span(i)
        total += last - first
        if total > 1 << 40 { break }
      }
      let (p, q) = (try made([total], .int(0), .int64), try made([total], .int(0), .int64))
      let (x, y) = (p.pointer(Int64.self), q.pointer(Int64.self))
      var at = 0
      for i in 0..<rows where at < total {
        let (first, last) = span(i)
        for j in first..<last {
          (x[at], y[at]) = (Int64(i), Int64(j))
          at += 1
        }
      }
      return .tupleOf([arrayValue(p), arrayValue(q)])
    }
    for (name, upper) in [("tril_indices", false), ("triu_indices", true)] {
      function("\(name)(n, k=0, m=None)", "The places of a triangle.") { a throws(Raise) in
        let n = try indexValue(a[0])
        return try triangle(n, a[2].isNone ? n : try indexValue(a[2]), try indexValue(a[1]), upper: upper)
      }
      function("\(name)_from(arr, k=0)", "The places of a triangle.") { a throws(Raise) in
        let x = try asTensor(a[0])
        if x.ndim != 2 { throw valueError("input array must be 2-d") }
        return try triangle(x.shape[0], x.shape[1], try indexValue(a[1]), upper: upper)
      }
    }
    function("diag_indices(n, ndim=2)", "The places of a diagonal.") { a throws(Raise) in
      let n = max(0, try indexValue(a[0]))
      let line = arrayValue(try engine { () throws(TorchError) in try arange(.int(0), .int(n), .int(1), .int64) })
      _ = try checkedShape(a[1])
      return .tupleOf([Value](repeating: line, count: max(0, try indexValue(a[1]))))
    }
    function("diag_indices_from(arr)", "The places of an array's diagonal.") { a throws(Raise) in
      let x = try asTensor(a[0])
      if x.ndim < 2 { throw valueError("input array must be at least 2-d") }
      if (0..<x.ndim).contains(where: { x.shape[$0] != x.shape[0] }) {
        throw valueError("All dimensions of input must be of equal length")
      }
      return try vm.call(try numpyFunction("diag_indices"), .int(x.shape[0]), .int(x.ndim))
    }
    function("trim_zeros(filt, trim='fb', axis=None)", "Without the zeros before and behind.") { a throws(Raise) in
      let x = try asTensor(a[0]), axes = try axesArgument(a[2], x.ndim) ?? Array(0..<x.ndim)
      guard case .str(let s) = a[1].unwrapped else { throw typeError("trim must be str, not \(typeName(a[1]))") }
      let ends = s.string.lowercased()
      if !["", "f", "b", "fb", "bf"].contains(ends) { throw valueError("unexpected character(s) in `trim`: \(try repr(a[1]))") }
      let truths = try engine { () throws(TorchError) in try to(x, .bool) }
      var kept = x
      for d in axes {
        let others = (0..<x.ndim).filter { $0 != d }
        let lines = try others.isEmpty ? truths : reduce(.max, truths, others)
        let places = try lines.scalarList().enumerated().filter { $0.element.isTrue }.map(\.offset)
        let n = x.shape[d], first = ends.contains("f") ? places.first ?? n : 0, last = ends.contains("b") ? places.last ?? -1 : n - 1
        kept = try sliced(kept, d, min(first, last + 1), last + 1)
      }
      // What is no array stays what it is.
      if x.ndim == 1, arrayObject(a[0]) == nil {
        let start = (kept.offset - x.offset) / max(1, x.strides[0])
        return try getItem(a[0], .object(SliceObject(.int(start), .int(start + kept.numel), .none)))
      }
      return arrayValue(kept, owner: arrayObject(a[0]))
    }
    function("unravel_index(indices, shape, order='C')", "Places of flat places.") { a throws(Raise) in
      let given = try asTensor(a[0]), shape = try checkedShape(a[1]), total = shape.product
      if given.dtype.isInexact, given.numel > 0 { throw typeError("only int indices permitted") }
      let x = try asTensor(a[0], .int64), byColumns = try plainOrder(a[2]) == .columns
      try Memory.check(x.numel, of: 8 * (shape.count + 2))
      let flat = try x.intList()
      for i in flat where i < 0 || i >= total { throw valueError("index \(i) is out of bounds for array with size \(total)") }
      var parts = [[Int]](repeating: [], count: shape.count)
      let axes = byColumns ? Array(0..<shape.count) : Array((0..<shape.count).reversed())
      for var i in flat {
        for d in axes {
          parts[d].append(i % shape[d])
          i /= shape[d]
        }
      }
      return .tupleOf(try parts.map { (p) throws(Raise) in wrapped(try engine { () throws(TorchError) in try Tensor.of(p, x.shape) }) })
    }
    function("ravel_multi_index(multi_index, dims, mode='raise', order='C')", "Flat places of places.") { a throws(Raise) in
      let dims = try checkedShape(a[1])
      let given = try sequenceItems(a[0]).map { (v) throws(Raise) in try asTensor(v, .int64) }
      if given.count != dims.count || given.isEmpty {
        throw valueError("parameter multi_index must be a sequence of length \(dims.count)")
      }
      var modes: [String] = []
      if isSequence(a[2]) {
        for v in try sequenceItems(a[2]) { modes.append(try modeArgument(v)) }
      } else {
        modes = [String](repeating: try modeArgument(a[2]), count: dims.count)
      }
      if modes.count != dims.count { throw valueError("need one mode for each dimension") }
      let byColumns = try plainOrder(a[3]) == .columns, shape = try broadcastShape(given.map(\.shape))
      var total = try made(shape, .int(0), .int64)
      let axes = byColumns ? Array((0..<dims.count).reversed()) : Array(0..<dims.count)
      for d in axes {
        let p = try engine { () throws(TorchError) in try to(given[d], .int64, copy: true).packed() }
        if modes[d] == "raise" {
          if p.contains(where: { $0 < 0 || $0 >= dims[d] }) { throw valueError("invalid entry in coordinates array") }
        } else {
          try fitPlaces(p, dims[d], d, modes[d])
        }
        total = try ufunc("add", try ufunc("multiply", total, .int(dims[d])), p)
      }
      return wrapped(total)
    }
  }
}

/// A function of the table as a value.
func numpyFunction(_ name: String) throws(Raise) -> Value {
  try getAttribute(try vm.importModule("numpy"), name)
}

/// `mode=` for places past an axis: raise, wrap or clip.
func modeArgument(_ v: Value) throws(Raise) -> String {
  guard case .str(let s) = v.unwrapped else { throw typeError("clipmode must be str, not \(typeName(v))") }
  for name in ["clip", "raise", "wrap"] where name == s.string { return name }
  // NumPy looks at the first letter first.
  if let c = s.string.lowercased().first, "crw".contains(c) { throw valueError("Use one of 'clip', 'raise', or 'wrap' for clip mode") }
  throw valueError("clipmode must be one of 'clip', 'raise', or 'wrap' (got '\(s.string)')")
}

/// Places as a new line of int64, which can be made plain where it lies; floats are refused.
func ownPlaces(_ v: Value) throws(Raise) -> Tensor {
  let given = try asTensor(v)
  if given.dtype.isInexact, given.numel > 0 { throw NumPyErrors.cannotCast(given.dtype, to: .int64, "safe") }
  return try engine { () throws(TorchError) in try to(given, .int64, copy: true).packed() }
}

/// Places checked against an axis of `n` and made plain, in place.
func fitPlaces(_ t: Tensor, _ n: Int, _ axis: Int, _ mode: String) throws(Raise) {
  let p = t.pointer(Int.self), count = t.numel
  if n == 0, count > 0 { throw indexError("cannot do a non-empty take from an empty axes.") }
  switch mode {
  case "wrap": for k in 0..<count { p[k] = ((p[k] % n) + n) % n }
  case "clip": for k in 0..<count { p[k] = min(max(p[k], 0), n - 1) }
  default:
    if t.contains(where: { $0 < -n || $0 >= n }), let bad = (0..<count).first(where: { p[$0] < -n || p[$0] >= n }) {
      throw indexError("index \(p[bad]) is out of bounds for axis \(axis) with size \(n)")
    }
    for k in 0..<count { p[k] &+= p[k] < 0 ? n : 0 }
  }
}

/// NumPy's `round`: scaled, rounded to even, scaled back.
/// `nan_to_num` in place of floats, with the arguments of another call.
private func applyNanToNum(_ x: Value, _ a: Arguments) throws(Raise) -> Value {
  let f = try getAttribute(try vm.importModule("numpy"), "nan_to_num")
  return try vm.call(f, [x], [(intern("copy"), .bool(false)), (intern("nan"), a[2]), (intern("posinf"), a[3]), (intern("neginf"), a[4])])
}

func rounded(_ x: Tensor, _ asked: Int) throws(Raise) -> Tensor {
  let decimals = min(max(asked, -400), 400)
  if x.dtype.isComplex { return try onParts(x) { (p) throws(Raise) in try rounded(p, asked) } }
  if !x.dtype.isFloat {
    if decimals >= 0 || x.dtype == .bool { return try engine { () throws(TorchError) in try to(x, x.dtype, copy: true) } }
    var p = 1
    for _ in 0..<min(-decimals, 18) { p *= 10 }
    let by = Double(p)
    return try engine { () throws(TorchError) in try to(eachDouble(to(x, .float64)) { ($0 / by).rounded(.toNearestOrEven) * by }, x.dtype) }
  }
  if decimals == 0 { return try ufunc("rint", x) }
  var p = 1.0
  for _ in 0..<min(decimals.magnitude, 308) { p *= 10 }
  let by = Scalar.float(p)
  let up = try ufunc("rint", try ufunc(decimals > 0 ? "multiply" : "divide", x, by))
  return try ufunc(decimals > 0 ? "divide" : "multiply", up, by)
}

/// NumPy's modes of `pad`.
private let paddings = [
  "empty", "edge", "wrap", "constant", "linear_ramp", "maximum", "mean", "median", "minimum", "reflect", "symmetric",
]

private func padded(_ x: Tensor, _ width: Value, _ mode: String, _ fill: Value) throws(Raise) -> Value {
  func pairs(_ v: Value) throws(Raise) -> [(Scalar, Scalar)] {
    let t = try asTensor(v)
    let wide = try engine(
      valueError(
        """
        operands could not be broadcast together with remapped shapes [original->remapped]: \(tightShape(t.shape))  and requested shape \
        \(tightShape([x.ndim, 2]))
        """
      )
    ) { () throws(TorchError) in try expand(t, [x.ndim, 2]) }
    let s = try wide.scalarList()
    return (0..<x.ndim).map { (s[2 * $0], s[2 * $0 + 1]) }
  }
  if case .dict = width {} else if try asTensor(width).dtype.isInexact { throw typeError("`pad_width` must be of integral type.") }
  let around = try pairs(width).map { ($0.0.int, $0.1.int) }
  if around.contains(where: { $0.0 < 0 || $0.1 < 0 }) { throw valueError("index can't contain negative values") }
  var out = x
  let fills = try pairs(fill)
  for d in 0..<x.ndim {
    let (before, after) = around[d], n = out.shape[d], y = out
    if before == 0 && after == 0 { continue }
    switch mode {
    case "constant":
      let (p, q) = (try made(y.shape.replacing(d, before), fills[d].0, y.dtype), try made(y.shape.replacing(d, after), fills[d].1, y.dtype))
      out = try concatenated([p, y, q], d)
    case "edge", "reflect", "symmetric", "wrap":
      if n == 0 { throw valueError("can't extend empty axis \(d) using modes other than 'constant' or 'empty'") }
      let places = (-before..<(n + after)).map { (i: Int) -> Int in
        switch mode {
        case "edge": return min(max(i, 0), n - 1)
        case "wrap": return ((i % n) + n) % n
        case "symmetric":
          let k = ((i % (2 * n)) + 2 * n) % (2 * n)
          return k < n ? k : 2 * n - 1 - k
        default:
          if n == 1 { return 0 }
          let period = 2 * n - 2, k = ((i % period) + period) % period
          return k < n ? k : period - k
        }
      }
      out = try engine { () throws(TorchError) in try indexSelect(y, d, Tensor.of(places, [places.count])) }
    case _ where paddings.contains(mode):
      throw notImplementedError("np.pad(mode='\(mode)') is not supported by wick")
    default: throw valueError("mode '\(mode)' is not supported")
    }
  }
  if out === x { return arrayValue(try engine { () throws(TorchError) in try x.copied() }) }
  return arrayValue(out)
}
