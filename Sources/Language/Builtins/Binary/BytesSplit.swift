// Methods of bytes and bytearray that take octets apart, and `join`.
import CPlatform
import Glibc

extension Methods {
  static func populateBytesSplit(_ t: Class) {
    for (name, left, right) in [("strip", true, true), ("lstrip", true, false), ("rstrip", false, true)] {
      t.define("\(name)(self, bytes=None, /)") { a throws(Raise) in
        let s = try bytesReceiver(a), b = s.start
        var from = 0, to = s.count
        func trim(_ drops: (UInt8) -> Bool) {
          if left { while from < to, drops(b[from]) { from += 1 } }
          if right { while to > from, drops(b[to - 1]) { to -= 1 } }
        }
        if a.place(1).isNone {
          trim(isOctetSpace)
        } else {
          try a.withOctets(1) { set in
            if set.count == 1 {
              let only = set[0]
              trim { $0 == only }
            } else {
              trim { set.contains($0) }
            }
          }
        }
        if from == 0, to == s.count { return unchanged(s, a.place(0)) }
        return s.same(UnsafeBufferPointer(start: b + from, count: to - from))
      }
    }
    t.define("split(self, sep=None, maxsplit=-1)") { a throws(Raise) in .list(try split(a, fromRight: false)) }
    t.define("rsplit(self, sep=None, maxsplit=-1)") { a throws(Raise) in .list(try split(a, fromRight: true)) }
    t.define("splitlines(self, keepends=False)") { a throws(Raise) in
      let s = try bytesReceiver(a), keep = try sortsBackwards(a[1])
      let b = s.buffer, out = List()
      var start = 0, i = 0
      while i < b.count {
        guard b[i] == 10 || b[i] == 13 else { i += 1; continue }
        let next = b[i] == 13 && i + 1 < b.count && b[i + 1] == 10 ? i + 2 : i + 1
        out.append(s.same(UnsafeBufferPointer(rebasing: b[start..<(keep ? next : i)])))
        start = next
        i = next
      }
      if start < b.count { out.append(s.same(UnsafeBufferPointer(rebasing: b[start...]))) }
      return .list(out)
    }
    for (name, last) in [("partition", false), ("rpartition", true)] {
      t.define("\(name)(self, sep, /)") { a throws(Raise) in
        let s = try bytesReceiver(a), b = s.buffer, isArray = s is ByteArrayObject
        // A bytearray makes its own of the separator, bytes hand back the one they got.
        var separator = a[1]
        if isArray, let own = packedBytes(of: separator) { separator = s.same(own) }
        let parts: Value? = try withOctets(of: &separator) { sep throws(Raise) in
          if sep.isEmpty { throw valueError("empty separator") }
          let at = last ? findLastBytes(b, sep, from: 0) : findBytes(b, sep, from: 0) ?? -1
          let none = UnsafeBufferPointer(rebasing: b[..<0])
          if at < 0 {
            let whole = unchanged(s, a.place(0))
            return .tupleOf(last ? [s.same(none), s.same(none), whole] : [whole, s.same(none), s.same(none)])
          }
          let before = UnsafeBufferPointer(rebasing: b[..<at]), after = UnsafeBufferPointer(rebasing: b[(at + sep.count)...])
          return .tupleOf([s.same(before), isArray ? s.same(sep) : a[1], s.same(after)])
        }
        guard let parts else { throw notOctets(a[1]) }
        return parts
      }
    }
    t.define("join(self, iterable_of_bytes, /)") { a throws(Raise) in
      let s = try bytesReceiver(a)
      let items: List
      if case .list(let l) = a[1] {
        items = l
      } else {
        guard try iterateOrNil(a[1]) != nil else { throw typeError("can only join an iterable") }
        items = List(try sequenceItems(a[1]))
      }
      return try join(s, items)
    }
    for (name, atEnd) in [("removeprefix", false), ("removesuffix", true)] {
      t.define("\(name)(self, \(atEnd ? "suffix" : "prefix"), /)") { a throws(Raise) in
        let s = try bytesReceiver(a)
        return try a.withOctets(1) { p in
          let rest = s.count - p.count
          guard p.count > 0, rest >= 0, lie(p, at: atEnd ? s.start + rest : s.start) else {
            return unchanged(s, a.place(0))
          }
          return s.same(UnsafeBufferPointer(start: atEnd ? s.start : s.start + p.count, count: rest))
        }
      }
    }
    t.define("expandtabs(self, tabsize=8)") { a throws(Raise) in
      let size = try sizeValue(a[1]), s = try bytesReceiver(a)
      if memchr(s.start, 9, s.count) == nil { return s.same(s.buffer) }
      var n = 0, column = 0
      /// Walks over the octets; `put` gets each, or how many blanks there are in place of a tab.
      func walk(_ put: (UInt8, Int) -> Void) {
        column = 0
        for c in s.buffer {
          if c == 9 {
            let blanks = size > 0 ? size - column % size : 0
            column += blanks
            put(32, blanks)
          } else {
            column = c == 10 || c == 13 ? 0 : column + 1
            put(c, 1)
          }
        }
      }
      // A tab size near the largest int would be as many blanks: what does not fit is refused before it is counted up.
      if size > 0 { try Memory.check(s.buffer.count { $0 == 9 }, times: size, of: 2) }
      walk { n += $1 }
      let out = s.same(n)
      var end = out.start
      walk { c, count in
        memset(end, Int32(c), count)
        end += count
      }
      return .object(out)
    }
  }

  /// The octets of the items with the separator between them.
  private static func join(_ s: BytesObject, _ items: List) throws(Raise) -> Value {
    var n = 0
    for i in 0..<items.count {
      let length = try withOctets(of: items.items + i, \.count)
      guard let length else { throw typeError("sequence item \(i): expected a bytes-like object, \(typeName(items[i])) found") }
      n += length
    }
    if items.count == 1, let only = items[0].exactBytes, s.type === types.bytes { return only }
    let out = s.same(n + s.count * max(0, items.count - 1))
    var end = out.start
    for i in 0..<items.count {
      if i > 0 {
        memcpy(end, s.start, s.count)
        end += s.count
      }
      _ = try withOctets(of: items.items + i) {
        copy($0, to: end)
        end += $0.count
      }
    }
    return .object(out)
  }

  private static func split(_ a: Arguments, fromRight: Bool) throws(Raise) -> List {
    let most = try sizeValue(a[2]), limit = most < 0 ? Int.max : most
    let s = try bytesReceiver(a), b = s.start, out = List()
    func add(_ from: Int, _ to: Int) { out.append(s.same(UnsafeBufferPointer(start: b + from, count: to - from))) }
    if a.place(1).isNone {
      eachWord(s.count, most: limit, fromRight: fromRight, isSpace: { isOctetSpace(b[$0]) }, add)
    } else {
      try a.withOctets(1) { sep throws(Raise) in
        if sep.isEmpty { throw valueError("empty separator") }
        eachPart(of: s.buffer, between: sep, most: limit, fromRight: fromRight, add)
      }
    }
    if fromRight { out.reverse() }
    return out
  }
}

extension Value {
  /// The value itself where it is of `bytes` and no subclass.
  var exactBytes: Value? { if case .object(let o) = self, Swift.type(of: o) == BytesObject.self { self } else { nil } }
}
