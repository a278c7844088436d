// Methods of bytearray alone: those that change it.

extension Methods {
  static func populateByteArray(_ t: Class) {
    populateByteArrayReduce(t)
    populateBytesCommon(t)
    t.dict[names.hash] = Value.none
    func b(_ a: Arguments) throws(Raise) -> ByteArrayObject {
      if let exact = a.object(0, ByteArrayObject.self) { return exact.object }
      guard case .object(let o) = a[0].unwrapped, let b = o as? ByteArrayObject else { throw typeError("expected a bytearray") }
      return b
    }
    t.define("__iadd__(self, value, /)") { a throws(Raise) in
      if try withOctets(of: a.place(1), { _ in }) == nil { throw typeError("can't concat \(typeName(a[1])) to \(typeName(a[0]))") }
      _ = try b(a).inplace(.add, a[1])
      return a[0]
    }
    t.define("__imul__(self, value, /)") { a throws(Raise) in
      _ = try b(a).inplace(.mul, a[1])
      return a[0]
    }
    t.define("append(self, item, /)") { a throws(Raise) in
      let item = try byteValue(a[1]), x = try b(a)
      try x.checkResizable()
      x.append(item)
      return .none
    }
    t.define("extend(self, iterable_of_ints, /)") { a throws(Raise) in
      let x = try b(a)
      func add(_ more: UnsafeBufferPointer<UInt8>) throws(Raise) {
        if !more.isEmpty { try x.checkResizable() }
        x.replace(x.count..<x.count, with: more)
      }
      if try withOctets(of: a.place(1), add) != nil { return .none }
      if isScattered(a[1]) { throw typeError("can't set bytearray slice from \(typeName(a[1]))") }
      guard try iterateOrNil(a[1]) != nil else { throw typeError("can't extend bytearray with \(typeName(a[1]))") }
      let more = BytesObject(try bytesFromItems(a[1], "byte"))
      try add(more.buffer)
      return .none
    }
    t.define("insert(self, index, item, /)") { a throws(Raise) in
      let x = try b(a), i = try sizeValue(a[1])
      var item = try byteValue(a[2])
      try x.checkResizable()
      let n = x.count, at = i < 0 ? max(0, i + n) : min(i, n)
      withUnsafePointer(to: &item) { x.replace(at..<at, with: UnsafeBufferPointer(start: $0, count: 1)) }
      return .none
    }
    t.define("pop(self, index=-1, /)") { a throws(Raise) in
      let x = try b(a)
      var i = try sizeValue(a[1])
      if x.count == 0 { throw indexError("pop from empty bytearray") }
      if i < 0 { i += x.count }
      guard i >= 0, i < x.count else { throw indexError("pop index out of range") }
      try x.checkResizable()
      let byte = x.start[i]
      x.remove(i..<(i + 1))
      return .int(Int(byte))
    }
    t.define("remove(self, value, /)") { a throws(Raise) in
      let item = try byteValue(a[1]), x = try b(a)
      guard let i = x.buffer.firstIndex(of: item) else { throw valueError("value not found in bytearray") }
      try x.checkResizable()
      x.remove(i..<(i + 1))
      return .none
    }
    t.define("reverse(self, /)") { a throws(Raise) in
      let x = try b(a)
      var all = UnsafeMutableBufferPointer(start: x.start, count: x.count)
      all.reverse()
      return .none
    }
    t.define("copy(self, /)") { a throws(Raise) in .object(ByteArrayObject(try b(a).buffer)) }
    t.define("clear(self, /)") { a throws(Raise) in
      let x = try b(a)
      if x.count > 0 { try x.checkResizable() }
      x.remove(0..<x.count)
      return .none
    }
  }
}
