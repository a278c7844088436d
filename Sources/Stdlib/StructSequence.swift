// Tuples with named fields, as `time.struct_time`: the result of calls that C programs get a struct from.
import Language

final class StructSequence {
  let cls: Class
  private let visible: Int
  private let fields: [String]

  /// The first `visible` fields are the tuple; the others can only be asked for by name. Of a type that is not
  /// `constructible` the one instance is all there is.
  init(_ name: String, _ fields: [String], visible: Int? = nil, constructible: Bool = true) {
    let n = visible ?? fields.count
    self.fields = fields
    self.visible = n
    cls = Class(native: name, bases: [types.tuple])
    for (i, f) in fields.enumerated() {
      cls.property(f) { (o) throws(Raise) in
        if i < n { return try getItem(o.unwrapped, .int(i)) }
        if case .instance(let s) = o, let extra = s.native as? Extra, i - n < extra.values.count { return extra.values[i - n] }
        return .none
      }
    }
    cls.dict["n_fields"] = .int(fields.count)
    cls.dict["n_sequence_fields"] = .int(n)
    cls.dict["n_unnamed_fields"] = .int(0)
    cls.define("__repr__(self, /)") { a throws(Raise) in
      var parts: [String] = []
      for (f, v) in zip(fields, try sequenceItems(a[0].unwrapped)) { parts.append("\(f)=\(try repr(v))") }
      return .string("\(name)(\(parts.joined(separator: ", ")))")
    }
    let last = name.split(separator: ".").last.map(String.init) ?? name
    if !constructible {
      cls.construct = { _, _ throws(Raise) in throw typeError("cannot create '\(name)' instances") }
      return
    }
    // The class holds its layout, and the layout its class: types written in Swift are for ever.
    cls.construct = { _, a throws(Raise) in
      if a.count == 0 { throw typeError("\(last)() missing required argument 'sequence' (pos 1)") }
      let values = try sequenceItems(a[0])
      let given = values.count
      if given < n { throw typeError("\(name)() takes an at least \(n)-sequence (\(given)-sequence given)") }
      if given > fields.count { throw typeError("\(name)() takes an at most \(fields.count)-sequence (\(given)-sequence given)") }
      return self.make(values)
    }
  }

  private final class Extra {
    let values: [Value]
    init(_ values: [Value]) { self.values = values }
  }

  func make(_ values: [Value]) -> Value {
    let i = Instance(cls)
    i.payload = .tupleOf(Array(values.prefix(visible)))
    i.native = Extra(Array(values.dropFirst(visible)))
    return .instance(i)
  }
}
