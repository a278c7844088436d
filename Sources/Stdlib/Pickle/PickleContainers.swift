// pickle: writing tuples, lists, dicts and sets, whose items may lead back to them.
import Language

extension PickleWriter {
  func saveTuple(_ t: Tuple) throws(Raise) {
    let n = t.count
    if n == 0 {
      if isBinary { return out.put(PickleOpcode.emptyTuple) }
      return out.put(PickleOpcode.mark, PickleOpcode.tuple)
    }
    let isShort = n <= 3 && version >= 2
    if !isShort { out.put(PickleOpcode.mark) }
    for i in 0..<n { try save(t[i]) }
    if let known = memo?[t] {
      // It holds itself, and has been written on the way down: its items go from the stack again.
      if isShort || !isBinary {
        for _ in 0..<(isShort ? n : n + 1) { out.put(PickleOpcode.pop) }
      } else {
        out.put(PickleOpcode.popMark)
      }
      return get(known)
    }
    out.put(isShort ? [PickleOpcode.tuple1, PickleOpcode.tuple2, PickleOpcode.tuple3][n - 1] : PickleOpcode.tuple)
    memoize(t)
  }

  func saveList(_ l: List) throws(Raise) {
    if isBinary { out.put(PickleOpcode.emptyList) } else { out.put(PickleOpcode.mark, PickleOpcode.list) }
    memoize(l)
    if !isBinary || l.count == 1 {
      var i = 0
      while i < l.count {
        try save(l[i])
        out.put(PickleOpcode.append)
        i += 1
      }
      return
    }
    var i = 0
    while i < l.count {
      out.put(PickleOpcode.mark)
      let end = i + Pickle.batch
      while i < min(end, l.count) {
        try save(l[i])
        i += 1
      }
      out.put(PickleOpcode.appends)
    }
  }

  func saveDict(_ d: Dict) throws(Raise) {
    if isBinary { out.put(PickleOpcode.emptyDict) } else { out.put(PickleOpcode.mark, PickleOpcode.dict) }
    memoize(d)
    let pairs = d.pairs
    func save(_ pair: (Value, Value)) throws(Raise) {
      try self.save(pair.0)
      try self.save(pair.1)
      if d.count != pairs.count { throw runtimeError("dictionary changed size during iteration") }
    }
    if !isBinary || pairs.count == 1 {
      for pair in pairs {
        try save(pair)
        out.put(PickleOpcode.setItem)
      }
      return
    }
    var i = 0
    while i < pairs.count {
      out.put(PickleOpcode.mark)
      for pair in pairs[i..<min(i + Pickle.batch, pairs.count)] { try save(pair) }
      out.put(PickleOpcode.setItems)
      i += Pickle.batch
    }
  }

  func saveSet(_ s: SetObject) throws(Raise) {
    let keys = s.keys
    if version < 4 {
      return try saveReduced(.tupleOf([.object(s.type), .tupleOf([.listOf(keys)])]), .object(s), s)
    }
    if s.isFrozen {
      out.put(PickleOpcode.mark)
      for key in keys { try save(key) }
      if let known = memo?[s] {
        out.put(PickleOpcode.popMark)
        return get(known)
      }
      out.put(PickleOpcode.frozenSet)
      return memoize(s)
    }
    out.put(PickleOpcode.emptySet)
    memoize(s)
    var i = 0
    while i < keys.count {
      out.put(PickleOpcode.mark)
      for key in keys[i..<min(i + Pickle.batch, keys.count)] {
        try save(key)
        if s.count != keys.count { throw runtimeError("set changed size during iteration") }
      }
      out.put(PickleOpcode.addItems)
      i += Pickle.batch
    }
  }

  /// What an iterator gives, `width` values at a time, in batches: the rest of a list's or a dict's subclass.
  func saveBatches(_ iterator: Value, one: UInt8, many: UInt8, width: Int) throws(Raise) {
    func item() throws(Raise) -> [Value]? {
      guard let v = try Language.next(iterator) else { return nil }
      if width == 1 { return [v] }
      guard case .tuple(let t) = v, t.count == 2 else { throw typeError("dict items iterator must return 2-tuples") }
      return [t[0], t[1]]
    }
    var waiting = try item()
    while let first = waiting {
      waiting = try item()
      if !isBinary || waiting == nil {
        for v in first { try save(v) }
        out.put(one)
        continue
      }
      out.put(PickleOpcode.mark)
      for v in first { try save(v) }
      var n = 1
      while let next = waiting {
        for v in next { try save(v) }
        n += 1
        waiting = nil
        if n == Pickle.batch { break }
        waiting = try item()
      }
      out.put(many)
      if n == Pickle.batch { waiting = try item() }
    }
  }
}
