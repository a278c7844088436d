// Results with field names: EighResult, UniqueAllResult and their kin.
import Language

/// `EighResult(eigenvalues=…, eigenvectors=…)`: a tuple with field names. `module` is where NumPy has the class.
func namedResult(
  _ name: String, _ fields: [String], _ values: [Value], module: String = "numpy.linalg._linalg"
) throws(Raise) -> Value {
  let i = Instance(NamedResults.cls(name, fields, module))
  i.payload = .tupleOf(values)
  return .instance(i)
}

private enum NamedResults {
  nonisolated(unsafe) private static var known: [String: Class] = [:]
  static func cls(_ name: String, _ fields: [String], _ module: String) -> Class {
    if let c = known[name] { return c }
    let c = Class(native: name, bases: [types.tuple])
    c.dict["__module__"] = .string(module)
    c.dict["_fields"] = .tupleOf(fields.map { .string($0) })
    for (i, f) in fields.enumerated() { c.property(f) { o throws(Raise) in try getItem(o.unwrapped, .int(i)) } }
    c.define("__repr__(self, /)") { a throws(Raise) in
      var parts: [String] = []
      for (f, v) in zip(fields, try sequenceItems(a[0].unwrapped)) { parts.append("\(f)=\(try repr(v))") }
      return .string("\(name)(\(parts.joined(separator: ", ")))")
    }
    known[name] = c
    return c
  }
}
