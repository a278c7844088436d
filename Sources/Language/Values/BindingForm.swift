// What binding needs of a native's signature, in plain memory: a call reads it without counting references.
import CPlatform

/// The parameters of a signature as binding sees them. It lives as long as its function, which discards it.
struct BindingForm {
  /// How many parameters there are, and how many of them may be given by position.
  private(set) var count = 0
  private(set) var positionalCount = 0
  /// Where `*args` and `**kwargs` go; -1 where there are none.
  private(set) var variadic = -1
  private(set) var keywords = -1
  /// Whether any parameter goes by name.
  private(set) var takesNames = false
  /// How many positional arguments suffice where nothing is gathered and the rest have defaults; more than there can be elsewhere, and
  /// where there are too many parameters for `lend`.
  private(set) var lendable = Int.max
  /// The most parameters that `lend` makes room for.
  static let lent = 8
  /// Nil until there is a signature; the same holds for the next three. A default is `.undefined` where there is no value to put.
  private var places: UnsafeMutablePointer<Value>?
  /// The interned name of each parameter that goes by name, nil for the others; the signature holds them.
  private var names: UnsafeMutablePointer<Unmanaged<Str>?>?
  private var required: UnsafeMutablePointer<Bool>?
  var isUnmade: Bool { places == nil }
  var defaults: UnsafeMutablePointer<Value> { places.unsafelyUnwrapped }

  init() {}

  init(_ s: Signature) {
    (count, positionalCount) = (s.parameters.count, s.positionalCount)
    variadic = s.variadicIndex ?? -1
    keywords = s.keywordsIndex ?? -1
    let defaults = UnsafeMutablePointer<Value>.room(max(1, count))
    let names = UnsafeMutablePointer<Unmanaged<Str>?>.allocate(capacity: max(1, count))
    let required = UnsafeMutablePointer<Bool>.allocate(capacity: max(1, count))
    for (i, p) in s.parameters.enumerated() {
      let isNamed = p.kind == .ordinary || p.kind == .keywordOnly
      (defaults + i).initialize(to: p.defaultText == nil ? .undefined : p.defaultValue)
      (names + i).initialize(to: isNamed ? .passUnretained(p.name) : nil)
      (required + i).initialize(to: p.defaultText == nil && p.kind != .variadic && p.kind != .keywords)
      if isNamed { takesNames = true }
    }
    (self.places, self.names, self.required) = (defaults, names, required)
    let isWhole = variadic < 0 && keywords < 0 && !s.parameters.contains { $0.kind == .keywordOnly && $0.defaultText == nil }
    if isWhole, count <= BindingForm.lent { lendable = s.requiredCount }
  }

  /// Puts `n` arguments and the defaults of the others side by side. They are lent, not counted: whoever holds the arguments and
  /// this form keeps them for as long as the call lasts, and nothing is to be dropped after it.
  @inline(__always) func lend(_ arguments: UnsafePointer<Value>, _ n: Int, to slots: UnsafeMutableRawPointer) {
    let slots = slots.assumingMemoryBound(to: Value.self)
    for i in 0..<n { (slots + i).lend(arguments + i) }
    for i in n..<count { (slots + i).lend(defaults + i) }
  }

  @inline(__always) func isRequired(_ i: Int) -> Bool { required.unsafelyUnwrapped[i] }

  /// The parameter of a name; nil where none goes by it.
  func place(of key: Str) -> Int? {
    let names = names.unsafelyUnwrapped
    let wanted = Unmanaged.passUnretained(key).toOpaque()
    for i in 0..<count where names[i]?.toOpaque() == wanted { return i }
    // Names from a `**dict` need not be interned.
    for i in 0..<count { if let name = names[i], name._withUnsafeGuaranteedRef({ $0.isEqual(key) }) { return i } }
    return nil
  }

  func discard() {
    places?.deinitialize(count: count)
    places?.giveBack()
    names?.deallocate()
    required?.deallocate()
  }
}

extension UnsafeMutablePointer where Pointee == Value {
  /// Puts another place's value here without counting it: it must stay there for as long as it is here, and is not to be dropped here.
  @inline(__always) func lend(_ other: UnsafePointer<Value>) {
    UnsafeMutableRawPointer(self).copyMemory(from: other, byteCount: MemoryLayout<Value>.stride)
  }
}

/// The dict of `**kwargs` for calls that give no names, which are most: it goes from one to the next while none keeps it or puts
/// something into it.
enum SpareNames {
  nonisolated(unsafe) private static var spare: Dict?

  static func hand(to place: UnsafeMutablePointer<Value>) {
    if let d = spare {
      spare = nil
      place.pointee = .dict(d)
    } else {
      place.pointee = .dict(Dict())
    }
  }

  static func takeBack(_ place: UnsafeMutablePointer<Value>) {
    guard place.tag == Tag.dict, case let d = place.raw(Dict.self), wick_is_unique(d.toOpaque()) != 0,
      d._withUnsafeGuaranteedRef({ $0.isUntouched })
    else { return place.clear() }
    spare = d.object
    place.clear()
  }
}
