// `data=`: arguments that are names in it stand for what it holds under them (matplotlib/__init__.py, `_preprocess_data`).
import Language

struct DataNames {
  /// The parameters that may be names; nil for every one, `*args` and `**kwargs` included.
  let replaced: [String]?
  /// The parameter whose name becomes the label where none is given.
  let label: String?

  /// The functions by name. `plot` and those that plot by it look names up themselves.
  private static let all: [String: DataNames] = [
    "scatter": DataNames(
      replaced: ["x", "y", "s", "linewidths", "edgecolors", "c", "facecolor", "facecolors", "color"], label: "y"),
    "errorbar": DataNames(replaced: ["x", "y", "xerr", "yerr"], label: "y"),
    "hist": DataNames(replaced: ["x", "weights"], label: "x"),
    "hlines": DataNames(replaced: ["y", "xmin", "xmax", "colors"], label: "y"),
    "vlines": DataNames(replaced: ["x", "ymin", "ymax", "colors"], label: "x"),
    "fill_between": DataNames(replaced: ["x", "y1", "y2", "where"], label: nil),
    "fill_betweenx": DataNames(replaced: ["y", "x1", "x2", "where"], label: nil),
    "bar": DataNames(replaced: nil, label: nil), "barh": DataNames(replaced: nil, label: nil),
    "stem": DataNames(replaced: nil, label: nil), "imshow": DataNames(replaced: nil, label: nil),
    "contour": DataNames(replaced: nil, label: nil), "contourf": DataNames(replaced: nil, label: nil),
  ]
  private static let themselves = ["plot", "step", "fill"]

  static func replace(in call: inout Call, of function: String, _ parameters: [String], data: Value) throws(Raise) {
    guard let names = all[function] else {
      if themselves.contains(function) { return }
      throw notImplementedError("\(function)(data=) is not supported by wick")
    }
    func held(_ v: Value) -> Value { word(v) == nil ? v : (try? Language.getItem(data, v)) ?? v }
    func isReplaced(_ name: String) -> Bool { name != "data" && names.replaced?.contains(name) ?? true }
    var label: Value?
    if let name = names.label, let i = parameters.firstIndex(of: name), word(call.values[i]) != nil { label = call.values[i] }
    for (i, name) in parameters.enumerated() where isReplaced(name) { call.values[i] = held(call.values[i]) }
    for i in call.extra.indices where isReplaced(call.extra[i].0) { call.extra[i].1 = held(call.extra[i].1) }
    if names.replaced == nil { call.rest = call.rest.map(held) }
    guard let label, !call.extra.contains(where: { $0.0 == "label" }) else { return }
    if let i = parameters.firstIndex(of: "label") {
      if call.values[i].isNone || word(call.values[i]) == "" { call.values[i] = label }
    } else {
      call.extra.append(("label", label))
    }
  }

  /// What `data` holds under the words among some arguments.
  static func looked(up args: [Value], in data: Value) throws(Raise) -> [Value] {
    var args = args
    for i in args.indices {
      guard word(args[i]) != nil, try Language.truth(.bool(try Language.contains(data, args[i]))) else { continue }
      args[i] = try Language.getItem(data, args[i])
    }
    return args
  }
}
