// MT19937 (Matsumoto and Nishimura, 1998), seeded and read as CPython's _random does.
import Language

final class MersenneTwister: Object {
  private var state = [UInt32](repeating: 0, count: 624)
  private var index = 624

  override var type: Class { MersenneTwister.cls }
  nonisolated(unsafe) static let cls: Class = {
    let c = Class(native: "_random.Random", bases: [types.object], populate: define)
    c.construct = { _, _ in .object(MersenneTwister()) }
    return c
  }()

  private func start(_ s: UInt32) {
    state[0] = s
    for i in 1..<624 { state[i] = 1_812_433_253 &* (state[i - 1] ^ (state[i - 1] >> 30)) &+ UInt32(i) }
    index = 624
  }

  /// Seeds from 32-bit words, lowest first.
  func seed(_ key: [UInt32]) {
    start(19_650_218)
    var i = 1, j = 0
    for _ in 0..<max(624, key.count) {
      state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) &* 1_664_525)) &+ key[j] &+ UInt32(truncatingIfNeeded: j)
      i += 1
      j += 1
      if i >= 624 {
        state[0] = state[623]
        i = 1
      }
      if j >= key.count { j = 0 }
    }
    for _ in 0..<623 {
      state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) &* 1_566_083_941)) &- UInt32(i)
      i += 1
      if i >= 624 {
        state[0] = state[623]
        i = 1
      }
    }
    state[0] = 0x8000_0000
  }

  func word() -> UInt32 {
    if index >= 624 {
      for k in 0..<624 {
        let y = (state[k] & 0x8000_0000) | (state[(k + 1) % 624] & 0x7fff_ffff)
        state[k] = state[(k + 397) % 624] ^ (y >> 1) ^ (y & 1 == 0 ? 0 : 0x9908_b0df)
      }
      index = 0
    }
    var y = state[index]
    index += 1
    y ^= y >> 11
    y ^= (y << 7) & 0x9d2c_5680
    y ^= (y << 15) & 0xefc6_0000
    return y ^ (y >> 18)
  }

  func double() -> Double {
    let a = word() >> 5, b = word() >> 6
    return (Double(a) * 67_108_864 + Double(b)) * (1 / 9_007_199_254_740_992)
  }

  private func bits(_ count: Int) throws(Raise) -> Value {
    if count < 0 { throw valueError("number of bits must be non-negative") }
    if count == 0 { return .int(0) }
    if count <= 32 { return .int(Int(word() >> UInt32(32 - count))) }
    if count > 1 << 26 { throw Raise(types.MemoryError, "") }
    var out = Value.int(0), left = count, shift = 0
    while left > 0 {
      var w = word()
      if left < 32 { w >>= UInt32(32 - left) }
      out = try Language.binary(.or, out, try Language.binary(.lshift, .int(Int(w)), .int(shift)))
      left -= 32
      shift += 32
    }
    return out
  }

  static func define(_ c: Class) {
    func core(_ v: Value) throws(Raise) -> MersenneTwister {
      guard case .object(let o) = v, let m = o as? MersenneTwister else { throw typeError("expected a random core") }
      return m
    }
    c.define("random(self, /)") { a throws(Raise) in .float(try core(a[0]).double()) }
    c.define("getrandbits(self, k, /)") { a throws(Raise) in try core(a[0]).bits(try indexValue(a[1])) }
    c.define("seed(self, words, /)") { a throws(Raise) in
      var key: [UInt32] = []
      for v in try sequenceItems(a[1]) { key.append(UInt32(truncatingIfNeeded: try indexValue(v))) }
      try core(a[0]).seed(key.isEmpty ? [0] : key)
      return .none
    }
    c.define("getstate(self, /)") { a throws(Raise) in
      let m = try core(a[0])
      return .tupleOf(m.state.map { .int(Int($0)) } + [.int(m.index)])
    }
    c.define("setstate(self, state, /)") { a throws(Raise) in
      let m = try core(a[0]), list = try sequenceItems(a[1])
      if list.count != 625 { throw valueError("state vector is the wrong size") }
      var words: [UInt32] = []
      for v in list.dropLast() { words.append(UInt32(truncatingIfNeeded: try indexValue(v))) }
      let index = try indexValue(list[624])
      guard (0...624).contains(index) else { throw valueError("invalid state") }
      (m.state, m.index) = (words, index)
      return .none
    }
  }
}
