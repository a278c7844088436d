// object, type, functions, modules, property and its kin, None: attributes that every script may ask for.

/// Declares `self.dunder` wrappers over the operations of a builtin type.
struct Dunders {
  /// Raises for a receiver that is not the type's; `Native.explained` words it.
  private static func check(_ v: Value, _ t: Class) throws(Raise) {
    if !typeOf(v).isSubclass(of: t) { throw typeError("") }
  }

  static func binary(_ t: Class, _ ops: [BinaryOperator]) {
    let isSequence = t === types.str || t === types.list || t === types.tuple
    let isRepeated = isSequence || t === types.bytes || t === types.bytearray
    for op in ops {
      if op == .pow {
        t.define("__pow__(self, value, mod=None, /)") { a throws(Raise) in
          try check(a[0], t)
          if a[2].isNone { return try builtinOnly(op, a[0], a[1]) ?? .notImplemented }
          guard let power = vm.builtins["pow"] else { return .notImplemented }
          return try vm.call(power, a[0].unwrapped, a[1].unwrapped, a[2].unwrapped)
        }
        t.define("__rpow__(self, value, mod=None, /)") { a throws(Raise) in
          try check(a[0], t)
          return try builtinOnly(op, a[1], a[0]) ?? .notImplemented
        }
        continue
      }
      t.define("\(names.binary[op.index].string)(self, value, /)") { a throws(Raise) in
        try check(a[0], t)
        if isRepeated, op == .mul, !hasIndex(a[1]) {
          throw typeError("'\(typeName(a[1]))' object cannot be interpreted as an integer")
        }
        return try builtinOnly(op, a[0], a[1]) ?? .notImplemented
      }
      if isSequence, op == .add { continue }
      t.define("\(names.reflected[op.index].string)(self, value, /)") { a throws(Raise) in
        try check(a[0], t)
        return try builtinOnly(op, a[1], a[0]) ?? .notImplemented
      }
    }
  }

  private static func builtinOnly(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raise) -> Value? {
    let x = a.unwrapped, y = b.unwrapped
    if case .instance = x { return nil }
    if case .instance = y { return nil }
    return try binaryOrNil(op, x, y)
  }

  static func compare(_ t: Class, _ ops: [CompareOperator] = [.lt, .le, .eq, .ne, .gt, .ge]) {
    for op in ops {
      t.define("\(names.compare[Int(op.rawValue)].string)(self, value, /)") { a throws(Raise) in
        try check(a[0], t)
        let x = a[0].unwrapped, y = a[1].unwrapped
        if case .instance = y { return .notImplemented }
        if case .object(let o) = x, doubleValue(x) == nil { return try o.compare(op, y) ?? .notImplemented }
        if t === types.int, bigValue(y) == nil { return .notImplemented }
        if typeOf(x) !== typeOf(y), doubleValue(x) == nil || doubleValue(y) == nil, !(typeOf(x).isSubclass(of: typeOf(y))) {
          return .notImplemented
        }
        return try Language.compare(op, x, y)
      }
    }
  }

  static func unary(_ t: Class, _ ops: [UnaryOperator]) {
    for op in ops {
      t.define("\(names.unary[Int(op.rawValue)].string)(self, /)") { a throws(Raise) in
        try check(a[0], t)
        return try Language.unary(op, a[0].unwrapped)
      }
    }
  }

  /// repr, str, hash, format of the builtin value.
  static func text(_ t: Class, hashable: Bool = true) {
    t.define("__repr__(self, /)") { a throws(Raise) in
      try check(a[0], t)
      return .string(try repr(a[0].unwrapped))
    }
    if hashable {
      t.define("__hash__(self, /)") { a throws(Raise) in .int(try hashOf(a[0].unwrapped)) }
    } else {
      t.dict[names.hash] = Value.none
    }
    t.define("__format__(self, format_spec, /)") { a throws(Raise) in .string(try format(a[0].unwrapped, try str(a[1]))) }
  }

