// Figures as scripts hold them, and the arrays of axes that `subplots` gives.
import Language
import Plots

final class FigureObject: PlotObject {
  let figure: Figure
  let number: Int?
  var label = ""
  var axes: [AxesObject] = []
  var current: AxesObject?

  init(_ figure: Figure, number: Int?) {
    self.figure = figure
    self.number = number
  }
  override var type: Class { PlotClasses.figure }

  /// The current axes, made when there are none.
  func gca() -> AxesObject {
    if let current { return current }
    return addAxes(GridPlace())
  }

  func addAxes(_ place: GridPlace) -> AxesObject {
    let made = AxesObject(figure.addAxes(place), self)
    axes.append(made)
    current = made
    return made
  }

  func remove(_ gone: AxesObject) {
    figure.remove(gone.axes)
    axes.removeAll { $0 === gone }
    if current === gone { current = axes.last }
  }

  func clear() {
    figure.clear()
    axes = []
    current = nil
  }

  /// What `colorbar()` without a mappable shows.
  var mappable: ArtistObject? { current?.mappable ?? axes.last(where: { $0.mappable != nil })?.mappable }

  /// matplotlib's `str` of a figure.
  override func str() throws(Raise) -> String {
    func pixels(_ inches: Double) -> String { floatRepr(inches * figure.dpi).replacingSuffix(".0") }
    return "Figure(\(pixels(figure.width))x\(pixels(figure.height)))"
  }

  override func repr() throws(Raise) -> String {
    func pixels(_ inches: Double) -> String { floatRepr((inches * figure.dpi).rounded(.towardZero)).replacingSuffix(".0") }
    let count = axes.count + axes.count { $0.axes.colorbar != nil }
    return "<Figure size \(pixels(figure.width))x\(pixels(figure.height)) with \(count) Axes>"
  }

  override func traverse(_ visit: (Value) -> Void) {
    super.traverse(visit)
    for a in axes { visit(.object(a)) }
    if let current { visit(.object(current)) }
  }
  override func clearReferences() {
    super.clearReferences()
    axes = []
    current = nil
  }
}

extension String {
  fileprivate func replacingSuffix(_ suffix: String) -> String { hasSuffix(suffix) ? String(dropLast(suffix.count)) : self }
}

/// The place that `subplot(…)` and `add_subplot(…)` name.
func gridPlace(_ args: [Value], _ name: String) throws(Raise) -> GridPlace {
  switch args.count {
  case 0: return GridPlace()
  case 1:
    let text = try Language.repr(args[0])
    guard case .int(let n) = args[0].unwrapped, (100...999).contains(n) else {
      throw valueError("Single argument to subplot must be a three-digit integer, not \(text)")
    }
    return try gridPlace([.int(n / 100), .int(n / 10 % 10), .int(n % 10)], name)
  case 3: break
  default: throw typeError("\(name)() takes 1 or 3 positional arguments but \(args.count) were given")
  }
  let rows = try count(args[0], "rows"), columns = try count(args[1], "columns")
  func inside(_ v: Value) throws(Raise) -> Int {
    guard case .int(let n) = v.unwrapped, n >= 1, n <= rows * columns else {
      throw valueError("num must be an integer with 1 <= num <= \(rows * columns), not \(try Language.repr(v))")
    }
    return n
  }
  if case .tuple(let ends) = args[2], ends.count == 2 {
    return GridPlace(rows: rows, columns: columns, first: try inside(ends[0]) - 1, last: try inside(ends[1]) - 1)
  }
  return GridPlace(rows: rows, columns: columns, first: try inside(args[2]) - 1)
}

private func count(_ v: Value, _ what: String) throws(Raise) -> Int {
  guard case .int(let n) = v.unwrapped, n > 0, n <= 1000 else {
    throw valueError("Number of \(what) must be a positive integer, not \(try Language.repr(v))")
  }
  return n
}

/// Keywords of `add_subplot` and `subplot`.
func applyAxesKeywords(_ a: AxesObject, _ keywords: [(String, Value)]) throws(Raise) {
  for (key, value) in keywords {
    switch key {
    case "projection", "polar":
      if word(value) == "rectilinear" { continue }
      if !(try Language.truth(value)) { continue }
      throw notImplementedError("axes with projection=\(try Language.repr(value)) are not drawn by wick")
    case "sharex", "sharey":
      guard case .object(let o) = value, let other = o as? AxesObject else { continue }
      share([other, a], isX: key == "sharex")
    default: _ = try vm.call(try Language.getAttribute(.object(a), "set"), [], [(intern(key), value)])
    }
  }
}

func share(_ list: [AxesObject], isX: Bool) {
  let first = list.first?.axes
  let group = (isX ? first?.sharedX : first?.sharedY) ?? SharedAxis()
  for a in list where (isX ? a.axes.sharedX : a.axes.sharedY) == nil {
    group.join(a.axes)
    if isX { a.axes.sharedX = group } else { a.axes.sharedY = group }
  }
}

