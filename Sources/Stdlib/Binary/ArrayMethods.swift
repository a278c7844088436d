// What array.array's objects do, and the module.
import Language

func registerArray() {
  vm.register("array") { () throws(Raise) in
    let m = Module("array")
    m.dict["array"] = .object(ArrayObject.cls)
    m.dict["ArrayType"] = .object(ArrayObject.cls)
    m.dict["typecodes"] = .string("bBuhHiIlLqQfd")
    return m
  }
}

extension ArrayObject {
  static func makeClass() -> Class {
    let c = Class(native: "array.array", bases: [types.object], populate: define)
    c.dict["__hash__"] = Value.none
    c.construct = { _, a throws(Raise) in try construct(a) }
    return c
  }

  private static func construct(_ a: Arguments) throws(Raise) -> Value {
    if a.hasKeywords { throw typeError("array.array() takes no keyword arguments") }
    if a.count == 0 { throw typeError("array() takes at least 1 argument (0 given)") }
    if a.count > 2 { throw typeError("array() takes at most 2 arguments (\(a.count) given)") }
    guard case .str(let s) = a[0].unwrapped, s.string.unicodeScalars.count == 1 else {
      throw typeError("array() argument 1 must be a unicode character, not \(typeName(a[0]))")
    }
    let initial = a.count > 1 ? a[1] : .tuple(Tuple.empty)
    guard let byte = s.array.first, s.array.count == 1, let kind = ArrayKind(rawValue: byte) else {
      throw valueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
    }
    let made = ArrayObject(kind)
    if case .str(let text) = initial.unwrapped {
      if kind != .character { throw typeError("cannot use a str to initialize an array with typecode '\(kind.code)'") }
      try made.addText(text)
    } else if let b = bytesOf(initial) {
      try made.addBytes(b)
    } else if case .object(let o) = initial, let other = o as? ArrayObject {
      if other.kind == .character && kind != .character {
        throw typeError("cannot use a unicode array to initialize an array with typecode '\(kind.code)'")
      }
      if other.kind == kind { made.bytes = other.bytes } else { for v in other.items { try made.append(v) } }
    } else {
      try forEach(initial) { (v) throws(Raise) in try made.append(v) }
    }
    return .object(made)
  }

  private func addText(_ s: Str) throws(Raise) {
    for scalar in s.string.unicodeScalars { try append(.string(String(scalar))) }
  }
  private func addBytes(_ b: [UInt8]) throws(Raise) {
    if b.count % kind.size != 0 { throw valueError("bytes length not a multiple of item size") }
    bytes += b
  }

  private static func define(_ c: Class) {
    func array(_ v: Value) throws(Raise) -> ArrayObject {
      guard case .object(let o) = v.unwrapped, let a = o as? ArrayObject else {
        throw typeError("descriptor requires an 'array.array' object but received '\(typeName(v))'")
      }
      return a
    }
    c.property("typecode") { v throws(Raise) in .string(try array(v).kind.code) }
    c.property("itemsize") { v throws(Raise) in .int(try array(v).kind.size) }
    c.define("append(self, v, /)", "Append new value v to the end of the array.") { a throws(Raise) in
      try array(a[0]).append(a[1])
      return .none
    }
    c.define("extend(self, bb, /)", "Append items to the end of the array.") { a throws(Raise) in
      try array(a[0]).extend(a[1])
      return .none
    }
    c.define("insert(self, i, v, /)", "Insert a new item v into the array before position i.") { a throws(Raise) in
      let o = try array(a[0]), i = try sizeArgument(a[1])
      try o.insert(a[2], at: max(0, min(o.count, i < 0 ? i + o.count : i)))
      return .none
    }
    c.define("pop(self, i=-1, /)", "Return the i-th element and delete it from the array.") { a throws(Raise) in
      let o = try array(a[0])
      if o.count == 0 { throw indexError("pop from empty array") }
      guard let i = try o.place(.int(try sizeArgument(a[1]))) else { throw indexError("pop index out of range") }
      defer { o.remove(at: i) }
      return o[i]
    }
    c.define("remove(self, v, /)", "Remove the first occurrence of v in the array.") { a throws(Raise) in
      let o = try array(a[0])
      for (i, v) in o.items.enumerated() where try equal(v, a[1]) {
        if i < o.count { o.remove(at: i) }
        return .none
      }
      throw valueError("array.remove(x): x not in array")
    }
    c.define("index(self, v, start=0, stop=9223372036854775807, /)", "Return index of first occurrence of v in the array.") {
      a throws(Raise) in
      let list = try array(a[0]).items
      let from = try clippedPlace(a[2], list.count), to = try clippedPlace(a[3], list.count)
      for i in from..<max(from, to) where try equal(list[i], a[1]) { return .int(i) }
      throw valueError("array.index(x): x not in array")
    }
    c.define("count(self, v, /)", "Return number of occurrences of v in the array.") { a throws(Raise) in
      var n = 0
      for v in try array(a[0]).items where try equal(v, a[1]) { n += 1 }
      return .int(n)
    }
    c.define("reverse(self, /)", "Reverse the order of the items in the array.") { a throws(Raise) in
      let o = try array(a[0]), size = o.kind.size
      o.bytes = Array((0..<o.count).reversed().map { o.bytes[$0 * size..<($0 + 1) * size] }.joined())
      return .none
    }
    c.define("byteswap(self, /)", "Byteswap all items of the array.") { a throws(Raise) in
      let o = try array(a[0]), size = o.kind.size
      o.bytes = Array((0..<o.count).map { o.bytes[$0 * size..<($0 + 1) * size].reversed() }.joined())
      return .none
    }
    defineItems(c, mutable: true)
    defineConversions(c, array)
  }