  static func container(_ t: Class, mutable: Bool) {
    t.define("__len__(self, /)") { a throws(Raise) in
      try check(a[0], t)
      return .int(try length(a[0].unwrapped))
    }
    t.define("__getitem__(self, key, /)") { a throws(Raise) in
      try check(a[0], t)
      return try getItem(a[0].unwrapped, a[1])
    }
    t.define("__contains__(self, key, /)") { a throws(Raise) in
      try check(a[0], t)
      return .bool(try contains(a[0].unwrapped, a[1]))
    }
    t.define("__iter__(self, /)") { a throws(Raise) in
      try check(a[0], t)
      return try iterate(a[0].unwrapped)
    }
    guard mutable else { return }
    t.define("__setitem__(self, key, value, /)") { a throws(Raise) in
      try setItem(a[0].unwrapped, a[1], a[2])
      return .none
    }
    t.define("__delitem__(self, key, /)") { a throws(Raise) in
      try deleteItem(a[0].unwrapped, a[1])
      return .none
    }
  }
}

/// `object.__new__`, known by its home.
private func objectNew(_ body: @escaping Native.Body) -> Native {
  let f = Native("__new__(cls, /, *args, **kwargs)", "Create and return a new object.", body)
  f.home = types.object
  return f
}

/// Gives a native class the methods of a container, which its objects' overrides answer.
public func defineItems(_ t: Class, mutable: Bool) { Dunders.container(t, mutable: mutable) }

