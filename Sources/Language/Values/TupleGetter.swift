// The fields of named tuples: an item of a tuple, read as an attribute.

/// `collections.namedtuple(...).field`: the item at a place. Other values raise TypeError.
public final class TupleGetter: NativeProperty {
  private let place: Int
  /// `__doc__`, which a script may change.
  private var documentation: Value
  /// The field at `place`.
  public init(_ place: Int, _ documentation: Value) {
    self.place = place
    self.documentation = documentation
    super.init(
      types.tuple, "",
      { (v) throws(Raise) in
        guard case .instance(let i) = v, case .tuple(let t) = i.payload else {
          if case .tuple(let t) = v, t.indices.contains(place) { return t[place] }
          throw typeError("descriptor for index '\(place)' for tuple subclasses doesn't apply to '\(typeName(v))' object")
        }
        guard t.indices.contains(place) else { throw indexError("tuple index out of range") }
        return t.items[place]
      }, nil)
  }
  override var notWritable: Raise { attributeError("can't set attribute") }
  override var notDeletable: Raise { attributeError("can't delete attribute") }
  public override var type: Class { TupleGetter.cls }
  nonisolated(unsafe) static let cls = Class(native: "_collections._tuplegetter", bases: [types.object])
  public override func repr() throws(Raise) -> String { "_tuplegetter(\(place), \(try Language.repr(documentation)))" }
  public override func getAttribute(_ name: Str) throws(Raise) -> Value? {
    name === names.doc ? documentation : try genericGetAttribute(.object(self), type, name, dict: nil)
  }
  public override func setAttribute(_ name: Str, _ value: Value) throws(Raise) {
    if name === names.doc { documentation = value } else { try super.setAttribute(name, value) }
  }
}
