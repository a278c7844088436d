// json's natives: the scanner of json.decoder, and the writer of json.encoder.
import Language

func registerJson() {
  vm.prepare("json.decoder") { m in
    m.define("_scan(text, start, is_whole, hooks, strict, /)") { a throws(Raise) in
      guard case .str(let text) = a[0].unwrapped else { throw typeError("expected string or bytes-like object, got '\(typeName(a[0]))'") }
      var reader = JsonReader(
        text, from: try indexValue(a[1]), hooks: JsonHooks(try sequenceItems(a[3])), isStrict: try truth(a[4]))
      return try reader.document(isWhole: try truth(a[2]))
    }
  }
  vm.prepare("json.encoder") { m in
    m.define("_text(value, default, ensure_ascii, allow_nan, sort_keys, skipkeys, check_circular, indent, separators, /)") {
      a throws(Raise) in
      var writer = JsonWriter(
        fallback: a[1], escapesAll: try truth(a[2]), allowsNaN: try truth(a[3]), sortsKeys: try truth(a[4]), skipsKeys: try truth(a[5]),
        checksCircles: try truth(a[6]), indent: try JsonWriter.indentation(a[7]), separators: try JsonWriter.separators(a[8]))
      try writer.write(a[0])
      return .str(Str(bytes: writer.out))
    }
  }
}