extension Methods {
  static func populateObject(_ t: Class) {
    t.dict[names.doc] = .string("The base class of the class hierarchy.")
    t.define("__init__(self, /, *args, **kwargs)") { a throws(Raise) in
      guard case .instance(let i) = a[0], i.cls.constructsPlainly, case .tuple(let rest) = a[1], case .dict(let named) = a[2],
        rest.count + named.count > 0
      else { return .none }
      if let m = i.cls.lookup(names.initialize), !isObjectDefault(m) {
        throw typeError("object.__init__() takes exactly one argument (the instance to initialize)")
      }
      if i.cls.lookup(names.new).map({ isObjectDefault(unwrapStatic($0)) }) ?? true {
        throw typeError("\(i.cls.name).__init__() takes exactly one argument (the instance to initialize)")
      }
      return .none
    }
    t.dict[names.new] = .object(
      StaticMethod(
        .object(
          objectNew { a throws(Raise) in
            guard case .object(let o) = a[0], let cls = o as? Class else {
              throw typeError("object.__new__(X): X is not a type object (\(typeName(a[0])))")
            }
            if cls.isAbstract { return try instantiateDefault(cls, Arguments(a.base, 0)) }
            if cls.constructsPlainly, !cls.isNative, case .tuple(let rest) = a[1], case .dict(let named) = a[2],
              rest.count + named.count > 0
            {
              // Surplus arguments are an error of whoever took charge of them.
              if let new = cls.lookup(names.new), !isObjectDefault(unwrapStatic(new)) {
                throw typeError("object.__new__() takes exactly one argument (the type to instantiate)")
              }
              if cls.lookup(names.initialize).map({ isObjectDefault($0) }) ?? true { throw typeError("\(cls.name)() takes no arguments") }
            }
            guard case .tuple(let rest) = a[1], let construct = cls.construct else { return .none }
            if cls.constructsPlainly { return .instance(Instance(cls)) }
            return try Arguments.with(rest.array) { (b) throws(Raise) in try construct(cls, b) }
          })))
    t.define("__repr__(self, /)") { a throws(Raise) in
      if case .instance(let i) = a[0] {
        return .string("<\(i.cls.qualifiedName) object at \(addressText(i))>")
      }
      return .string(try repr(a[0]))
    }
    t.define("__str__(self, /)") { a throws(Raise) in .string(try repr(a[0])) }
    t.define("__hash__(self, /)") { a throws(Raise) in
      if let o = a[0].heapObject { return .int(identityHash(o)) }
      return .int(try hashOf(a[0]))
    }
    t.define("__eq__(self, value, /)") { a in identical(a[0], a[1]) ? .bool(true) : .notImplemented }
    t.define("__ne__(self, value, /)") { a throws(Raise) in
      if case .instance(let i) = a[0], let r = try i.compare(.eq, a[1]) { return .bool(!(try truth(r))) }
      return identical(a[0], a[1]) ? .bool(false) : .notImplemented
    }
    for op in ["__lt__", "__le__", "__gt__", "__ge__"] { t.define("\(op)(self, value, /)") { _ in .notImplemented } }
    t.define("__format__(self, format_spec, /)") { a throws(Raise) in
      let spec = try str(a[1])
      if !spec.isEmpty { throw typeError("unsupported format string passed to \(typeName(a[0])).__format__") }
      return .string(try str(a[0]))
    }
    t.define("__getattribute__(self, name, /)") { a throws(Raise) in
      guard case .str(let n) = a[1] else { throw typeError("attribute name must be string, not '\(typeName(a[1]))'") }
      let name = intern(n)
      if case .instance(let i) = a[0] {
        if let v = try genericGetAttribute(a[0], i.cls, name, instance: i) { return v }
        throw noAttribute(a[0], name)
      }
      return try getAttribute(a[0], name)
    }
    t.define("__setattr__(self, name, value, /)") { a throws(Raise) in
      guard case .str(let n) = a[1] else { throw typeError("attribute name must be string, not '\(typeName(a[1]))'") }
      if case .instance(let i) = a[0] {
        try genericSetAttribute(a[0], i.cls, intern(n), a[2], instance: i)
      } else if let c = classOf(a[0]) {
        try c.setOwn(intern(n), a[2])
      } else {
        try setAttribute(a[0], intern(n), a[2])
      }
      return .none
    }
    t.define("__delattr__(self, name, /)") { a throws(Raise) in
      guard case .str(let n) = a[1] else { throw typeError("attribute name must be string, not '\(typeName(a[1]))'") }
      if case .instance(let i) = a[0] {
        try genericDeleteAttribute(a[0], i.cls, intern(n), instance: i)
      } else if case .object(let o) = a[0], let c = o as? Class {
        try c.deleteOwn(intern(n))
      } else {
        try deleteAttribute(a[0], intern(n))
      }
      return .none
    }
    t.define("__dir__(self, /)") { a throws(Raise) in .listOf(try directory(a[0]).map { .string($0) }) }
    t.defineClassMethod("__init_subclass__(cls, /, *args, **kwargs)") { a throws(Raise) in
      if case .dict(let keywords) = a[2], keywords.count > 0 {
        throw typeError("\(classOf(a[0])?.name ?? "object").__init_subclass__() takes no keyword arguments")
      }
      return .none
    }
    t.defineClassMethod("__subclasshook__(cls, subclass, /)") { _ in .notImplemented }
    t.define("__sizeof__(self, /)") { _ in .int(16) }
    populateReduce(t)
    t.property(
      "__class__",
      set: { o, v throws(Raise) in
        guard case .object(let c) = v, let cls = c as? Class else {
          throw typeError("__class__ must be set to a class, not '\(typeName(v))' object")
        }
        guard case .instance(let i) = o, !cls.isNative else {
          throw typeError("__class__ assignment only supported for mutable types or ModuleType subclasses")
        }
        func layout(_ c: Class) -> Class? { c.mro.first { $0.isNative } }
        if i.cls.hasNoDict != cls.hasNoDict || layout(i.cls) !== layout(cls) {
          throw typeError("__class__ assignment: '\(cls.name)' object layout differs from '\(i.cls.name)'")
        }
        if cls.hasNoDict {
          i.cls = cls
          return
        }
        _ = i.attributeDict
        i.cls = cls
      }
    ) { o in .object(typeOf(o)) }
    t.property(
      "__dict__",
      set: { o, v throws(Raise) in
        guard case .instance(let i) = o, case .dict(let d) = v else {
          throw typeError("__dict__ must be set to a dictionary, not a '\(typeName(v))'")
        }
        i.setAttributeDict(d)
      }
    ) { o throws(Raise) in
      guard let d = o.heapObject?.attributeDict else { throw noAttribute(o, names.dict) }
      return .dict(d)
    }
  }

