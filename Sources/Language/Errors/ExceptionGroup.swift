// Exception groups (PEP 654): several exceptions raised as one, and the parts of them that conditions take.

/// What an exception of a class under BaseExceptionGroup carries, as its `native`.
final class ExceptionGroupDetail {
  let message: Str
  let exceptions: Tuple
  init(_ message: Str, _ exceptions: Tuple) {
    self.message = message
    self.exceptions = exceptions
  }
}

extension ExceptionObject {
  var group: ExceptionGroupDetail? { native as? ExceptionGroupDetail }
}

extension ExceptionGroupDetail {
  /// `BaseExceptionGroup(message, exceptions)` and the classes under it.
  ///
  /// Raises: TypeError or ValueError as CPython's `BaseExceptionGroup.__new__` words them.
  static func make(_ cls: Class, _ given: [Value]) throws(Raise) -> ExceptionObject {
    guard given.count == 2 else {
      throw typeError("BaseExceptionGroup.__new__() takes exactly 2 arguments (\(given.count) given)")
    }
    guard case .str(let message) = given[0].unwrapped else {
      throw typeError("BaseExceptionGroup.__new__() argument 1 must be str, not \(typeName(given[0]))")
    }
    let list = try members(given[1])
    let areExceptions = list.allSatisfy { typeOf($0).isSubclass(of: types.Exception) }
    var made = cls
    if cls === types.BaseExceptionGroup {
      if areExceptions { made = types.ExceptionGroup }
    } else if !areExceptions, cls.isSubclass(of: types.Exception) {
      throw typeError("Cannot nest BaseExceptions in \(cls === types.ExceptionGroup ? "an ExceptionGroup" : "'\(cls.name)'")")
    }
    let e = ExceptionObject(made, given)
    e.native = ExceptionGroupDetail(message, Tuple(list))
    return e
  }

  private static func members(_ value: Value) throws(Raise) -> [Value] {
    guard try isSequence(value) else { throw typeError("second argument (exceptions) must be a sequence") }
    let list = try sequenceItems(value)
    if list.isEmpty { throw valueError("second argument (exceptions) must be a non-empty sequence") }
    for (i, v) in list.enumerated() {
      guard case .instance(let o) = v, o is ExceptionObject else {
        throw valueError("Item \(i) of second argument (exceptions) is not an exception")
      }
    }
    return list
  }

  private static func isSequence(_ value: Value) throws(Raise) -> Bool {
    switch value.unwrapped {
    case .list, .tuple, .str: return true
    case .dict: return false
    default: return typeOf(value).lookup(names.getitem) != nil
    }
  }

}

// MARK: - Parts

extension ExceptionObject {
  /// What is taken of a group, and what is left of it; either may be nothing.
  typealias Parts = (taken: ExceptionObject?, rest: ExceptionObject?)

  /// Divides the leaves by `condition`, keeping the nesting; a whole group that meets it is taken as it is.
  func split(by condition: (ExceptionObject) throws(Raise) -> Bool) throws(Raise) -> Parts {
    guard let group else { return try condition(self) ? (self, nil) : (nil, self) }
    try NativeDepth.enter()
    defer { NativeDepth.leave() }
    if try condition(self) { return (self, nil) }
    var taken: [Value] = []
    var rest: [Value] = []
    for v in group.exceptions.array {
      guard case .instance(let i) = v, let e = i as? ExceptionObject else { continue }
      let parts = try e.split(by: condition)
      if let t = parts.taken { taken.append(.instance(t)) }
      if let r = parts.rest { rest.append(.instance(r)) }
    }
    return (try part(taken), try part(rest))
  }

  /// A group like this one of some of its exceptions, by the class's own `derive`.
  private func part(_ list: [Value]) throws(Raise) -> ExceptionObject? {
    if list.isEmpty { return nil }
    let derived = try vm.callMethod(.instance(self), "derive", .listOf(list))
    guard case .instance(let i) = derived, let part = i as? ExceptionObject, part.group != nil else {
      throw typeError("derive must return an instance of BaseExceptionGroup")
    }
    part.traceback = traceback
    part.context = context
    part.cause = cause
    // As CPython: setting a cause, even none, hides the context.
    part.suppressContext = true
    part.notes = notes
    return part
  }

  /// All exceptions that are not groups, by identity.
  func leaves(into set: inout Set<ObjectIdentifier>) {
    guard let group else {
      set.insert(ObjectIdentifier(self))
      return
    }
    for v in group.exceptions.array {
      if case .instance(let i) = v, let e = i as? ExceptionObject { e.leaves(into: &set) }
    }
  }
}

