// Methods of bytes and bytearray that map or ask each octet as a character of ASCII, and those that pad.
import Glibc

extension Methods {
  static func populateBytesCase(_ t: Class) {
    /// `fill` writes what `n` octets become.
    func map(_ name: String, _ fill: @escaping (UnsafeMutablePointer<UInt8>, UnsafePointer<UInt8>, Int) -> Void) {
      t.define("\(name)(self, /)") { a throws(Raise) in
        let s = try bytesReceiver(a), out = s.same(s.count)
        fill(out.start, s.start, s.count)
        return .object(out)
      }
    }
    map("upper") { out, b, n in for i in 0..<n { out[i] = ASCII.upper(b[i]) } }
    map("lower") { out, b, n in for i in 0..<n { out[i] = ASCII.lower(b[i]) } }
    map("swapcase") { out, b, n in for i in 0..<n { out[i] = ASCII.swapped(b[i]) } }
    map("capitalize") { out, b, n in for i in 0..<n { out[i] = i == 0 ? ASCII.upper(b[i]) : ASCII.lower(b[i]) } }
    map("title") { out, b, n in
      var inWord = false
      for i in 0..<n {
        out[i] = inWord ? ASCII.lower(b[i]) : ASCII.upper(b[i])
        inWord = ASCII.isLetter(b[i])
      }
    }
    func test(_ name: String, _ wanted: CharacterClass) {
      t.define("\(name)(self, /)") { a throws(Raise) in
        let s = try bytesReceiver(a), table = CharacterClass.table
        for b in s.buffer where b >= 128 || table[Int(b)].isDisjoint(with: wanted) { return .bool(false) }
        return .bool(s.count > 0)
      }
    }
    test("isalpha", .alpha)
    test("isdigit", .digit)
    test("isalnum", .alnum)
    t.define("isspace(self, /)") { a throws(Raise) in
      let s = try bytesReceiver(a)
      for b in s.buffer where !isOctetSpace(b) { return .bool(false) }
      return .bool(s.count > 0)
    }
    t.define("isascii(self, /)") { a throws(Raise) in
      for b in try bytesReceiver(a).buffer where b >= 128 { return .bool(false) }
      return .bool(true)
    }
    for (name, upper) in [("isupper", true), ("islower", false)] {
      t.define("\(name)(self, /)") { a throws(Raise) in
        var cased = false
        for b in try bytesReceiver(a).buffer {
          if upper ? ASCII.isLower(b) : ASCII.isUpper(b) { return .bool(false) }
          cased = cased || ASCII.isLetter(b)
        }
        return .bool(cased)
      }
    }
    t.define("istitle(self, /)") { a throws(Raise) in
      var cased = false, previous = false
      for c in try bytesReceiver(a).buffer {
        if ASCII.isUpper(c) ? previous : ASCII.isLower(c) && !previous { return .bool(false) }
        previous = ASCII.isLetter(c)
        cased = cased || previous
      }
      return .bool(cased)
    }
    for (name, align) in [("ljust", -1), ("rjust", 1), ("center", 0)] {
      t.define("\(name)(self, width, fillchar=b' ', /)") { a throws(Raise) in
        let width = try sizeValue(a[1]), s = try bytesReceiver(a)
        var pad: Int32? = 32
        if a.isGiven(2) {
          pad = nil
          if case .object(let o) = a[2].unwrapped, let b = o as? BytesObject, b.count == 1 { pad = Int32(b.start[0]) }
        }
        guard let pad else {
          throw typeError("\(name)() argument 2 must be a byte string of length 1, not \(typeName(a[2]))")
        }
        let total = max(width, 0) - s.count
        if total <= 0 { return unchanged(s, a.place(0)) }
        try Memory.check(width, of: 2)
        let left = align < 0 ? 0 : align > 0 ? total : total / 2 + (total & width & 1)
        let out = s.same(width)
        memset(out.start, pad, left)
        memcpy(out.start + left, s.start, s.count)
        memset(out.start + left + s.count, pad, total - left)
        return .object(out)
      }
    }
    t.define("zfill(self, width, /)") { a throws(Raise) in
      let width = try sizeValue(a[1]), s = try bytesReceiver(a), n = max(width, 0) - s.count
      if n <= 0 { return unchanged(s, a.place(0)) }
      try Memory.check(n, of: 2)
      let out = s.same(width), sign = s.count > 0 && (s.start[0] == 43 || s.start[0] == 45) ? 1 : 0
      memcpy(out.start, s.start, sign)
      memset(out.start + sign, 48, n)
      memcpy(out.start + sign + n, s.start + sign, s.count - sign)
      return .object(out)
    }
  }
}