  static func populateType(_ t: Class) {
    t.property(
      "__name__",
      set: { o, v throws(Raise) in
        guard case .object(let c) = o, let cls = c as? Class, case .str(let s) = v else {
          throw typeError("can only assign string to \(classOf(o)?.name ?? "type").__name__, not '\(typeName(v))'")
        }
        cls.rename(s.string)
      }
    ) { o in
      // A native type of a module is named as C types are, `numpy.ndarray`; `__name__` is the last part.
      classOf(o).map {
        .string($0.isNative || $0.isNamedAsNative ? $0.name.split(separator: ".").last.map(String.init) ?? $0.name : $0.name)
      } ?? .none
    }
    t.property("__qualname__", set: { o, v throws(Raise) in classOf(o)?.qualname = try str(v) }) { o in
      classOf(o).map { .string($0.qualname) } ?? .none
    }
    t.property("__module__", set: { o, v in classOf(o)?.dict[names.module] = v }) { o in
      classOf(o).map { .string($0.moduleName) } ?? .none
    }
    t.property("__mro__") { o in .tupleOf(classOf(o)?.mro.map { .object($0) } ?? []) }
    t.property("__bases__") { o in .tupleOf(classOf(o)?.bases.map { .object($0) } ?? []) }
    t.property("__base__") { o in classOf(o)?.bases.first.map { .object($0) } ?? .none }
    t.property("__dict__") { o in
      classOf(o)?.ensurePopulated()
      return classOf(o).map { .object(MappingProxy($0.dict)) } ?? .none
    }
    t.property("__doc__", set: { o, v in classOf(o)?.dict[names.doc] = v }) { o in
      classOf(o)?.ensurePopulated()
      return classOf(o)?.dict[names.doc] ?? .none
    }
    t.property("__annotations__", set: { o, v in classOf(o)?.dict[names.annotations] = v }) { o throws(Raise) in
      guard let c = classOf(o) else { return .none }
      if let d = c.dict[names.annotations] { return d }
      let d = Value.dict(Dict())
      c.dict[names.annotations] = d
      return d
    }
    t.property(
      "__abstractmethods__",
      set: { o, v throws(Raise) in
        classOf(o)?.dict["__abstractmethods__"] = v
        classOf(o)?.isAbstract = try truth(v)
      }
    ) { o throws(Raise) in
      if let v = classOf(o)?.dict["__abstractmethods__"] { return v }
      throw attributeError("type object '\(classOf(o)?.name ?? "")' has no attribute '__abstractmethods__'")
    }
    t.define("mro(self, /)") { a in .listOf(classOf(a[0])?.mro.map { .object($0) } ?? []) }
    t.define("__subclasses__(self, /)") { a in .listOf(classOf(a[0])?.allSubclasses.map { .object($0) } ?? []) }
    t.define("__instancecheck__(self, instance, /)") { a in
      .bool(classOf(a[0]).map { typeOf(a[1]).isSubclass(of: $0) } ?? false)
    }
    t.define("__subclasscheck__(self, subclass, /)") { a in
      guard let c = classOf(a[0]), let s = classOf(a[1]) else { return .bool(false) }
      return .bool(s.isSubclass(of: c))
    }
    t.define("__call__(self, /, *args, **kwargs)") { a throws(Raise) in
      guard let c = classOf(a[0]), case .tuple(let args) = a[1], case .dict(let kw) = a[2] else { return .none }
      var named: [(Str, Value)] = []
      for (k, v) in kw.pairs { if case .str(let s) = k { named.append((s, v)) } }
      return try Arguments.with(args.array, named) { (b) throws(Raise) in try instantiateDefault(c, b) }
    }
    t.dict[names.new] = .object(
      StaticMethod(
        .object(
          Native("__new__(cls, /, *args, **kwargs)") { a throws(Raise) in
            guard let meta = classOf(a[0]), case .tuple(let args) = a[1], case .dict(let kw) = a[2] else {
              throw typeError("type.__new__(X): X is not a type object (\(typeName(a[0])))")
            }
            var named: [(Str, Value)] = []
            for (k, v) in kw.pairs { if case .str(let s) = k { named.append((s, v)) } }
            return try Arguments.with(args.array, named) { (b) throws(Raise) in
              if b.count == 1 && meta === types.type { return .object(typeOf(b[0])) }
              return try makeClass(meta, b)
            }
          })))
    t.define("__init__(self, /, *args, **kwargs)") { _ in .none }
    t.defineClassMethod("__prepare__(cls, name, bases, /, **kwds)") { _ in .dict(Dict()) }
    t.define("__repr__(self, /)") { a throws(Raise) in .string(classOf(a[0]).map { "<class '\($0.qualifiedName)'>" } ?? "") }
  }

