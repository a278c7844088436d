// The calls that put artists into axes, with matplotlib's defaults.

extension Axes {
  /// `plot(x, y, format)`: the color is the format's, or the next of the cycle. Unequal lengths are refused.
  package func plot(_ xs: [Double], _ ys: [Double], format: String? = nil, color: Color? = nil)
    throws(PlotError) -> Line
  {
    guard xs.count == ys.count else {
      throw PlotError(
        "x and y must have same first dimension, but have shapes (\(xs.count),) and (\(ys.count),)")
    }
    let parsed: LineFormat? = if let format { try LineFormat(parsing: format) } else { nil }
    let line = Line(x: xs, y: ys, color: color ?? parsed?.color ?? nextLineColor())
    if let parsed {
      line.style = parsed.style
      line.marker = parsed.marker
    }
    add(line)
    return line
  }

  /// `scatter(x, y)`, all in one colour.
  package func scatter(_ xs: [Double], _ ys: [Double], sizes: [Double] = [36], colors: [Color] = [])
    throws(PlotError) -> Scatter
  {
    guard xs.count == ys.count else { throw PlotError("x and y must be the same size") }
    let made = Scatter(
      x: xs, y: ys, sizes: sizes, colors: colors.isEmpty ? [nextPatchColor()] : colors)
    add(made)
    return made
  }

  /// `scatter(x, y, c=values)`: each point's colour from a number.
  package func scatter(
    _ xs: [Double], _ ys: [Double], values: [Double], colormap: Colormap = .viridis,
    low: Double? = nil, high: Double? = nil, sizes: [Double] = [36]
  ) throws(PlotError) -> Scatter {
    guard values.count == xs.count else {
      throw PlotError(
        "'c' argument has \(values.count) elements, which is inconsistent with 'x' and 'y' with "
          + "size \(xs.count).")
    }
    let norm = Normalization(values, low: low, high: high)
    let colors = values.map { colormap.color(norm($0)) }
    let made = try scatter(xs, ys, sizes: sizes, colors: colors.isEmpty ? [.black] : colors)
    made.mapping = ColorMapping(colormap, norm)
    return made
  }

  /// `bar(x, height)`; `bottom` and `width` have one value or one each.
  package func bar(
    _ xs: [Double], _ heights: [Double], width: [Double] = [0.8], bottom: [Double] = [0],
    isEdgeAligned: Bool = false, isHorizontal: Bool = false, colors: [Color] = []
  ) throws(PlotError) -> Bars {
    let count = max(xs.count, heights.count)
    func at(_ list: [Double], _ i: Int) -> Double { list.count == 1 ? list[0] : list[i] }
    for list in [xs, heights, width, bottom] where list.count != count && list.count != 1 {
      throw PlotError(
        "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0 "
          + "with shape (\(xs.count),) and arg 1 with shape (\(list.count),).")
    }
    let boxes = (0..<count).map { i in
      let w = at(width, i)
      let left = isEdgeAligned ? at(xs, i) : at(xs, i) - w / 2
      let foot = at(bottom, i)
      return isHorizontal
        ? Rect(foot, left, foot + at(heights, i), left + w)
        : Rect(left, foot, left + w, foot + at(heights, i))
    }
    let bars = Bars(
      boxes, colors: colors.isEmpty ? [nextPatchColor()] : colors, isHorizontal: isHorizontal)
    add(bars)
    return bars
  }

  /// `hist(values, bins)`: the counted bins and their bars.
  package func hist(_ histogram: Histogram, color: Color? = nil, relativeWidth: Double = 1)
    throws(PlotError) -> Bars
  {
    let pairs = zip(histogram.edges, histogram.edges.dropFirst())
    let widths = pairs.map { ($1 - $0) * relativeWidth }
    let middles = pairs.map { $0 / 2 + $1 / 2 }
    return try bar(
      middles, histogram.counts, width: widths.count == 1 ? widths : widths,
      colors: [color ?? nextLineColor()])
  }

  /// `fill_between(x, low, high)` where `shown` is true (everywhere when nil).
  package func fillBetween(
    _ xs: [Double], _ low: [Double], _ high: [Double], where shown: [Bool]? = nil,
    color: Color? = nil, isSideways: Bool = false
  ) throws(PlotError) -> Area {
    func at(_ list: [Double], _ i: Int) -> Double { list.count == 1 ? list[0] : list[i] }
    for list in [low, high] where list.count != 1 && list.count != xs.count {
      throw PlotError(
        "operands could not be broadcast together with shapes (\(xs.count),) (\(list.count),)")
    }
    if let shown, shown.count != xs.count {
      throw PlotError(
        "where size (\(shown.count)) does not match \(quoted("x")) size (\(xs.count))")
    }
    var outlines: [[Point]] = []
    var run: [Int] = []
    func close() {
      if run.count > 1 {
        let there = run.map { Point(xs[$0], at(low, $0)) }
        let back = run.reversed().map { Point(xs[$0], at(high, $0)) }
        outlines.append((there + back).map { isSideways ? Point($0.y, $0.x) : $0 })
      }
      run = []
    }
    for i in xs.indices {
      let finite = xs[i].isFinite && at(low, i).isFinite && at(high, i).isFinite
      if finite, shown?[i] ?? true { run.append(i) } else { close() }
    }
    close()
    let area = Area(outlines, color: color ?? nextPatchColor())
    add(area)
    return area
  }

  /// `axhline(y)`.
  package func horizontalLine(_ y: Double, color: Color? = nil) -> Reference {
    reference(Reference(isHorizontal: true, from: y, color: color ?? Color.cycle[0]))
  }

  /// `axvline(x)`.
  package func verticalLine(_ x: Double, color: Color? = nil) -> Reference {
    reference(Reference(isHorizontal: false, from: x, color: color ?? Color.cycle[0]))
  }

  /// `axhspan(low, high)` and `axvspan(low, high)`.
  package func span(_ low: Double, _ high: Double, isHorizontal: Bool, color: Color? = nil)
    -> Reference
  {
    let band = Reference(
      isHorizontal: isHorizontal, from: low, to: high, color: color ?? nextPatchColor())
    band.edgeColor = color
    return reference(band)
  }

  private func reference(_ made: Reference) -> Reference {
    add(made)
    return made
  }

  /// `imshow(values)` of numbers, row by row, through a colour map; nil when the counts disagree.
  package func image(
    _ values: [Double], rows: Int, columns: Int, colormap: Colormap = .viridis,
    low: Double? = nil, high: Double? = nil, isUpper: Bool = true
  ) -> Picture? {
    let norm = Normalization(values, low: low, high: high)
    guard
      let picture = image(
        pixels: values.map { colormap.color(norm($0)) }, rows: rows, columns: columns,
        isUpper: isUpper)
    else { return nil }
    picture.mapping = ColorMapping(colormap, norm)
    return picture
  }

  /// `imshow` of colours, row by row.
  package func image(pixels: [Color], rows: Int, columns: Int, isUpper: Bool = true) -> Picture? {
    guard let picture = Picture(rows: rows, columns: columns, pixels: pixels) else { return nil }
    picture.isUpper = isUpper
    if !isUpper {
      picture.extent = (-0.5, Double(columns) - 0.5, -0.5, Double(rows) - 0.5)
    }
    add(picture)
    aspect = 1
    aspectChangesLimits = false
    y.isInverted = isUpper
    return picture
  }

  /// `text(x, y, words)`.
  package func text(_ x: Double, _ y: Double, _ words: String) -> Note {
    let note = Note(x: x, y: y, text: words)
    add(note)
    return note
  }
}
