// The layout of an instance's attributes: which name is in which slot. Instances that got the same names in the same
// order share one shape, so an inline cache needs a single comparison.

/// The names of an instance's slots. It never changes: one name more leads to another shape, the same for all that add it.
public final class Shape {
  nonisolated(unsafe) private static var lastID: UInt32 = 1
  let id: UInt32
  let names: [Str]
  let count: Int
  private var indices: [ObjectIdentifier: Int]
  private var transitions: [ObjectIdentifier: Shape] = [:]

  init(names: [Str] = []) {
    Shape.lastID &+= 1
    id = Shape.lastID
    self.names = names
    count = names.count
    indices = [:]
    for (i, n) in names.enumerated() { indices[ObjectIdentifier(n)] = i }
  }

  /// The slot of an interned name.
  func slot(_ name: Str) -> Int? { indices[ObjectIdentifier(name)] }

  /// The shape with one name more.
  func adding(_ name: Str) -> Shape {
    if let next = transitions[ObjectIdentifier(name)] { return next }
    let next = Shape(names: names + [name])
    transitions[ObjectIdentifier(name)] = next
    return next
  }
}
