// The bundled sessions: scripts of examples/, embedded in the binary by Package.swift.

/// A script of examples/ as the binary carries it.
public struct Example {
  /// The file's name without `.py` and with hyphens: what `wick example` takes.
  public let name: String
  /// The whole script; its first line is a comment that says what it shows.
  public let text: String

  /// All of them, in the order in which `wick examples` lists them.
  public static let all: [Example] = [
    Example("tensors", PackageResources.tensors_py),
    Example("initialisers", PackageResources.initialisers_py),
    Example("sharing", PackageResources.sharing_py),
    Example("reshaping", PackageResources.reshaping_py),
    Example("transposing", PackageResources.transposing_py),
    Example("line-fit", PackageResources.line_fit_py),
    Example("autograd", PackageResources.autograd_py),
    Example("chain-rule", PackageResources.chain_rule_py),
    Example("descent", PackageResources.descent_py),
  ]

  private init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// Its first line, without the `#`.
  public var summary: String { String(text.prefix { $0 != "\n" }.drop { $0 == "#" || $0 == " " }) }

  /// The example of that name, or the only one whose name starts so.
  public static func named(_ name: String) -> Example? {
    if let exact = all.first(where: { $0.name == name }) { return exact }
    let starting = all.filter { $0.name.hasPrefix(name) }
    return starting.count == 1 ? starting[0] : nil
  }
}