  static func populateNone(_ t: Class) {
    t.define("__bool__(self, /)") { _ in .bool(false) }
    t.define("__repr__(self, /)") { _ in .string("None") }
  }

  static func populateFunction(_ t: Class) {
    func f(_ v: Value) throws(Raise) -> Function {
      guard case .function(let f) = v else { throw typeError("expected a function") }
      return f
    }
    t.property(
      "__name__",
      set: { o, v throws(Raise) in
        guard case .str(let s) = v else { throw typeError("__name__ must be set to a string object") }
        try f(o).name = s
      }
    ) { o throws(Raise) in .str(try f(o).name) }
    t.property(
      "__qualname__",
      set: { o, v throws(Raise) in
        guard case .str(let s) = v.unwrapped else { throw typeError("__qualname__ must be set to a string object") }
        try f(o).qualname = s.string
      }
    ) { o throws(Raise) in .string(try f(o).qualname) }
    t.property("__doc__", set: { o, v throws(Raise) in try f(o).doc = v }) { o throws(Raise) in try f(o).doc }
    t.property("__module__", set: { o, v throws(Raise) in try f(o).attributeDict?[names.module] = v }) { o throws(Raise) in
      let fn = try f(o)
      return fn.ownDict?[names.module] ?? fn.globals[names.name] ?? .none
    }
    t.property(
      "__defaults__",
      set: { o, v throws(Raise) in
        if v.isNone { try f(o).defaults = []; return }
        guard case .tuple(let values) = v.unwrapped else { throw typeError("__defaults__ must be set to a tuple object") }
        try f(o).defaults = Array(values.array.suffix(try f(o).code.positionalCount))
      }
    ) { o throws(Raise) in
      let d = try f(o).defaults
      return d.isEmpty ? .none : .tupleOf(d)
    }
    t.property(
      "__kwdefaults__",
      set: { o, v throws(Raise) in
        if v.isNone { try f(o).keywordDefaults = nil; return }
        guard case .dict(let d) = v.unwrapped else { throw typeError("__kwdefaults__ must be set to a dict object") }
        try f(o).keywordDefaults = d
      }
    ) { o throws(Raise) in
      try f(o).keywordDefaults.map { .dict($0) } ?? .none
    }
    t.property(
      "__code__",
      set: { o, v throws(Raise) in
        guard case .object(let c) = v, c is Code else { throw typeError("__code__ must be set to a code object") }
        throw notImplementedError("a function's code cannot be replaced in wick")
      }
    ) { o throws(Raise) in .object(try f(o).code) }
    t.property("__globals__") { o throws(Raise) in .dict(try f(o).globals) }
    t.property("__closure__") { o throws(Raise) in
      let fn = try f(o)
      let n = fn.code.captures.count
      return n == 0 ? .none : .tupleOf((0..<n).map { .object(fn.closure[$0]) })
    }
    t.property(
      "__annotations__",
      set: { o, v throws(Raise) in
        guard case .dict = v else { throw typeError("__annotations__ must be set to a dict object") }
        try f(o).annotations = v
      }
    ) { o throws(Raise) in
      let fn = try f(o)
      if fn.annotations.isUndefined { fn.annotations = .dict(Dict()) }
      return fn.annotations
    }
    t.property(
      "__dict__",
      set: { o, v throws(Raise) in
        guard case .dict(let d) = v.unwrapped else { throw typeError("__dict__ must be set to a dictionary, not a '\(typeName(v))'") }
        try f(o).ownDict = d
      }
    ) { o throws(Raise) in try f(o).attributeDict.map { .dict($0) } ?? .none }
    t.define("__call__(self, /, *args, **kwargs)") { a throws(Raise) in try callSpread(a[0], a[1], a[2]) }
    t.define("__get__(self, instance, owner=None, /)") { a throws(Raise) in
      a[1].isNone ? a[0] : .object(Method(a[0], a[1]))
    }
  }

