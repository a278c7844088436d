// torch.Size: a tuple whose slices, sums and products are sizes again.
import Language

final class SizeObject: Instance {
  init(_ tuple: Value) {
    super.init(TorchClasses.size)
    payload = tuple
  }

  override var hasOwnOperators: Bool { true }

  /// A tuple has no format of its own: without a specification it is its text.
  override func format(_ spec: String) throws(Raise) -> String { spec.isEmpty ? try str() : try super.format(spec) }

  override func getItem(_ key: Value) throws(Raise) -> Value {
    let v = try Language.getItem(payload, key)
    if case .tuple = v { return .instance(SizeObject(v)) }
    return v
  }

  override func binary(_ op: BinaryOperator, _ other: Value, reflected: Bool) throws(Raise) -> Value? {
    let x = other.unwrapped
    switch (op, x) {
    case (.add, .tuple(let t)):
      let v = reflected ? try Language.binary(.add, x, payload) : try Language.binary(.add, payload, x)
      let isSize = t.array.allSatisfy { if case .int = $0 { true } else { false } }
      return isSize ? .instance(SizeObject(v)) : v
    case (.mul, .int), (.mul, .bool): return .instance(SizeObject(try Language.binary(.mul, payload, x)))
    case (.add, _) where !reflected:
      throw typeError("can only concatenate tuple (not \(typeName(other))) to torch.Size")
    default: return nil
    }
  }
}