/// `subplots(nrows, ncols, …)` on a figure: one axes, or an array of them.
func subplots(_ f: FigureObject, _ call: Call) throws(Raise) -> Value {
  let rows = try count(call[0], "rows"), columns = try count(call[1], "columns")
  guard rows * columns <= 10_000 else { throw valueError("too many subplots: \(rows) x \(columns)") }
  func sharing(_ v: Value, _ name: String) throws(Raise) -> String {
    if case .bool(let on) = v { return on ? "all" : "none" }
    if let text = word(v), ["all", "row", "col", "none"].contains(text) { return text }
    if case .int(let n) = v, n == 0 || n == 1 { return n == 1 ? "all" : "none" }
    throw valueError(try noChoice(v, name, ["all", "row", "col", "none"], others: [.bool(false), .bool(true)]))
  }
  let sharesX = try sharing(call[2], "sharex"), sharesY = try sharing(call[3], "sharey")
  for (i, name) in [(5, "width_ratios"), (6, "height_ratios")] { if !call[i].isNone { undrawn("subplots' \(name)") } }
  if case .dict(let d) = call[8] {
    for (k, v) in d.pairs {
      switch try Language.str(k) {
      case "hspace": f.figure.margins.hspace = try real(v)
      case "wspace": f.figure.margins.wspace = try real(v)
      default: undrawn("gridspec_kw's \(try Language.str(k))")
      }
    }
  }
  var grid: [AxesObject] = []
  for i in 0..<(rows * columns) {
    let a = f.addAxes(GridPlace(rows: rows, columns: columns, first: i))
    if case .dict = call[7] { try applyAxesKeywords(a, try pairs(call[7])) }
    grid.append(a)
  }
  for (how, isX) in [(sharesX, true), (sharesY, false)] {
    switch how {
    case "all": share(grid, isX: isX)
    case "row": for r in 0..<rows { share(Array(grid[r * columns..<(r + 1) * columns]), isX: isX) }
    case "col": for c in 0..<columns { share((0..<rows).map { grid[$0 * columns + c] }, isX: isX) }
    default: continue
    }
    // Inner axes that share show no labels.
    for (i, a) in grid.enumerated() {
      if isX, how != "row", i / columns < rows - 1 { a.axes.x.tickLabels = [] }
      if !isX, how != "col", i % columns > 0 { a.axes.y.tickLabels = [] }
    }
  }
  guard try Language.truth(call[4]) else { return .object(AxesArray(grid, [rows, columns])) }
  if grid.count == 1 { return .object(grid[0]) }
  return .object(AxesArray(grid, rows == 1 || columns == 1 ? [grid.count] : [rows, columns]))
}

/// The array of axes that `subplots` gives: NumPy's array of objects, as far as axes need it.
final class AxesArray: PlotObject {
  let items: [AxesObject]
  let shape: [Int]
  init(_ items: [AxesObject], _ shape: [Int]) {
    self.items = items
    self.shape = shape
  }
  override var type: Class { PlotClasses.axesArray }
  override func length() throws(Raise) -> Int? { shape[0] }
  override func truth() throws(Raise) -> Bool {
    throw valueError("The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()")
  }

  /// Row `i` of a matrix, or item `i` of a row.
  private func part(_ i: Int) -> Value {
    if shape.count == 1 { return .object(items[i]) }
    return .object(AxesArray(Array(items[i * shape[1]..<(i + 1) * shape[1]]), [shape[1]]))
  }

  override func iterate() throws(Raise) -> Value? { try Language.iterate(.listOf((0..<shape[0]).map(part))) }

  private func index(_ v: Value, _ axis: Int) throws(Raise) -> Int {
    let n = shape[axis], i = try indexValue(v)
    guard i >= -n, i < n else { throw indexError("index \(i) is out of bounds for axis \(axis) with size \(n)") }
    return i < 0 ? i + n : i
  }

  override func getItem(_ key: Value) throws(Raise) -> Value {
    guard case .tuple(let t) = key else { return try select(key, 0) }
    guard t.count <= shape.count else {
      throw indexError("too many indices for array: array is \(shape.count)-dimensional, but \(t.count) were indexed")
    }
    if t.count == 1 || shape.count == 1 { return try select(t[0], 0) }
    let rows = try places(t[0], 0), columns = try places(t[1], 1)
    let picked = rows.list.flatMap { r in columns.list.map { c in items[r * shape[1] + c] } }
    switch (rows.isOne, columns.isOne) {
    case (true, true): return .object(picked[0])
    case (false, false): return .object(AxesArray(picked, [rows.list.count, columns.list.count]))
    default: return .object(AxesArray(picked, [picked.count]))
    }
  }