  static func populateMethodDescriptor(_ t: Class) {
    populateCallableReduce(t)
    t.define("__get__(self, instance, owner=None, /)") { a throws(Raise) in
      a[1].isNone ? a[0] : .object(Method(a[0], a[1]))
    }
    t.define("__call__(self, /, *args, **kwargs)") { a throws(Raise) in try callSpread(a[0], a[1], a[2]) }
  }

  static func populateModule(_ t: Class) {
    t.construct = { _, a throws(Raise) in
      let m = Module(try str(a.count > 0 ? a[0] : .string("module")))
      if a.count > 1 { m.dict["__doc__"] = a[1] }
      return .object(m)
    }
  }

  static func populateCell(_ t: Class) {
    t.property("cell_contents") { o throws(Raise) in
      guard case .object(let c) = o, let cell = c as? Cell, !cell.value.isUndefined else { throw valueError("Cell is empty") }
      return cell.value
    }
  }

  static func populateProperty(_ t: Class) {
    func p(_ v: Value) throws(Raise) -> Property {
      guard case .object(let o) = v, let p = o as? Property else { throw typeError("expected a property") }
      return p
    }
    t.define("getter(self, fget, /)") { a throws(Raise) in
      let x = try p(a[0])
      return .object(Property(a[1], x.setter, x.deleter, x.doc))
    }
    t.define("setter(self, fset, /)") { a throws(Raise) in
      let x = try p(a[0])
      return .object(Property(x.getter, a[1], x.deleter, x.doc))
    }
    t.define("deleter(self, fdel, /)") { a throws(Raise) in
      let x = try p(a[0])
      return .object(Property(x.getter, x.setter, a[1], x.doc))
    }
    t.property("fget") { o throws(Raise) in try p(o).getter }
    t.property("fset") { o throws(Raise) in try p(o).setter }
    t.property("fdel") { o throws(Raise) in try p(o).deleter }
    t.property("__doc__") { o throws(Raise) in try p(o).doc }
    t.define("__get__(self, instance, owner=None, /)") { a throws(Raise) in
      a[1].isNone ? a[0] : try bind(a[0], a[1], typeOf(a[1]))
    }
    t.define("__set__(self, instance, value, /)") { a throws(Raise) in
      let x = try p(a[0])
      if x.setter.isMissingOrNone {
        throw attributeError("property\(x.name.map { " '\($0.string)'" } ?? "") of '\(typeName(a[1]))' object has no setter")
      }
      _ = try vm.call(x.setter, a[1], a[2])
      return .none
    }
    t.define("__delete__(self, instance, /)") { a throws(Raise) in
      let x = try p(a[0])
      if x.deleter.isMissingOrNone {
        throw attributeError("property\(x.name.map { " '\($0.string)'" } ?? "") of '\(typeName(a[1]))' object has no deleter")
      }
      _ = try vm.call(x.deleter, a[1])
      return .none
    }
    t.define("__set_name__(self, owner, name, /)") { a throws(Raise) in
      if case .str(let s) = a[2] { try p(a[0]).name = s }
      return .none
    }
    t.property("__isabstractmethod__") { o throws(Raise) in
      let x = try p(o)
      for f in [x.getter, x.setter, x.deleter] where !f.isMissingOrNone {
        if let v = try getAttributeIfPresent(f, intern("__isabstractmethod__")), try truth(v) { return .bool(true) }
      }
      return .bool(false)
    }
  }

  static func populateStaticMethod(_ t: Class) {
    t.property("__func__") { o in if case .object(let s) = o, let s = s as? StaticMethod { s.function } else { .none } }
    t.property("__wrapped__") { o in if case .object(let s) = o, let s = s as? StaticMethod { s.function } else { .none } }
    t.define("__call__(self, /, *args, **kwargs)") { a throws(Raise) in try callSpread(a[0], a[1], a[2]) }
    t.define("__get__(self, instance, owner=None, /)") { a in
      if case .object(let s) = a[0], let s = s as? StaticMethod { s.function } else { .none }
    }
  }

