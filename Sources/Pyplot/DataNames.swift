// `data=`: arguments that are names in it stand for what it holds under them (matplotlib/__init__.py, `_preprocess_data`).
import Language
import Plots

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

  /// The arguments of `plot`, `step` and `fill`: what `data` holds under the words among them, and the label that follows
  /// (matplotlib/axes/_base.py, `_process_plot_var_args`).
  static func ofLines(_ args: [Value], in data: Value, _ keywords: inout [(String, Value)]) throws(Raise) -> [Value] {
    if data.isNone { return args }
    func held(_ v: Value) -> Value? { word(v) == nil ? nil : try? Language.getItem(data, v) }
    let found = args.map(held)
    var namer = args.count == 3 ? 1 : 0
    if args.count == 2 {
      namer = 1
      if let text = word(args[1]), (try? LineFormat(parsing: text)) != nil {
        if found[1] == nil { namer = 0 }
        if found[1] != nil {
          try giveWarning(
            """
            Second argument \(quoted(Str(text))) is ambiguous: could be a format string but is in 'data'; using as data.  If it was \
            intended as data, set the format string to an empty string to suppress this warning.  If it was intended as a format string, \
            explicitly pass the x-values as well.  Alternatively, rename the entry in 'data'.
            """, types.RuntimeWarning)
        }
      }
    }
    if args.count > 3 {
      throw valueError(
        """
        Using arbitrary long args with data is not supported due to ambiguity of arguments; use multiple plotting calls instead
        """)
    }
    let label = keywords.first { $0.0 == "label" }?.1 ?? .none
    if label.isNone, args.indices.contains(namer), word(args[namer]) != nil {
      keywords.removeAll { $0.0 == "label" }
      keywords.append(("label", args[namer]))
    }
    return zip(args, found).map { $1 ?? $0 }
  }
}