  private func places(_ key: Value, _ axis: Int) throws(Raise) -> (list: [Int], isOne: Bool) {
    if case .object(let o) = key, let s = o as? SliceObject {
      let r = try s.resolved(shape[axis])
      return ((0..<r.count).map { r.start + $0 * r.step }, false)
    }
    return ([try index(key, axis)], true)
  }

  private func select(_ key: Value, _ axis: Int) throws(Raise) -> Value {
    let chosen = try places(key, axis)
    if chosen.isOne { return part(chosen.list[0]) }
    if shape.count == 1 { return .object(AxesArray(chosen.list.map { items[$0] }, [chosen.list.count])) }
    return .object(AxesArray(chosen.list.flatMap { r in items[r * shape[1]..<(r + 1) * shape[1]] }, [chosen.list.count, shape[1]]))
  }

  override func repr() throws(Raise) -> String {
    // NumPy's lines: 75 columns less the brackets, and a hanging indent.
    let indent = String(repeating: " ", count: 6 + shape.count), width = 75 - shape.count
    func row(_ list: ArraySlice<AxesObject>) throws(Raise) -> String {
      var lines = "", line = indent
      for (i, a) in list.enumerated() {
        let word = try Language.repr(.object(a))
        if line.count + word.count > width, line.count > indent.count {
          lines += line.dropLast() + "\n"
          line = indent
        }
        line += word + (i + 1 < list.count ? ", " : "")
      }
      return "[" + (lines + line).dropFirst(indent.count) + "]"
    }
    if shape.count == 1 { return "array(\(try row(items[...])), dtype=object)" }
    var rows: [String] = []
    for r in 0..<shape[0] { rows.append(try row(items[r * shape[1]..<(r + 1) * shape[1]])) }
    return "array([" + rows.joined(separator: ",\n       ") + "], dtype=object)"
  }

  static func defineAxesArray(_ c: Class) {
    for name in ["flatten", "ravel"] {
      c.method("\(name)(order='C')") { (a: AxesArray, call) throws(Raise) in
        guard let order = word(call[0]), ["C", "F", "A", "K"].contains(order) else {
          throw valueError("order must be one of 'C', 'F', 'A', or 'K' (got \(try Language.repr(call[0])))")
        }
        guard order == "F", a.shape.count == 2 else { return .object(AxesArray(a.items, [a.items.count])) }
        let (rows, columns) = (a.shape[0], a.shape[1])
        return .object(AxesArray((0..<a.items.count).map { a.items[$0 % rows * columns + $0 / rows] }, [a.items.count]))
      }
    }
    c.method("tolist()") { (a: AxesArray, _) throws(Raise) in
      if a.shape.count == 1 { return .listOf(a.items.map { .object($0) }) }
      return .listOf(try (0..<a.shape[0]).map { (r) throws(Raise) in try vm.callMethod(a.part(r), "tolist") })
    }
    c.method("reshape(*shape)") { (a: AxesArray, call) throws(Raise) in
      var sizes: [Int] = []
      for v in call.rest.count == 1 ? (try? sequenceItems(call.rest[0])) ?? call.rest : call.rest { sizes.append(try indexValue(v)) }
      if let i = sizes.firstIndex(of: -1) {
        let known = sizes.filter { $0 != -1 }.reduce(1, *)
        if known > 0 { sizes[i] = a.items.count / known }
      }
      guard (1...2).contains(sizes.count), sizes.allSatisfy({ $0 > 0 && $0 <= a.items.count }), sizes.reduce(1, *) == a.items.count else {
        throw valueError("cannot reshape array of size \(a.items.count) into shape (\(sizes.map(String.init).joined(separator: ",")))")
      }
      return .object(AxesArray(a.items, sizes))
    }
    func part(_ name: String, _ get: @escaping (AxesArray) throws(Raise) -> Value) {
      c.property(name) { v throws(Raise) in
        guard case .object(let o) = v, let a = o as? AxesArray else { return .none }
        return try get(a)
      }
    }
    part("shape") { a in .tupleOf(a.shape.map { .int($0) }) }
    part("size") { a in .int(a.items.count) }
    part("ndim") { a in .int(a.shape.count) }
    part("flat") { a throws(Raise) in try Language.iterate(.listOf(a.items.map { .object($0) })) }
    part("T") { a in
      guard a.shape.count == 2 else { return .object(a) }
      let (rows, columns) = (a.shape[0], a.shape[1])
      return .object(AxesArray((0..<columns).flatMap { c in (0..<rows).map { a.items[$0 * columns + c] } }, [columns, rows]))
    }
  }
  override func traverse(_ visit: (Value) -> Void) {
    super.traverse(visit)
    for a in items { visit(.object(a)) }
  }
}
