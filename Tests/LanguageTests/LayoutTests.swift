// The machine reads registers in place; these hold the layout that it relies on.
import CPlatform
import Testing

@testable import Language

private func tag(of value: Value) -> UInt8 { read(value) { $0.tag } }
private func payload(of value: Value) -> Int { read(value) { $0.rawInt } }

private func read<T>(_ value: Value, _ look: (UnsafeMutablePointer<Value>) -> T) -> T {
  let p = UnsafeMutablePointer<Value>.allocate(capacity: 1)
  p.initialize(to: value)
  defer {
    p.deinitialize(count: 1)
    p.deallocate()
  }
  return look(p)
}

extension LanguageTests {
  @Suite struct LayoutTests {
    init() { startInterpreter() }

    @Test func valuesAreTwoWords() {
      #expect(MemoryLayout<Value>.stride == 16)
      #expect(MemoryLayout<Instruction>.stride == 8)
      #expect(MemoryLayout<Code.Cache>.offset(of: \.value) == Code.Cache.valueOffset)
      #expect(MemoryLayout<MethodCache.Entry>.offset(of: \.value) == MethodCache.valueOffset)
      #expect(MemoryLayout<Dict.Entry>.offset(of: \.key) == Dict.keyOffset)
      #expect(MemoryLayout<Dict.Entry>.offset(of: \.value) == Dict.valueOffset)
      #expect(MemoryLayout<SetObject.Entry>.offset(of: \.key) == SetObject.keyOffset)
    }

    @Test func tagsFollowTheCases() throws {
      let f = Function(
        try compileSource(SourceFile("t", Array("1".utf8)), mode: .exec), globals: Dict(), closure: [], defaults: [], keywordDefaults: nil)
      let rows: [(Value, UInt8)] = [
        (.int(5), Tag.int), (.float(1.5), Tag.float), (.bool(true), Tag.bool), (.string("a"), Tag.str),
        (.list(List()), Tag.list), (.tuple(Tuple.empty), Tag.tuple), (.dict(Dict()), Tag.dict),
        (.function(f), Tag.function), (.instance(Instance(types.object)), Tag.instance), (.ellipsis, Tag.object),
        (.undefined, Tag.empty), (.none, Tag.empty),
      ]
      for (value, expected) in rows { #expect(tag(of: value) == expected) }
      #expect(payload(of: .undefined) == 0)
      #expect(payload(of: .none) == 1)
    }

    /// `wick_retain` and `wick_release_shared` count as the runtime does.
    @Test func referencesAreCountedWhereTheMachineCountsThem() {
      // No container: those are linked together, and other tests make some at the same time.
      let o = Str("counted")
      let object = Unmanaged.passUnretained(o).toOpaque()
      func count() -> Int { (object + 8).load(as: Int.self) >> 33 }
      let before = count()
      wick_retain(object)
      #expect(count() == before + 1)
      _ = Unmanaged.passUnretained(o).retain()
      #expect(count() == before + 2)
      #expect(wick_release_shared(object) == 1)
      Unmanaged.passUnretained(o).release()
      #expect(count() == before)
      // The last reference is for the runtime to drop.
      func onlyReference() -> UnsafeMutableRawPointer { Unmanaged.passRetained(Str("counted")).toOpaque() }
      let last = onlyReference()
      #expect(wick_release_shared(last) == 0)
      Unmanaged<Str>.fromOpaque(last).release()
      // One that is counted elsewhere, for there is a weak reference, is left to the runtime too.
      weak let watcher = o
      #expect(wick_release_shared(object) == 0)
      wick_retain(object)
      Unmanaged.passUnretained(o).release()
      #expect(watcher === o)
      withExtendedLifetime(o) {}
    }

    @Test func completenessOfTypedText() {
      #expect(Session.completeness("x = 1") == .complete)
      #expect(Session.completeness("def f():") == .incomplete)
      #expect(Session.completeness("def f():\n  return 1") == .incomplete)
      #expect(Session.completeness("def f():\n  return 1\n") == .complete)
      #expect(Session.completeness("(1,") == .incomplete)
      #expect(Session.completeness("'''a") == .incomplete)
      #expect(Session.completeness("1 +* 2") == .invalid)
    }
  }
}
