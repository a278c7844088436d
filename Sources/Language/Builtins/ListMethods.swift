// Methods of list and tuple, and sorting.

private func list(_ v: Value) throws(Raise) -> List {
  if case .list(let l) = v { return l }
  if case .list(let l) = v.unwrapped { return l }
  throw typeError("descriptor requires a 'list' object but received a '\(typeName(v))'")
}

private func tuple(_ v: Value) throws(Raise) -> Tuple {
  if case .tuple(let t) = v.unwrapped { return t }
  throw typeError("descriptor requires a 'tuple' object but received a '\(typeName(v))'")
}

/// The bounds that `index` takes: ints, and not None.
private func checkIndexBounds(_ a: Arguments) throws(Raise) {
  for i in 2...3 where !hasIndex(a[i]) { throw typeError("slice indices must be integers or have an __index__ method") }
}

extension Methods {
  static func populateList(_ t: Class) {
    populateClassGetitem(t)
    Dunders.text(t, hashable: false)
    Dunders.compare(t)
    Dunders.container(t, mutable: true)
    Dunders.binary(t, [.add, .mul])
    t.define("__iadd__(self, value, /)") { a throws(Raise) in
      try list(a[0]).gather(a[1])
      return a[0]
    }
    t.define("__imul__(self, value, /)") { a throws(Raise) in
      _ = try inplace(.mul, .list(try list(a[0])), a[1])
      return a[0]
    }
    t.define("__init__(self, iterable=(), /)") { a throws(Raise) in
      let l = try list(a[0])
      let items = try sequenceItems(a[1])
      l.setAll(items)
      return .none
    }
    t.define("__reversed__(self, /)") { a throws(Raise) in try reversedIterator(.list(try list(a[0]))) }
    t.define(
      "append(self, object, /)", "Append object to the end of the list.",
      fast: { arguments, n, result in
        let a = arguments.register
        if a.tag != Tag.list || n != 2 { return false }
        a.raw(List.self)._withUnsafeGuaranteedRef { $0.append(a[1]) }
        result.register.pointee = .none
        return true
      }
    ) { a throws(Raise) in
      try list(a[0]).append(a[1])
      return .none
    }
    t.define("extend(self, iterable, /)", "Extend list by appending elements from the iterable.") { a throws(Raise) in
      try list(a[0]).gather(a[1])
      return .none
    }
    t.define("insert(self, index, object, /)", "Insert object before index.") { a throws(Raise) in
      let l = try list(a[0])
      var i = try indexValue(a[1])
      if i < 0 { i = max(0, i + l.count) }
      l.insert(a[2], at: min(i, l.count))
      return .none
    }
    t.define("pop(self, index=-1, /)", "Remove and return item at index (default last).") { a throws(Raise) in
      let l = try list(a[0])
      var i = try sizeValue(a[1])
      if l.count == 0 { throw indexError("pop from empty list") }
      if i < 0 { i += l.count }
      guard i >= 0, i < l.count else { throw indexError("pop index out of range") }
      return l.remove(at: i)
    }
    t.define("remove(self, value, /)", "Remove first occurrence of value.") { a throws(Raise) in
      let l = try list(a[0])
      var i = 0
      while i < l.count {
        if try equal(l[i], a[1]) {
          if i < l.count { l.remove(at: i) }
          return .none
        }
        i += 1
      }
      throw valueError("list.remove(x): x not in list")
    }
    t.define("clear(self, /)") { a throws(Raise) in
      try list(a[0]).removeAll()
      return .none
    }
    t.define("copy(self, /)") { a throws(Raise) in
      let l = try list(a[0])
      return .list(List(copying: l.items, l.count))
    }
    t.define("reverse(self, /)") { a throws(Raise) in
      try list(a[0]).reverse()
      return .none
    }
    t.define("count(self, value, /)") { a throws(Raise) in
      let l = try list(a[0])
      var n = 0, i = 0
      while i < l.count {
        if try equal(l[i], a[1]) { n += 1 }
        i += 1
      }
      return .int(n)
    }
    t.define("index(self, value, start=0, stop=9223372036854775807, /)") { a throws(Raise) in
      let l = try list(a[0])
      try checkIndexBounds(a)
      var (i, end, _) = try SliceObject(a[2], a[3], .none).bounds(l.count)
      while i < min(end, l.count) {
        if try equal(l[i], a[1]) { return .int(i) }
        i += 1
      }
      end = 0
      throw valueError("\(try repr(a[1])) is not in list")
    }
    t.define("sort(self, *, key=None, reverse=False)", "Sort the list in ascending order, in place and stably.") { a throws(Raise) in
      try list(a[0]).sort(key: a[1], reverse: try sortsBackwards(a[2]))
      return .none
    }
  }

  static func populateTuple(_ t: Class) {
    populateClassGetitem(t)
    populateNewArguments(t) { [$0] }
    Dunders.text(t)
    Dunders.compare(t)
    Dunders.container(t, mutable: false)
    Dunders.binary(t, [.add, .mul])
    t.define("count(self, value, /)") { a throws(Raise) in
      let x = try tuple(a[0])
      var n = 0
      for i in 0..<x.count where try equal(x[i], a[1]) { n += 1 }
      return .int(n)
    }
    t.define("index(self, value, start=0, stop=9223372036854775807, /)") { a throws(Raise) in
      let x = try tuple(a[0])
      try checkIndexBounds(a)
      let (from, to, _) = try SliceObject(a[2], a[3], .none).bounds(x.count)
      if from < to { for i in from..<to where try equal(x[i], a[1]) { return .int(i) } }
      throw valueError("tuple.index(x): x not in tuple")
    }
  }
}
