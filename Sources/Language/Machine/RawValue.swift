// Reading and writing registers in place. Swift copies an enum with a retain; the machine's hot paths look at the tag
// and payload where they lie. The layout (payload in the first word, then the case's number, cases without payload
// last) is checked by LayoutTests.
import CPlatform

enum Tag {
  static let int: UInt8 = 0, float: UInt8 = 1, bool: UInt8 = 2, str: UInt8 = 3, list: UInt8 = 4, tuple: UInt8 = 5
  static let dict: UInt8 = 6, function: UInt8 = 7, instance: UInt8 = 8, object: UInt8 = 9, empty: UInt8 = 10
}

typealias Register = UnsafeMutablePointer<Value>

extension UnsafeMutableRawPointer {
  /// A register that came by a C function.
  @inline(__always) var register: Register { assumingMemoryBound(to: Value.self) }
}

extension UnsafeMutablePointer where Pointee == Value {
  @inline(__always) var tag: UInt8 {
    get { (UnsafeMutableRawPointer(self) + 8).assumingMemoryBound(to: UInt8.self).pointee }
    nonmutating set { (UnsafeMutableRawPointer(self) + 8).assumingMemoryBound(to: UInt8.self).pointee = newValue }
  }
  @inline(__always) var rawInt: Int {
    get { UnsafeMutableRawPointer(self).assumingMemoryBound(to: Int.self).pointee }
    nonmutating set { UnsafeMutableRawPointer(self).assumingMemoryBound(to: Int.self).pointee = newValue }
  }
  /// Leaves the place unbound without dropping what is in it.
  @inline(__always) func forget() {
    rawInt = 0
    tag = Tag.empty
  }
  @inline(__always) var rawDouble: Double { UnsafeRawPointer(self).load(as: Double.self) }
  @inline(__always) var rawBool: Bool { UnsafeRawPointer(self).load(as: UInt8.self) != 0 }
  /// The object of a register that holds one; not retained.
  @inline(__always) func raw<T: AnyObject>(_: T.Type) -> Unmanaged<T> { UnsafeRawPointer(self).load(as: Unmanaged<T>.self) }
  /// Whether dropping the value needs no release.
  @inline(__always) var isTrivial: Bool { tag &- 3 >= 7 }
  @inline(__always) var isNone: Bool { tag == Tag.empty && rawInt != 0 }
  @inline(__always) var isUnbound: Bool { tag == Tag.empty && rawInt == 0 }

  /// A native that takes just one argument, by position.
  @inline(__always) func singleNative(_ nativeClass: UnsafeRawPointer) -> Unmanaged<Native>? {
    guard tag == Tag.object, isExactly(raw(Object.self), nativeClass) else { return nil }
    let native = raw(Native.self)
    return native._withUnsafeGuaranteedRef { $0.fixedCount } == 1 ? native : nil
  }

  @inline(__always) func setRaw(_ payload: Int, _ tag: UInt8) {
    let old = UnsafeMutableRawPointer(bitPattern: rawInt)
    let isTrivial = isTrivial
    rawInt = payload
    self.tag = tag
    // Last, because releasing may run a script's `__del__`.
    if !isTrivial { wick_release(old) }
  }
  /// Drops the value and leaves the place unbound; false, with nothing done, where the object would end with it.
  @inline(__always) func dropUnlessLast() -> Bool {
    if !isTrivial, wick_release_shared(UnsafeMutableRawPointer(bitPattern: rawInt)) == 0 { return false }
    forget()
    return true
  }
  @inline(__always) func set(_ n: Int) { setRaw(n, Tag.int) }
  @inline(__always) func set(_ d: Double) { setRaw(Int(bitPattern: UInt(d.bitPattern)), Tag.float) }
  @inline(__always) func set(_ b: Bool) { setRaw(b ? 1 : 0, Tag.bool) }
  @inline(__always) func setNone() { setRaw(1, Tag.empty) }
  @inline(__always) func clear() { setRaw(0, Tag.empty) }

  /// A copy of another place's value.
  @inline(__always) func assign(_ other: Register) {
    let payload = other.rawInt, tag = other.tag
    // Counted by this thread alone; worker threads see raw memory only.
    if tag &- 3 < 7 { wick_retain(UnsafeMutableRawPointer(bitPattern: payload)) }
    setRaw(payload, tag)
  }

  /// The result for two ints that does not overflow, or for two floats; false for any other operands.
  @inline(__always) func combine(
    _ b: Register, _ c: Register, _ ints: (Int, Int) -> (partialValue: Int, overflow: Bool), _ floats: (Double, Double) -> Double
  ) -> Bool {
    if b.tag == Tag.int && c.tag == Tag.int {
      let (v, overflow) = ints(b.rawInt, c.rawInt)
      if overflow { return false }
      set(v)
      return true
    }
    if b.tag == Tag.float && c.tag == Tag.float {
      set(floats(b.rawDouble, c.rawDouble))
      return true
    }
    return false
  }

