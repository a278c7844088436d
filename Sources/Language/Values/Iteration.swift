// Iterators of the builtin types, and iterating any value.

/// An iterator over `v`; raises TypeError where there is none.
public func iterate(_ v: Value) throws(Raise) -> Value {
  guard let it = try iterateOrNil(v) else { throw typeError("'\(typeName(v))' object is not iterable") }
  return it
}

func iterateOrNil(_ v: Value) throws(Raise) -> Value? {
  switch v {
  case .list(let l): return .object(ListIterator(l))
  case .tuple(let t): return .object(TupleIterator(t))
  case .str(let s): return .object(StrIterator(s))
  case .dict(let d): return .object(DictIterator(d, .keys))
  case .instance(let i):
    if let it = try i.iterate() { return it }
    return i.payload.isUndefined ? nil : try iterateOrNil(i.payload)
  case .object(let o): return try o.iterate()
  default: return nil
  }
}

/// Whether `iter(v)` would try: an instance is not asked, since its `__iter__` runs once only.
func canIterate(_ v: Value) throws(Raise) -> Bool {
  guard case .instance(let i) = v else { return try iterateOrNil(v) != nil }
  if let m = i.cls.lookup(names.iter) { return !m.isNone }
  return i.cls.lookup(names.getitem) != nil || !i.payload.isUndefined
}

/// Whether `next` may be called on it: it has `__next__`. A list is iterable, yet no iterator.
public func isIterator(_ v: Value) -> Bool {
  switch v {
  case .object(let o): o.isIterator
  case .instance(let i): i.isIterator
  default: false
  }
}

/// The next item of an iterator, nil at its end.
@inline(__always)
public func next(_ iterator: Value) throws(Raise) -> Value? {
  if pollRequested { try vm.poll() }
  switch iterator {
  case .object(let o): return try o.next()
  case .instance(let i): return try i.next()
  default: throw typeError("'\(typeName(iterator))' object is not an iterator")
  }
}

/// Puts the next item of an iterator into `place`; false at its end.
@inline(__always)
public func step(_ iterator: Value, into place: UnsafeMutablePointer<Value>) throws(Raise) -> Bool {
  if pollRequested { try vm.poll() }
  if case .object(let o) = iterator { return try o.step(into: place) }
  guard let v = try next(iterator) else { return false }
  place.pointee = v
  return true
}

extension UnsafeMutablePointer where Pointee == Value {
  /// The same for an iterator that lies here and stays meanwhile: no reference is counted for it.
  @inline(__always) func step(into place: UnsafeMutablePointer<Value>) throws(Raise) -> Bool {
    if pollRequested { try vm.poll() }
    if tag == Tag.object {
      return try raw(Object.self).lent { (o) throws(Raise) in try o.step(into: place) }
    }
    return try Language.step(pointee, into: place)
  }

  /// `bool` of the value here.
  @inline(__always) func truth() throws(Raise) -> Bool {
    switch tag {
    case Tag.bool: rawBool
    case Tag.int: rawInt != 0
    case Tag.empty: false
    default: try Language.truth(pointee)
    }
  }

  /// Calls what lies here.
  @inline(__always) func call(_ a: Arguments) throws(Raise) -> Value {
    if tag == Tag.object, case let o = raw(Object.self), isExactly(o, vm.nativeClass) {
      return try raw(Native.self).lent { (f) throws(Raise) in try f.call(a) }
    }
    return try vm.call(pointee, with: a)
  }
}

/// Calls `body` with each item of an iterable where it lies, until it answers false; whether it never did.
@discardableResult @inline(__always)
func eachItem(of v: Value, _ body: (UnsafeMutablePointer<Value>) throws(Raise) -> Bool) throws(Raise) -> Bool {
  try eachItem(from: try iterate(v), body)
}

/// The same for an iterator.
@discardableResult @inline(__always)
func eachItem(from iterator: Value, _ body: (UnsafeMutablePointer<Value>) throws(Raise) -> Bool) throws(Raise) -> Bool {
  var iterator = iterator
  return try withUnsafeMutablePointer(to: &iterator) { (iterator) throws(Raise) in
    try withScratch { (item) throws(Raise) in
      while try iterator.step(into: item) { if try !body(item) { return false } }
      return true
    }
  }
}

/// Calls `body` with each item.
public func forEach(_ v: Value, _ body: (Value) throws(Raise) -> Void) throws(Raise) {
  switch v {
  case .list(let l):
    var i = 0
    while i < l.count {
      try body(l[i])
      i += 1
    }
  case .tuple(let t): for i in 0..<t.count { try body(t[i]) }
  default:
    try eachItem(of: v) { (item) throws(Raise) in
      try body(item.pointee)
      return true
    }
  }
}

/// All items of an iterable.
public func sequenceItems(_ v: Value) throws(Raise) -> [Value] {
  switch v {
  case .list(let l): return l.array
  case .tuple(let t): return t.array
  default:
    let all = List()
    try all.gather(v)
    return all.array
  }
}

/// Classes of the iterators, by the names CPython gives them.
public enum IteratorTypes {
  private static func make(_ name: String, hinted: Bool = true) -> Class {
    let c = Class(
      native: name, bases: [types.object], populate: hinted ? Methods.populateHintedIterator : Methods.populateIterator)
    c.isAcceptableBase = false
    c.construct = { cls, _ throws(Raise) in throw typeError("cannot create '\(cls.name)' instances") }
    return c
  }
  static let list = make("list_iterator"), tuple = make("tuple_iterator"), str = make("str_ascii_iterator")
  static let wideStr = make("str_iterator"), listReverse = make("list_reverseiterator")
  static let dictValues = make("dict_valueiterator"), dictItems = make("dict_itemiterator")
  static let dictReverse = make("dict_reversekeyiterator")
  static let dict = make("dict_keyiterator"), range = make("range_iterator")
  static let bytes = make("bytes_iterator"), bytearray = make("bytearray_iterator")
  static let longRange = make("longrange_iterator"), memory = make("memory_iterator", hinted: false)
  /// What `iter(callable, sentinel)` makes, and what `re.finditer` gives; it has no length hint.
  public static let callable = make("callable_iterator", hinted: false)
}