  static func populateClassMethod(_ t: Class) {
    t.property("__func__") { o in if case .object(let s) = o, let s = s as? ClassMethod { s.function } else { .none } }
    t.property("__wrapped__") { o in if case .object(let s) = o, let s = s as? ClassMethod { s.function } else { .none } }
    t.define("__get__(self, instance, owner=None, /)") { a throws(Raise) in
      guard case .object(let o) = a[0], let method = o as? ClassMethod else { return .none }
      let owner = a[2].isNone ? Value.object(typeOf(a[1])) : a[2]
      return try bind(method.function, owner, typeOf(owner))
    }
  }

  static func populateSuper(_ t: Class) {
    t.property("__thisclass__") { o in if case .object(let s) = o, let s = s as? Super { .object(s.start) } else { .none } }
    t.property("__self__") { o in if case .object(let s) = o, let s = s as? Super { s.receiver } else { .none } }
  }
}

func classOf(_ v: Value) -> Class? { if case .object(let o) = v { o as? Class } else { nil } }

/// `f(*args, **kwargs)` with a tuple and a dict.
func callSpread(_ f: Value, _ args: Value, _ kwargs: Value) throws(Raise) -> Value {
  var named: [(Str, Value)] = []
  if case .dict(let d) = kwargs { for (k, v) in d.pairs { if case .str(let s) = k { named.append((s, v)) } } }
  return try vm.call(f, try sequenceItems(args), named)
}

/// A read-only view of a dict: a class's `__dict__`.
public final class MappingProxy: Object {
  let dict: Dict
  /// A view that shows `dict` itself: later changes of it are seen.
  public init(_ dict: Dict) { self.dict = dict }
  public override var type: Class { types.mappingProxy }
  public override var usesTypeMethods: Bool { false }
  public override func getItem(_ key: Value) throws(Raise) -> Value { try Language.getItem(.dict(dict), key) }
  public override func length() throws(Raise) -> Int? { dict.count }
  public override func contains(_ item: Value) throws(Raise) -> Bool? { try Language.contains(.dict(dict), item) }
  public override func iterate() throws(Raise) -> Value? { try iterateOrNil(.dict(dict)) }
  public override func str() throws(Raise) -> String { try Language.str(.dict(dict)) }
  public override func binary(_ op: BinaryOperator, _ other: Value, reflected: Bool) throws(Raise) -> Value? {
    guard op == .or else { return nil }
    var x = other
    if case .object(let o) = other, let p = o as? MappingProxy { x = .dict(p.dict) }
    return try reflected ? binaryOrNil(op, x, .dict(dict)) : binaryOrNil(op, .dict(dict), x)
  }
  public override func inplace(_ op: BinaryOperator, _ other: Value) throws(Raise) -> Value? {
    if op == .or { throw typeError("'|=' is not supported by mappingproxy; use '|' instead") }
    return nil
  }
  public override func hash() throws(Raise) -> Int { throw typeError("unhashable type: 'dict'") }
  public override func repr() throws(Raise) -> String { "mappingproxy(\(try Language.repr(.dict(dict))))" }
  public override func compare(_ op: CompareOperator, _ other: Value) throws(Raise) -> Value? {
    if case .object(let o) = other, let p = o as? MappingProxy { return try Language.compare(op, .dict(dict), .dict(p.dict)) }
    return try Language.compare(op, .dict(dict), other)
  }
  public override func getAttribute(_ name: Str) throws(Raise) -> Value? {
    switch name.string {
    case "keys", "values", "items", "get", "copy", "__getitem__", "__contains__", "__len__", "__iter__", "__reversed__":
      return try Language.getAttributeIfPresent(.dict(dict), name)
    default: return try super.getAttribute(name)
    }
  }
}

