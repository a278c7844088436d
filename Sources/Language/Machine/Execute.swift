// The machine: one loop, one switch. Hot cases look at tags in place; the rest is in Slow.swift and Execute+*.swift.
import CPlatform

extension Interpreter {
  /// Runs the innermost frame until it returns or yields; the value.
  func execute() throws(Raise) -> Value {
    let entry = depth
    var f = stack.frames + depth
    var r = f.pointee.base
    var pc = f.pointee.pc

    @inline(__always) func enterFrame() {
      f = stack.frames + depth
      r = f.pointee.base
      pc = f.pointee.pc
    }
    /// Goes on in the frame that a call put above this one.
    @inline(__always) func enterCall() {
      f += 1
      r = f.pointee.base
      pc = f.pointee.pc
    }
    /// Calls what is in a register: the loop goes on in its frame, or has its result.
    @inline(__always) func invoke(_ callee: Register, _ arguments: Register, _ n: Int, _ destination: Register) throws(Raise) {
      f.pointee.pc = pc
      if enterSimple(callee, arguments, n, destination, f) {
        enterCall()
      } else if try callObject(callee, arguments, n, destination, f) {
        enterCall()
      }
    }
    @inline(__always) func k(_ n: UInt16) -> Value { f.pointee.code._withUnsafeGuaranteedRef { $0.constants[Int(n)] } }

    while true {
      do throws(Raise) {
        if let error = thrownIn {
          thrownIn = nil
          // A generator that waits in `yield from` passes the exception on to the inner one.
          guard pc.op == .yieldFrom else { throw error }
          let i = pc
          pc += 1
          f.pointee.pc = pc
          if let value = try delegate(r + Int(i.b), throwing: error, r + Int(i.a)) {
            guard let g = f.pointee.generator?._withUnsafeGuaranteedRef({ $0 }) else { throw error }
            g.pc = pc - 1
            g.sentRegister = Int(i.a)
            g.state = .suspended
            suspendFrame()
            return value
          }
        }
        while true {
          // Operands are read where they are used: few instructions have all.
          let i = pc
          pc += 1
          let a = r + Int(i.a)
          switch i.op {
          // MARK: Moves
          case .move:
            let b = r + Int(i.b)
            if i.x == 1 { a.pointee = b.take() } else { a.assign(b) }
          case .loadConst: a.assign(pc.constant(i.wide))
          case .clear: a.clear()
          case .clearRun: for n in 0..<Int(i.b) { (a + n).clear() }
          case .checkBound: if a.isUnbound { throw unboundLocal(k(i.b)) }
          case .makeCell:
            if i.x == 1 { a.pointee = .object(Cell(.undefined)) } else { a.pointee = .object(Cell(a.take())) }
          case .loadCell:
            let v = (r + Int(i.b)).raw(Cell.self)._withUnsafeGuaranteedRef { $0.value }
            if v.isUndefined { throw unboundLocal(k(i.c)) }
            a.pointee = v
          case .storeCell:
            let v = r[Int(i.b)]
            a.raw(Cell.self)._withUnsafeGuaranteedRef { $0.value = v }
          case .deleteCell:
            let cell = a.raw(Cell.self).object
            if cell.value.isUndefined { throw unboundLocal(k(i.b)) }
            cell.value = .undefined
          case .loadFree:
            let v = f.pointee.closure.unsafelyUnwrapped[Int(i.b)].value
            if v.isUndefined { throw unboundFree(k(i.c)) }
            a.pointee = v
          case .storeFree: f.pointee.closure.unsafelyUnwrapped[Int(i.a)].value = r[Int(i.b)]
          case .deleteFree:
            let cell = f.pointee.closure.unsafelyUnwrapped[Int(i.a)]
            if cell.value.isUndefined { throw unboundFree(k(i.b)) }
            cell.value = .undefined
          case .loadFreeOrName: a.pointee = try loadFreeOrName(f, Int(i.b), k(i.c))

          // MARK: Names
          case .loadGlobal:
            let cache = pc.cache
            pc += 1
            if areLaidOut(f.pointee.globals, as: cache), let place = cache.pointee.place {
              a.assign(place)
              continue
            }
            a.pointee = try loadGlobal(f, k(i.b), cache)
          case .storeGlobal:
            let cache = pc.cache
            pc += 1
            if areLaidOut(f.pointee.globals, as: cache), let place = cache.pointee.place {
              if i.x == 1 { place.pointee = a.take() } else { place.assign(a) }
              continue
            }
            storeGlobal(f, k(i.b), a.pointee, cache)
            if i.x == 1 { a.clear() }
          case .deleteGlobal: try deleteGlobal(f, k(i.b))
          case .loadName: a.pointee = try loadName(f, k(i.b))
          case .storeName: try storeName(f, k(i.b), a.pointee)
          case .deleteName: try deleteName(f, k(i.b))

          // MARK: Attributes and items
          case .loadAttr:
            let cache = pc.cache
            pc += 1
            let b = r + Int(i.b)
            if b.tag == Tag.instance {
              if isCached(b, cache) {
                if cache.pointee.index >= 0 {
                  a.assign(b.raw(Instance.self)._withUnsafeGuaranteedRef { $0.slots } + Int(cache.pointee.index))
                  continue
                }
              }
            }
            f.pointee.pc = pc
            switch try loadKnown(a, b, cache, f) {
            case .done: continue
            case .entered:
              enterCall()
              continue
            case .unknown: break
            }
            a.pointee = try loadAttribute(b, k(i.c), cache)
          case .storeAttr:
            let cache = pc.cache
            pc += 1
            if a.tag == Tag.instance {
              if isCached(a, cache) {
                (a.raw(Instance.self)._withUnsafeGuaranteedRef { $0.slots } + Int(cache.pointee.index)).assign(r + Int(i.b))
                continue
              }
              if a.raw(Instance.self).add(r + Int(i.b), cache) { continue }
            }
            f.pointee.pc = pc
            try storeAttribute(a, r[Int(i.b)], k(i.c), cache)
          case .deleteAttr:
            f.pointee.pc = pc
            guard case .str(let name) = k(i.b) else { continue }
            try deleteAttribute(a.pointee, name)
          case .loadMethod:
            let cache = pc.cache
            pc += 1
            let b = r + Int(i.b)
            if b.tag == Tag.instance {
              if isCached(b, cache), cache.pointee.index == Code.Cache.Answer.method {
                (a + 1).assign(b)
                a.assign(valuePlace(cache))
                continue
              }
            } else if pc.op == .callMethod, pc.c == 0, pc.b == i.a {
              // `s.isalpha()`: where the call follows at once, the receiver serves where it lies.
              f.pointee.pc = pc + 1
              if try callAlone(b, cache, r + Int(pc.a)) {
                pc += 1
                continue
              }
            } else if cache.pointee.key == UInt64(b.tag) &+ 1 {
              (a + 1).assign(b)
              a.assign(valuePlace(cache))
              continue
            }
            f.pointee.pc = pc
            if try loadKnownMethod(a, b, cache) { continue }
            try loadMethod(a, b, k(i.c), cache)
          case .getItem:
            let b = r + Int(i.b), c = r + Int(i.c)
            if c.tag == Tag.int {
              let n = c.rawInt
              if b.tag == Tag.list {
                let l = b.raw(List.self), count = l.count, at = n < 0 ? n &+ count : n
                if at >= 0 && at < count {
                  a.assign(l.items + at)
                  continue
                }
              } else if b.tag == Tag.tuple {
                let t = b.raw(Tuple.self), count = t.count, at = n < 0 ? n &+ count : n
                if at >= 0 && at < count {
                  a.assign(t.items + at)
                  continue
                }
              }
            }
            if b.tag == Tag.dict {
              let hit = b.raw(Dict.self)._withUnsafeGuaranteedRef { d in
                let e = d.probe(c)
                if e < 0 { return false }
                a.assign(Dict.valuePlace(d.entries + e))
                return true
              }
              if hit { continue }
            }
            f.pointee.pc = pc
            a.pointee = try Language.getItem(b.pointee, c.pointee)
          case .setItem:
            let b = r + Int(i.b), c = r + Int(i.c)
            if b.tag == Tag.int && a.tag == Tag.list {
              let l = a.raw(List.self), count = l.count, n = b.rawInt, at = n < 0 ? n &+ count : n
              if at >= 0 && at < count {
                (l.items + at).assign(c)
                continue
              }
            }
            if a.tag == Tag.dict {
              let hit = a.raw(Dict.self)._withUnsafeGuaranteedRef { d in
                d.storeQuickly(b, c)
              }
              if hit { continue }
            }
            f.pointee.pc = pc
            try Language.setItem(a.pointee, b.pointee, c.pointee)
          case .deleteItem:
            f.pointee.pc = pc
            try Language.deleteItem(a.pointee, r[Int(i.b)])
          case .buildSlice:
            let b = r + Int(i.b)
            a.pointee = .object(SliceObject(b[0], b[1], b[2]))
            for n in 0..<3 { b[n].clearIfHeap() }

          // MARK: Arithmetic
          case .add:
            let b = r + Int(i.b), c = r + Int(i.c)
            if a.combine(b, c, { $0.addingReportingOverflow($1) }, +) { continue }
            f.pointee.pc = pc
            if try arithmetic(.add, a, b, c, f) { enterCall() }
          case .sub:
            let b = r + Int(i.b), c = r + Int(i.c)
            if a.combine(b, c, { $0.subtractingReportingOverflow($1) }, -) { continue }
            f.pointee.pc = pc
            if try arithmetic(.sub, a, b, c, f) { enterCall() }
          case .mul:
            let b = r + Int(i.b), c = r + Int(i.c)
            if a.combine(b, c, { $0.multipliedReportingOverflow(by: $1) }, *) { continue }
            f.pointee.pc = pc
            if try arithmetic(.mul, a, b, c, f) { enterCall() }
          case .trueDiv:
            let b = r + Int(i.b), c = r + Int(i.c)
            if b.tag == Tag.float && c.tag == Tag.float && c.rawDouble != 0 {
              a.set(b.rawDouble / c.rawDouble)
              continue
            }
            f.pointee.pc = pc
            if try arithmetic(.trueDiv, a, b, c, f) { enterCall() }
          case .floorDiv:
            let b = r + Int(i.b), c = r + Int(i.c)
            if b.tag == Tag.int && c.tag == Tag.int && c.rawInt > 0 {
              a.set(Language.floorDiv(b.rawInt, c.rawInt))
              continue
            }
            f.pointee.pc = pc
            if try arithmetic(.floorDiv, a, b, c, f) { enterCall() }
          case .mod:
            let b = r + Int(i.b), c = r + Int(i.c)
            if b.tag == Tag.int && c.tag == Tag.int && c.rawInt > 0 {
              a.set(Language.floorMod(b.rawInt, c.rawInt))
              continue
            }
            f.pointee.pc = pc
            if try arithmetic(.mod, a, b, c, f) { enterCall() }
          case .and:
            let b = r + Int(i.b), c = r + Int(i.c)
            if b.tag == Tag.int && c.tag == Tag.int { a.set(b.rawInt & c.rawInt); continue }
            f.pointee.pc = pc
            if try arithmetic(.and, a, b, c, f) { enterCall() }
          case .xor:
            let b = r + Int(i.b), c = r + Int(i.c)
            if b.tag == Tag.int && c.tag == Tag.int { a.set(b.rawInt ^ c.rawInt); continue }
            f.pointee.pc = pc
            if try arithmetic(.xor, a, b, c, f) { enterCall() }
          case .pow, .matmul, .lshift, .rshift, .or:
            f.pointee.pc = pc
            let op = BinaryOperator(rawValue: i.op.rawValue - Op.add.rawValue) ?? .add
            if try arithmetic(op, a, r + Int(i.b), r + Int(i.c), f) { enterCall() }
          case .addInt:
            let b = r + Int(i.b)
            if b.tag == Tag.int {
              let (v, o) = b.rawInt.addingReportingOverflow(i.immediate)
              if !o { a.set(v); continue }
            } else if b.tag == Tag.float {
              a.set(b.rawDouble + Double(i.immediate))
              continue
            }
            f.pointee.pc = pc
            try withImmediate(.add, i.pointee, a, b, f)
          case .subInt:
            let b = r + Int(i.b)
            if b.tag == Tag.int {
              let (v, o) = b.rawInt.subtractingReportingOverflow(i.immediate)
              if !o { a.set(v); continue }
            } else if b.tag == Tag.float {
              a.set(b.rawDouble - Double(i.immediate))
              continue
            }
            f.pointee.pc = pc
            try withImmediate(.sub, i.pointee, a, b, f)
          case .inplace:
            let b = r + Int(i.b), c = r + Int(i.c)
            let done =
              switch i.x {
              case BinaryOperator.add.rawValue: a.combine(b, c, { $0.addingReportingOverflow($1) }, +)
              case BinaryOperator.sub.rawValue: a.combine(b, c, { $0.subtractingReportingOverflow($1) }, -)
              case BinaryOperator.mul.rawValue: a.combine(b, c, { $0.multipliedReportingOverflow(by: $1) }, *)
              default: false
              }
            if done { continue }
            f.pointee.pc = pc
            try inplaceSlow(BinaryOperator(rawValue: i.x) ?? .add, a, b, c)
          case .neg:
            let b = r + Int(i.b)
            if b.tag == Tag.float { a.set(-b.rawDouble); continue }
            f.pointee.pc = pc
            a.pointee = try unary(.neg, b.pointee)
          case .pos:
            f.pointee.pc = pc
            a.pointee = try unary(.pos, r[Int(i.b)])
          case .invert:
            f.pointee.pc = pc
            a.pointee = try unary(.invert, r[Int(i.b)])
          case .not:
            let b = r + Int(i.b)
            if b.tag == Tag.bool { a.set(!b.rawBool); continue }
            f.pointee.pc = pc
            let t = try truth(b.pointee)
            a.set(!t)

          // MARK: Comparison
          case .compare:
            let b = r + Int(i.b), c = r + Int(i.c)
            if b.tag == Tag.int && c.tag == Tag.int {
              a.set(Order.holds(i.x, b.rawInt, c.rawInt))
            } else if b.tag == Tag.float && c.tag == Tag.float {
              a.set(Order.holds(i.x, b.rawDouble, c.rawDouble))
            } else {
              f.pointee.pc = pc
              a.pointee = try comparison(Order.comparison(i.x), b, c)
            }
          case .isSame:
            let same = identical(r[Int(i.b)], r[Int(i.c)])
            a.set(same)
          case .isNot:
            let same = identical(r[Int(i.b)], r[Int(i.c)])
            a.set(!same)
          case .isIn, .notIn:
            f.pointee.pc = pc
            let found = try isIn(r + Int(i.b), r + Int(i.c))
            a.set(found == (i.op == .isIn))

          // MARK: Jumps
          case .jump: pc += i.wide
          case .jumpBack:
            if pollRequested {
              f.pointee.pc = pc
              try poll()
            }
            pc += i.wide
          case .jumpIfTrue:
            if a.tag == Tag.bool {
              if a.rawBool { pc += i.wide }
              continue
            }
            f.pointee.pc = pc
            if try truth(a.pointee) { pc += i.wide }
          case .jumpIfFalse:
            if a.tag == Tag.bool {
              if !a.rawBool { pc += i.wide }
              continue
            }
            f.pointee.pc = pc
            if try !truth(a.pointee) { pc += i.wide }
          case .jumpCompare:
            let b = r + Int(i.b)
            let jumps: Bool
            if a.tag == Tag.int && b.tag == Tag.int {
              jumps = Order.holds(i.x, a.rawInt, b.rawInt)
            } else if a.tag == Tag.float && b.tag == Tag.float {
              jumps = Order.holds(i.x, a.rawDouble, b.rawDouble)
            } else {
              f.pointee.pc = pc
              jumps = try truth(try comparison(Order.comparison(i.x), a, b)) == Order.sense(i.x)
            }
            if jumps {
              pc += pc.wide
            } else {
              pc += 1
            }
          case .jumpCompareInt:
            let jumps: Bool
            if a.tag == Tag.int {
              jumps = Order.holds(i.x, a.rawInt, i.immediate)
            } else {
              f.pointee.pc = pc
              jumps = try truth(try compare(Order.comparison(i.x), a.pointee, .int(i.immediate))) == Order.sense(i.x)
            }
            if jumps {
              pc += pc.wide
            } else {
              pc += 1
            }
          case .jumpIfNone:
            if a.isNone == (i.x == 1) { pc += i.wide }

          // MARK: Iteration
          case .getIter:
            f.pointee.pc = pc
            let b = r[Int(i.b)]
            if i.x == 1, case .object(let o) = b, o is Generator { a.pointee = b } else { a.pointee = try iterate(b) }
          case .forIter:
            let b = r + Int(i.b)
            let cls = a.tag == Tag.object ? Metadata.of(a.raw(Object.self)) : nil
            let more: Bool
            if cls == rangeIteratorClass {
              more = a.raw(RangeIterator.self).advance(into: b)
            } else if cls == listIteratorClass {
              more = a.raw(ListIterator.self).advance(into: b)
            } else if cls == tupleIteratorClass {
              more = a.raw(TupleIterator.self).advance(into: b)
            } else if cls == strIteratorClass {
              more = a.raw(StrIterator.self).advance(into: b)
            } else if cls == generatorClass {
              f.pointee.pc = pc
              more = try stepGenerator(a.raw(Generator.self), b, f)
              if more {
                enterCall()
                continue
              }
            } else {
              f.pointee.pc = pc
              more = try a.step(into: b)
            }
            if more {
              pc += 1
            } else {
              a.clear()
              pc += pc.wide
            }
          case .unpack:
            if a.tag == Tag.tuple {
              let t = a.raw(Tuple.self), b = r + Int(i.b)
              if t.count == Int(i.c) {
                for n in 0..<Int(i.c) { (b + n).assign(t.items + n) }
                continue
              }
            }
            f.pointee.pc = pc
            try unpack(a.pointee, r + Int(i.b), Int(i.c))
          case .unpackStar:
            let before = pc.wide
            pc += 1
            f.pointee.pc = pc
            try unpackStar(a.pointee, r + Int(i.b), Int(i.c), before)

          // MARK: Building
          case .buildTuple: a.pointee = i.c == 0 ? .tuple(Tuple.empty) : .tuple(Tuple(moving: r + Int(i.b), Int(i.c)))
          case .buildList: a.pointee = .list(List(moving: r + Int(i.b), Int(i.c)))
          case .dictSet:
            let b = r + Int(i.b), c = r + Int(i.c)
            if a.raw(Dict.self)._withUnsafeGuaranteedRef({ $0.storeQuickly(b, c) }) { continue }
            f.pointee.pc = pc
            try build(i.pointee, r)
          case .buildSet, .buildDict, .buildString, .setAdd, .setUpdate, .dictMerge, .dictUpdate, .listExtend,
            .listToTuple, .formatValue:
            f.pointee.pc = pc
            try build(i.pointee, r)
          case .listAppend: a.raw(List.self).append(r + Int(i.b))

          // MARK: Calls
          case .call:
            let b = r + Int(i.b)
            try invoke(b, b + 1, Int(i.c), a)
          case .callMethod:
            let b = r + Int(i.b)
            if (b + 1).isUnbound { try invoke(b, b + 2, Int(i.c), a) } else { try invoke(b, b + 1, Int(i.c) + 1, a) }
          case .callKeywords:
            let keys = pc.constant(pc.wide)
            pc += 1
            f.pointee.pc = pc
            if try callKeywords(r + Int(i.b), Int(i.c), isMethod: i.x == 1, keys.pointee, a, f) { enterCall() }
          case .callStar:
            f.pointee.pc = pc
            if try callStar(r + Int(i.b), Int(i.c), StarForm(rawValue: Int(i.x)), a, f) { enterCall() }
          case .callSpread:
            f.pointee.pc = pc
            if try callSpread(r + Int(i.b), hasDict: i.x == 1, a, f) { enterCall() }
          case .makeFunction:
            let code = pc.constant(pc.wide)
            pc += 1
            a.pointee = makeFunction(code.pointee, r, i.pointee, f)
          case .materialize:
            try materialize(f)
            enterFrame()
          case .loadBuildClass: a.pointee = builtins[buildClassName] ?? .none
          case .returnValue:
            let called = f.pointee.kind
            if called == .call || (called == .initializer && a.isNone) || (called == .operation && !isNotImplemented(a)) {
              var payload = a.rawInt, tag = a.tag
              a.forget()
              if called == .initializer, let instance = f.pointee.instance {
                payload = Int(bitPattern: instance.toOpaque())
                tag = Tag.instance
              }
              let destination = f.pointee.destination
              popCall(f)
              f -= 1
              r = f.pointee.base
              pc = f.pointee.pc
              if called == .operation { dropTemporaries(r + Int((pc - 1).b), r + Int((pc - 1).c), f) }
              destination.setRaw(payload, tag)
              continue
            }
            let value = a.take()
            let kind = f.pointee.kind
            let destination = f.pointee.destination
            if kind == .initializer && !value.isNone {
              throw typeError("__init__() should return None, not '\(typeName(value))'")
            }
            let instance = f.pointee.instance
            let generator = popFrame()
            if kind == .entry { return value }
            enterFrame()
            switch kind {
            case .initializer:
              if let instance { destination.pointee = .instance(instance.takeRetainedValue()) }
            case .iteration:
              // The loop is over: its jump target is in the word after the instruction.
              pc += pc.wide
            case .operation:
              f.pointee.pc = pc
              try operationAfterLeft(pc - 1, destination, f)
            default: destination.pointee = value
            }
            _ = generator
          case .yieldValue:
            if f.pointee.kind == .iteration, let g = f.pointee.generator, handled == nil, g.isFreeOfHandlers {
              let b = r + Int(i.b), payload = b.rawInt, tag = b.tag, destination = f.pointee.destination
              b.forget()
              g.suspend(at: pc, sentTo: Int(i.a))
              popIteration(f)
              f -= 1
              r = f.pointee.base
              pc = f.pointee.pc + 1
              destination.setRaw(payload, tag)
              continue
            }
            let value = r[Int(i.b)]
            (r + Int(i.b)).clear()
            guard let g = f.pointee.generator?._withUnsafeGuaranteedRef({ $0 }) else { continue }
            g.pc = pc
            g.sentRegister = Int(i.a)
            g.state = .suspended
            let kind = f.pointee.kind
            let destination = f.pointee.destination
            suspendFrame()
            if kind == .entry { return value }
            enterFrame()
            destination.pointee = value
            pc += 1
          case .yieldFrom:
            f.pointee.pc = pc
            let sent = a.pointee
            if let value = try delegate(r + Int(i.b), sent, a) {
              guard let g = f.pointee.generator?._withUnsafeGuaranteedRef({ $0 }) else { continue }
              g.pc = pc - 1
              g.sentRegister = Int(i.a)
              g.state = .suspended
              let kind = f.pointee.kind
              let destination = f.pointee.destination
              suspendFrame()
              if kind == .entry { return value }
              enterFrame()
              destination.pointee = value
              pc += 1
            }

          // MARK: Exceptions
          case .raise: throw try raised(a.pointee)
          case .raiseFrom: throw try raised(a.pointee, from: r[Int(i.b)])
          case .raiseAgain:
            guard let handled else { throw runtimeError("No active exception to reraise") }
            throw Raise(handled)
          case .reraise:
            guard case .instance(let o) = a.take(), let e = o as? ExceptionObject else { continue }
            throw Raise(e)
          case .matchException:
            f.pointee.pc = pc
            let matched = try matches(r[Int(i.b)], r[Int(i.c)])
            a.set(matched)
          case .enterHandler:
            a[1] = handled.map { .instance($0) } ?? .none
            if case .instance(let o) = a.pointee { handled = o as? ExceptionObject }
          case .leaveHandler:
            if case .instance(let o) = a[1] { handled = o as? ExceptionObject } else { handled = nil }
            a.clear()
            (a + 1).clear()
          case .matchGroup:
            f.pointee.pc = pc
            a.pointee = try matchGroup(&r[Int(i.b)], r[Int(i.c)])
          case .finishGroup:
            f.pointee.pc = pc
            a.pointee = try finishGroup(r[Int(i.b)], r[Int(i.c)])
          case .enterWith:
            f.pointee.pc = pc
            try enterWith(a, r + Int(i.b))
          case .exitWith:
            f.pointee.pc = pc
            a.pointee = try exitWith(r[Int(i.b)], i.x == 1 ? r[Int(i.c)] : .none)
            (r + Int(i.b)).clear()
          case .assertionError:
            throw Raise(ExceptionObject(types.AssertionError, i.b == 1 ? [a.pointee] : []))

          case .matchPattern:
            let detail = pc.constant(pc.wide)
            pc += 1
            f.pointee.pc = pc
            let matched = try matchPattern(i.pointee, detail.pointee, r)
            a.set(matched)

          // MARK: Imports and the rest
          case .importName:
            let level = pc.wide
            pc += 1
            f.pointee.pc = pc
            a.pointee = try importModule(k(i.b), level: level, wantsLeaf: i.x == 1, f)
          case .importFrom:
            f.pointee.pc = pc
            a.pointee = try importFrom(r[Int(i.b)], k(i.c))
          case .importStar:
            f.pointee.pc = pc
            try importStar(a.pointee, f)
          case .display:
            f.pointee.pc = pc
            try displayHook(a.pointee)
          case .classCell: a.pointee = r[Int(i.b)]
          case .setupAnnotations: setupAnnotations(f)
          // Second words are stepped over.
          case .target, .cache, .constant, .number: continue
          }
        }
      } catch {
        f = stack.frames + depth
        f.pointee.pc = pc
        if try !unwind(error, downTo: entry) { continue }
        enterFrame()
      }
    }
  }
}

extension Value {
  @inline(__always) fileprivate mutating func clearIfHeap() { if heapObject != nil { self = .undefined } }
}

let buildClassName = intern("__build_class__")