/// The condition that a Python value stands for: a class, a tuple of classes, or a function.
private func splitCondition(_ value: Value) throws(Raise) -> (ExceptionObject) throws(Raise) -> Bool {
  func isExceptionClass(_ v: Value) -> Bool {
    if case .object(let o) = v, let c = o as? Class { return c.isSubclass(of: types.BaseException) }
    return false
  }
  if isExceptionClass(value) { return { e throws(Raise) in try vm.matches(.instance(e), value) } }
  if case .tuple(let t) = value, t.array.allSatisfy(isExceptionClass) {
    return { e throws(Raise) in try vm.matches(.instance(e), value) }
  }
  // A class would be called too, but CPython takes functions only.
  if typeOf(value).isSubclass(of: types.type) || !isCallable(value) {
    throw typeError("expected a function, exception type or tuple of exception types")
  }
  return { e throws(Raise) in try truth(try vm.call(value, [.instance(e)])) }
}

// MARK: - except*

extension Interpreter {
  /// One `except*` clause: what of `rest` it takes (None for nothing); `rest` keeps the others.
  func matchGroup(_ rest: inout Value, _ type: Value) throws(Raise) -> Value {
    guard case .instance(let i) = rest, let e = i as? ExceptionObject else { return .none }
    try checkGroupClause(type)
    if try matches(rest, type) {
      let whole =
        e.group != nil
        ? e : try ExceptionGroupDetail.make(types.BaseExceptionGroup, [.string(""), .tuple(Tuple([rest]))])
      rest = .none
      return .instance(whole)
    }
    if e.group == nil { return .none }
    let parts = try e.split { e throws(Raise) in try self.matches(.instance(e), type) }
    rest = parts.rest.map { .instance($0) } ?? .none
    return parts.taken.map { .instance($0) } ?? .none
  }

  private func checkGroupClause(_ type: Value) throws(Raise) {
    var list = [type]
    if case .tuple(let t) = type { list = t.array }
    for v in list {
      guard case .object(let o) = v, let c = o as? Class, c.isSubclass(of: types.BaseException) else {
        throw typeError("catching classes that do not inherit from BaseException is not allowed")
      }
      if c.isSubclass(of: types.BaseExceptionGroup) {
        throw typeError("catching ExceptionGroup with except* is not allowed. Use except instead.")
      }
    }
  }

  /// What is raised after all clauses of `except*`: what they raised, and what was left or raised again of the
  /// original, in its own nesting (None for nothing).
  func finishGroup(_ original: Value, _ outcomes: Value) throws(Raise) -> Value {
    let list = try sequenceItems(outcomes).compactMap { v -> ExceptionObject? in
      if case .instance(let i) = v { return i as? ExceptionObject }
      return nil
    }
    guard case .instance(let i) = original, let group = i as? ExceptionObject, group.group != nil else {
      return list.first.map { .instance($0) } ?? .none
    }
    var raised: [Value] = []
    var again: Set<ObjectIdentifier> = []
    for e in list {
      if e.group != nil, e.isPart(of: group) {
        e.leaves(into: &again)
      } else {
        raised.append(.instance(e))
      }
    }
    if !again.isEmpty {
      let kept = try group.split { e in again.contains(ObjectIdentifier(e)) }
      if let e = kept.taken { raised.append(.instance(e)) }
    }
    if raised.count < 2 { return raised.first ?? .none }
    return .instance(try ExceptionGroupDetail.make(types.BaseExceptionGroup, [.string(""), .listOf(raised)]))
  }
}

extension ExceptionObject {
  /// Whether a clause got this as a part of `group`: the same journey and causes.
  fileprivate func isPart(of group: ExceptionObject) -> Bool {
    cause === group.cause && context === group.context
      && traceback.elementsEqual(group.traceback) { $0.code === $1.code && $0.instruction == $1.instruction }
  }
}

// MARK: - Methods

extension Methods {
  static func populateExceptionGroup(_ t: Class) {
    func group(_ v: Value) throws(Raise) -> ExceptionObject {
      if case .instance(let i) = v, let g = i as? ExceptionObject, g.group != nil { return g }
      throw typeError("descriptor requires a 'BaseExceptionGroup' object but received a '\(typeName(v))'")
    }
    func value(_ e: ExceptionObject?) -> Value { e.map { .instance($0) } ?? .none }
    t.define("__init__(self, *args, **kwargs)") { _ in .none }
    t.define("derive(self, excs, /)") { a throws(Raise) in
      let message = try group(a[0]).group?.message ?? Str.empty
      return .instance(try ExceptionGroupDetail.make(types.BaseExceptionGroup, [.str(message), a[1]]))
    }
    t.define("split(self, condition, /)") { a throws(Raise) in
      let parts = try group(a[0]).split(by: try splitCondition(a[1]))
      return .tuple(Tuple([value(parts.taken), value(parts.rest)]))
    }
    t.define("subgroup(self, condition, /)") { a throws(Raise) in
      value(try group(a[0]).split(by: try splitCondition(a[1])).taken)
    }
    t.property("message") { o throws(Raise) in .str(try group(o).group?.message ?? Str.empty) }
    t.property("exceptions") { o throws(Raise) in .tuple(try group(o).group?.exceptions ?? Tuple.empty) }
    t.dict[names.classGetitem] = .object(
      ClassMethod(.object(Native("__class_getitem__(cls, item, /)", owner: t) { a in .object(GenericAlias(a[0], a[1])) })))
  }
}