/// `list[int]`: the class and its parameters.
public final class GenericAlias: Object {
  let origin: Value
  let parameters: Value
  /// `*tuple[int, ...]`
  let isUnpacked: Bool
  /// The alias for `origin[key]`. A tuple `key` gives all of `__args__`, anything else the only one.
  public init(_ origin: Value, _ key: Value, unpacked: Bool = false) {
    self.origin = origin
    isUnpacked = unpacked
    if case .tuple = key { parameters = key } else { parameters = .tupleOf([key]) }
  }
  public override var type: Class { types.genericAlias }
  public override var usesTypeMethods: Bool { false }
  public override var isCallable: Bool { true }
  public override func call(_ a: Arguments) throws(Raise) -> Value { try vm.call(origin, with: a) }
  public override func getAttribute(_ name: Str) throws(Raise) -> Value? {
    switch name.string {
    case "__origin__": return origin
    case "__args__": return parameters
    case "__unpacked__": return .bool(isUnpacked)
    case "__reduce__", "__reduce_ex__", "__copy__", "__deepcopy__": return try super.getAttribute(name)
    default:
      if name.string.hasPrefix("__") { return try Language.getAttributeIfPresent(origin, name) }
      return try Language.getAttribute(origin, name)
    }
  }
  public override func binary(_ op: BinaryOperator, _ other: Value, reflected: Bool) throws(Raise) -> Value? {
    op == .or ? unionType(reflected ? other : .object(self), reflected ? .object(self) : other) : nil
  }
  public override func compare(_ op: CompareOperator, _ other: Value) throws(Raise) -> Value? {
    guard case .object(let o) = other, let g = o as? GenericAlias, op == .eq || op == .ne else { return nil }
    let same = identical(origin, g.origin) && isUnpacked == g.isUnpacked ? try equal(parameters, g.parameters) : false
    return .bool(same == (op == .eq))
  }
  public override func hash() throws(Raise) -> Int { try hashOf(parameters) ^ (try hashOf(origin)) }
  /// Unpacking gives the alias with a star.
  public override func iterate() throws(Raise) -> Value? {
    try Language.iterate(.tupleOf([.object(GenericAlias(origin, parameters, unpacked: true))]))
  }
  public override func repr() throws(Raise) -> String {
    try NativeDepth.check(" while getting the repr of an object")
    var parts: [String] = []
    for p in try sequenceItems(parameters) { parts.append(try typeText(p)) }
    return "\(isUnpacked ? "*" : "")\(try typeText(origin))[\(parts.isEmpty ? "()" : parts.joined(separator: ", "))]"
  }
}

func typeText(_ v: Value) throws(Raise) -> String {
  if case .object(let o) = v, let c = o as? Class { return c.qualifiedName }
  if case .object(let o) = v, o === Singleton.ellipsis { return "..." }
  return v.isNone ? "None" : try repr(v)
}

/// `int | str`.
final class UnionType: Object {
  let members: [Value]
  init(_ members: [Value]) { self.members = members }
  override var type: Class { types.union }
  override func getAttribute(_ name: Str) throws(Raise) -> Value? {
    name.isEqual("__args__") ? .tupleOf(members.map { $0.isNone ? .object(types.none) : $0 }) : try super.getAttribute(name)
  }
  override func compare(_ op: CompareOperator, _ other: Value) throws(Raise) -> Value? {
    guard case .object(let o) = other, let u = o as? UnionType, op == .eq || op == .ne else { return nil }
    var same = members.count == u.members.count
    for m in members {
      var found = false
      for x in u.members where try equal(m, x) { found = true }
      same = same && found
    }
    return .bool(same == (op == .eq))
  }
  override func hash() throws(Raise) -> Int {
    var out = 0
    for m in members { out ^= try hashOf(m) }
    return out
  }
  override func binary(_ op: BinaryOperator, _ other: Value, reflected: Bool) throws(Raise) -> Value? {
    op == .or ? unionType(reflected ? other : .object(self), reflected ? .object(self) : other) : nil
  }
  override func repr() throws(Raise) -> String {
    var parts: [String] = []
    for m in members { parts.append(try typeText(m)) }
    return parts.joined(separator: " | ")
  }
}

func unionType(_ a: Value, _ b: Value) -> Value? {
  func members(_ v: Value) -> [Value]? {
    if v.isNone { return [v] }
    guard case .object(let o) = v else { return nil }
    if let u = o as? UnionType { return u.members }
    return o is Class || o is GenericAlias ? [v] : nil
  }
  guard let x = members(a), let y = members(b) else { return nil }
  var out = x
  for v in y where !out.contains(where: { identical($0, v) }) { out.append(v) }
  return out.count == 1 ? out[0] : .object(UnionType(out))
}
