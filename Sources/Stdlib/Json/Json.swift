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
    m.define("_text(encoder, value, /)") { a throws(Raise) in
      var writer = try JsonWriter(a[0])
      try writer.write(a[1])
      return .str(Str(bytes: writer.out))
    }
  }
}
