// `x in container`.

extension Interpreter {
  /// Whether the value in `item` is in the container; strings, numbers and dict keys without a retain.
  func isIn(_ item: Register, _ container: Register) throws(Raise) -> Bool {
    switch container.tag {
    case Tag.str where item.tag == Tag.str:
      return container.raw(Str.self)._withUnsafeGuaranteedRef { s in
        item.raw(Str.self)._withUnsafeGuaranteedRef { findBytes(s.buffer, $0.buffer, from: 0) != nil }
      }
    case Tag.dict:
      let e = container.raw(Dict.self)._withUnsafeGuaranteedRef { $0.probe(item) }
      if e != Dict.unsure { return e >= 0 }
    case Tag.tuple:
      let found = container.raw(Tuple.self)._withUnsafeGuaranteedRef { search(item, $0.items, $0.count) }
      if let found { return found }
    case Tag.list:
      let found = container.raw(List.self)._withUnsafeGuaranteedRef { search(item, $0.items, $0.count) }
      if let found { return found }
    default: break
    }
    return try contains(container.pointee, item.pointee)
  }

  /// Among strings and ints; nil where a comparison may run a script.
  private func search(_ item: Register, _ items: Register, _ count: Int) -> Bool? {
    if item.tag == Tag.str {
      return item.raw(Str.self)._withUnsafeGuaranteedRef { s in
        for i in 0..<count {
          let other = items + i
          if other.tag == Tag.str {
            if other.rawInt == item.rawInt || other.raw(Str.self)._withUnsafeGuaranteedRef({ $0.isEqual(s) }) { return true }
          } else if other.tag != Tag.int && other.tag != Tag.empty {
            return nil
          }
        }
        return false
      }
    }
    if item.tag != Tag.int { return nil }
    for i in 0..<count {
      let other = items + i
      if other.tag == Tag.int {
        if other.rawInt == item.rawInt { return true }
      } else if other.tag != Tag.str && other.tag != Tag.empty {
        return nil
      }
    }
    return false
  }
}