  /// Moves the value out, leaving the register unbound.
  @inline(__always) func take() -> Value {
    let v = move()
    forget()
    return v
  }

  /// Moves the bits of another register here without a retain; this one must be trivial. In two parts, as they were
  /// written: one load over two recent stores would wait for both.
  @inline(__always) func adopt(_ other: Register) {
    let payload = other.rawInt, tag = other.tag
    other.forget()
    rawInt = payload
    self.tag = tag
  }
}

extension Unmanaged where Instance: AnyObject {
  /// The object, counted once more. `takeUnretainedValue` counts with an atomic instruction, whatever the module is told of threads.
  @inline(__always) package var object: Instance { _withUnsafeGuaranteedRef { $0 } }

  /// Calls `body` with the object, which somebody else keeps: `_withUnsafeGuaranteedRef` for bodies that raise.
  @inline(__always) func lent<R>(_ body: (Instance) throws(Raise) -> R) throws(Raise) -> R {
    try _withUnsafeGuaranteedRef { (o) -> Result<R, Raise> in
      do throws(Raise) { return .success(try body(o)) } catch { return .failure(error) }
    }.get()
  }

  /// Drops a reference that this thread alone counts.
  @inline(__always) func drop() { wick_release(toOpaque()) }
}

// Fields of objects in registers, each read by a closure so small that it is inlined.
extension Unmanaged where Instance == List {
  @inline(__always) var count: Int { _withUnsafeGuaranteedRef { $0.count } }
  @inline(__always) var items: Register { _withUnsafeGuaranteedRef { $0.items } }
  /// Appends a copy of a register's value.
  @inline(__always) func append(_ value: Register) {
    let n = count
    if n == _withUnsafeGuaranteedRef({ $0.capacity }) { _withUnsafeGuaranteedRef { $0.reserve(n + 1) } }
    let place = items + n
    place.forget()
    place.assign(value)
    _withUnsafeGuaranteedRef { $0.count = n &+ 1 }
  }
}
extension Unmanaged where Instance == Function {
  /// The size of the frame, where the function takes just `n` arguments by position and nothing needs binding.
  @inline(__always) func registerCount(taking n: Int) -> Int? {
    let code = _withUnsafeGuaranteedRef { Unmanaged<Code>.passUnretained($0.code) }
    return code._withUnsafeGuaranteedRef { $0.isSimple && $0.positionalCount == n ? $0.registerCount : nil }
  }
}
extension Unmanaged where Instance == Tuple {
  @inline(__always) var count: Int { _withUnsafeGuaranteedRef { $0.count } }
  @inline(__always) var items: Register { _withUnsafeGuaranteedRef { $0.items } }
}

/// Whether the instance in a register has the shape and the class version that a cache remembers.
@inline(__always) func isCached(_ place: Register, _ cache: UnsafeMutablePointer<Code.Cache>) -> Bool {
  place.raw(Instance.self).isCached(cache)
}

extension Interpreter {
  /// Whether the globals and the builtins are laid out as when the cache was filled.
  @inline(__always) func areLaidOut(_ globals: Unmanaged<Dict>, as cache: UnsafeMutablePointer<Code.Cache>) -> Bool {
    cache.pointee.key == globals._withUnsafeGuaranteedRef { $0.layout }
      && cache.pointee.version == UInt32(truncatingIfNeeded: builtins.layout)
  }
}

/// The value that a cache remembers, where it lies. LayoutTests checks the offset.
@inline(__always) func valuePlace(_ cache: UnsafeMutablePointer<Code.Cache>) -> Register {
  (UnsafeMutableRawPointer(cache) + Code.Cache.valueOffset).assumingMemoryBound(to: Value.self)
}

/// Whether a register holds NotImplemented.
@inline(__always) func isNotImplemented(_ place: Register) -> Bool {
  place.tag == Tag.object
    && UnsafeMutableRawPointer(bitPattern: place.rawInt) == Unmanaged.passUnretained(Singleton.notImplemented).toOpaque()
}

/// Whether `object` is of exactly this class; one load and a comparison.
@inline(__always) func isExactly(_ object: Unmanaged<Object>, _ cls: UnsafeRawPointer) -> Bool { Metadata.of(object) == cls }

/// The metadata pointers that `isExactly` compares with.
enum Metadata {
  static func of(_ cls: AnyClass) -> UnsafeRawPointer { unsafeBitCast(cls, to: UnsafeRawPointer.self) }
  /// The one an object begins with.
  @inline(__always) static func of(_ object: Unmanaged<Object>) -> UnsafeRawPointer {
    UnsafeRawPointer(object.toOpaque()).load(as: UnsafeRawPointer.self)
  }
}

@inline(__always) var pollRequested: Bool { wick_poll() != 0 }
func requestPoll() { wick_set_poll(1) }
