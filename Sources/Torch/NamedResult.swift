// torch.return_types.max and its like: tuples whose items have names.
import Language

/// The value that an operator with several named results gives.
func namedResult(_ name: String, _ fields: [String], _ values: [Value]) -> Value {
  let i = Instance(NamedResults.cls(name, fields))
  i.payload = .tupleOf(values)
  return .instance(i)
}

private enum NamedResults {
  nonisolated(unsafe) private static var known: [String: Class] = [:]

  static func cls(_ name: String, _ fields: [String]) -> Class {
    if let c = known[name] { return c }
    let c = Class(native: name, bases: [types.tuple])
    c.dict["__module__"] = .string("torch.return_types")
    for (i, f) in fields.enumerated() { c.property(f) { o throws(Raise) in try getItem(o.unwrapped, .int(i)) } }
    c.define("__repr__(self, /)") { a throws(Raise) in
      var lines: [String] = []
      for (f, v) in zip(fields, try sequenceItems(a[0].unwrapped)) { lines.append("\(f)=\(try repr(v))") }
      return .string("torch.return_types.\(name)(\n" + lines.joined(separator: ",\n") + ")")
    }
    known[name] = c
    return c
  }
}
