// Weak references: what `weakref.ref` makes, and which of them are to be called when their object ends.

/// A `weakref.ref`: calling it gives its object, or None once that is gone.
public final class WeakReference: Object {
  private weak var target: Object?
  fileprivate let callback: Value
  private var hashCode: Int?
  fileprivate var isAlive: Bool { target != nil }

  fileprivate init(_ target: Object, _ callback: Value) {
    self.target = target
    self.callback = callback
  }

  public override var type: Class { WeakReference.cls }
  public override var isCallable: Bool { true }
  public override func call(_ a: Arguments) throws(Raise) -> Value {
    if a.count > 0 || a.hasKeywords { throw typeError("weakref.__call__() takes no arguments (\(a.count) given)") }
    return target.map { .of($0) } ?? .none
  }
  public override func getAttribute(_ name: Str) throws(Raise) -> Value? {
    if name.isEqual("__callback__") { return target == nil ? Value.none : callback }
    return try super.getAttribute(name)
  }
  /// The hash of the object, asked for while it lives.
  public override func hash() throws(Raise) -> Int {
    if let hashCode { return hashCode }
    guard let target else { throw typeError("weak object has gone away") }
    let h = try hashOf(.of(target))
    hashCode = h
    return h
  }
  public override func compare(_ op: CompareOperator, _ other: Value) throws(Raise) -> Value? {
    guard op == .eq || op == .ne, case .object(let o) = other, let r = o as? WeakReference else { return nil }
    if let a = target, let b = r.target { return try Language.compare(op, .of(a), .of(b)) }
    return .bool((self === r) == (op == .eq))
  }
  public override func repr() throws(Raise) -> String {
    guard let target else { return "<weakref at \(addressText(self)); dead>" }
    return "<weakref at \(addressText(self)); to '\(target.type.name)' at \(addressText(target))>"
  }

  /// `weakref.ReferenceType`, also called `weakref.ref`. Calling it raises TypeError if the object takes no weak references.
  nonisolated(unsafe) public static let cls: Class = {
    let c = Class(native: "weakref.ReferenceType", bases: [types.object])
    c.isAcceptableBase = false
    c.construct = { _, a throws(Raise) in
      if a.hasKeywords { throw typeError("ref() takes no keyword arguments") }
      guard a.count > 0 else { throw typeError("ref expected at least 1 argument, got 0") }
      if a.count > 2 { throw typeError("ref expected at most 2 arguments, got \(a.count)") }
      return .object(try WeakReference.make(a[0], callback: a.count > 1 ? a[1] : .none))
    }
    return c
  }()

  /// A reference to `v`; those without a callback are shared.
  public static func make(_ v: Value, callback: Value = .none) throws(Raise) -> WeakReference {
    let refused = typeError("cannot create weak reference to '\(typeName(v))' object")
    guard let o = v.heapObject else { throw refused }
    switch v {
    case .instance(let i): if !i.cls.allowsWeakReferences { throw refused }
    case .function: break
    case .object(let o):
      if o is BytesObject || o is BigInteger || o is ComplexNumber || o is RangeObject || o is SliceObject || o is NamedSingleton {
        throw refused
      }
      if !callback.isNone {
        throw notImplementedError("callbacks of weak references are offered for instances of classes and for functions")
      }
    default: throw refused
    }
    return WeakRegistry.reference(to: o, callback)
  }
}

/// The weak references of every object that has some.
public enum WeakRegistry {
  private struct Entry {
    weak var reference: WeakReference?
  }
  nonisolated(unsafe) private static var entries: [ObjectIdentifier: [Entry]] = [:]

  fileprivate static func reference(to o: Object, _ callback: Value) -> WeakReference {
    let key = ObjectIdentifier(o)
    var list = (entries[key] ?? []).filter { $0.reference?.isAlive == true }
    if callback.isNone, let shared = list.lazy.compactMap(\.reference).first(where: { $0.callback.isNone }) { return shared }
    let made = WeakReference(o, callback)
    mark(o)
    list.append(Entry(reference: made))
    entries[key] = list
    return made
  }

  private static func mark(_ o: Object) {
    (o as? Instance)?.hasWeakReferences = true
    (o as? Function)?.hasWeakReferences = true
  }

  /// How many there are, `weakref.getweakrefcount`.
  public static func references(to v: Value) -> [WeakReference] {
    guard let o = v.heapObject else { return [] }
    return (entries[ObjectIdentifier(o)] ?? []).compactMap(\.reference).filter(\.isAlive)
  }

  /// Calls the callbacks of an object on its way out, the last made first.
  static func ended(_ key: ObjectIdentifier) {
    guard let list = entries.removeValue(forKey: key) else { return }
    for e in list.reversed() {
      guard let r = e.reference, !r.callback.isNone else { continue }
      do throws(Raise) { _ = try vm.call(r.callback, .object(r)) } catch { vm.unraisable(error, in: r.callback) }
    }
  }
}