  private static func defineConversions(_ c: Class, _ array: @escaping (Value) throws(Raise) -> ArrayObject) {
    c.define("tolist(self, /)", "Convert array to an ordinary list with the same items.") { a throws(Raise) in
      .listOf(try array(a[0]).items)
    }
    c.define("fromlist(self, list, /)", "Append items to array from list.") { a throws(Raise) in
      guard case .list(let l) = a[1].unwrapped else { throw typeError("arg must be list") }
      let o = try array(a[0]), before = o.bytes
      do throws(Raise) { for v in l.array { try o.append(v) } } catch {
        o.bytes = before
        throw error
      }
      return .none
    }
    c.define("tobytes(self, /)", "Convert the array to an array of machine values and return the bytes representation.") {
      a throws(Raise) in
      .object(BytesObject(try array(a[0]).bytes))
    }
    c.define("frombytes(self, buffer, /)", "Appends items from the string, interpreting it as an array of machine values.") {
      a throws(Raise) in
      let b = try bytesLike(a[1])
      try array(a[0]).addBytes(b)
      return .none
    }
    c.define("tounicode(self, /)", "Convert the array to a unicode string.") { a throws(Raise) in
      let o = try array(a[0])
      if o.kind != .character { throw valueError("tounicode() may only be called on unicode type arrays") }
      return .string(o.text)
    }
    c.define("fromunicode(self, ustr, /)", "Extends this array with data from the unicode string ustr.") { a throws(Raise) in
      let o = try array(a[0])
      guard case .str(let s) = a[1].unwrapped else { throw typeError("fromunicode() argument must be str, not \(typeName(a[1]))") }
      if o.kind != .character { throw valueError("fromunicode() may only be called on unicode type arrays") }
      try o.addText(s)
      return .none
    }
    c.define("tofile(self, f, /)", "Write all items (as machine values) to the file object f.") { a throws(Raise) in
      _ = try vm.callMethod(a[1], "write", .object(BytesObject(try array(a[0]).bytes)))
      return .none
    }
    c.define("fromfile(self, f, n, /)", "Read n objects from the file object f and append them to the end of the array.") {
      a throws(Raise) in
      let o = try array(a[0]), n = try sizeArgument(a[2])
      if n < 0 { throw valueError("negative count") }
      try Memory.check(n, of: o.kind.size)
      guard let b = bytesOf(try vm.callMethod(a[1], "read", .int(n * o.kind.size))) else { throw typeError("read() didn't return bytes") }
      try o.addBytes(b)
      if b.count < n * o.kind.size { throw Raise(types.EOFError, "read() didn't return enough bytes") }
      return .none
    }
    for name in ["__copy__(self, /)", "__deepcopy__(self, memo, /)"] {
      c.define(name) { a throws(Raise) in
        let o = try array(a[0])
        return .object(ArrayObject(o.kind, o.bytes))
      }
    }
    c.define("__reduce_ex__(self, protocol, /)") { a throws(Raise) in
      let o = try array(a[0])
      let initial: Value = o.kind == .character ? .string(o.text) : .listOf(o.items)
      return .tupleOf([.object(ArrayObject.cls), .tupleOf([.string(o.kind.code), initial])])
    }
    c.define("__reversed__(self, /)") { a throws(Raise) in try Language.iterate(.listOf(try array(a[0]).items.reversed())) }
    c.defineClassMethod("__class_getitem__(cls, item, /)") { a in .object(GenericAlias(a[0], a[1])) }
  }
}
