// A page as SVG text.

/// Writes pages as SVG.
enum SVGWriter {
  static func write(_ page: Page) -> String {
    var out = SVG(page)
    for command in page.commands { out.add(command) }
    return out.finished
  }
}

private struct SVG {
  private let page: Page
  private var body = ""
  private var clips: [Rect] = []

  init(_ page: Page) { self.page = page }

  var finished: String {
    let size = "\(compact(page.width)) \(compact(page.height))"
    var out = """
      <?xml version="1.0" encoding="utf-8" standalone="no"?>
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
      width="\(compact(page.width))pt" height="\(compact(page.height))pt" viewBox="0 0 \(size)" version="1.1">

      """
    if !clips.isEmpty {
      out += "<defs>\n"
      for (i, box) in clips.enumerated() {
        out += "<clipPath id=\"c\(i)\"><rect \(rectangle(box))/></clipPath>\n"
      }
      out += "</defs>\n"
    }
    return out + body + "</svg>\n"
  }

  mutating func add(_ command: DrawCommand) {
    switch command {
    case .path(let path, let fill, let stroke, let clip):
      body += "<path d=\"\(data(path))\" fill=\"\(fill?.hex ?? "none")\""
      if let fill, fill.alpha < 1 { body += " fill-opacity=\"\(compact(fill.alpha))\"" }
      if let stroke { body += attributes(stroke) }
      body += clipping(clip) + "/>\n"
    case .text(let runs, let origin, let rotation, let color, let clip, _):
      text(runs, origin, rotation, color, clip)
    case .image(let pixels, let columns, let rows, let box, let clip):
      let encoded = Base64.encode(StoredPNG.encode(pixels, columns: columns, rows: rows))
      body +=
        "<image \(rectangle(box)) preserveAspectRatio=\"none\" "
        + "style=\"image-rendering:crisp-edges;image-rendering:pixelated\"\(clipping(clip)) "
        + "xlink:href=\"data:image/png;base64,\(encoded)\"/>\n"
    }
  }

  private mutating func text(
    _ runs: [TextRun], _ origin: Point, _ rotation: Double, _ color: Color, _ clip: Rect?
  ) {
    let place = "\(compact(origin.x)) \(compact(origin.y))"
    var transform = "translate(\(place))"
    if rotation != 0 { transform += " rotate(\(compact(-rotation)))" }
    body += "<g transform=\"\(transform)\" fill=\"\(color.hex)\""
    if color.alpha < 1 { body += " fill-opacity=\"\(compact(color.alpha))\"" }
    body += " font-family=\"DejaVu Sans, Verdana, sans-serif\"\(rotation == 0 ? "" : "")>"
    for run in runs where !run.text.isEmpty {
      body += "<text x=\"\(compact(run.offset.x))\" y=\"\(compact(run.offset.y))\""
      body += " font-size=\"\(compact(run.size))\""
      if run.isItalic { body += " font-style=\"italic\"" }
      if run.isBold { body += " font-weight=\"bold\"" }
      // Another font keeps the layout: the glyphs are spread over the width DejaVu would take.
      body += " textLength=\"\(compact(FontMetrics.width(run.text) * run.size))\""
      body += " xml:space=\"preserve\">\(escaped(run.text))</text>"
    }
    body += "</g>\n"
  }

  private func attributes(_ stroke: Stroke) -> String {
    var out = " stroke=\"\(stroke.color.hex)\" stroke-width=\"\(compact(stroke.width))\""
    if stroke.color.alpha < 1 { out += " stroke-opacity=\"\(compact(stroke.color.alpha))\"" }
    if !stroke.dashes.isEmpty {
      out += " stroke-dasharray=\"\(stroke.dashes.map(compact).joined(separator: ","))\""
    }
    if stroke.isProjecting { out += " stroke-linecap=\"square\"" }
    if stroke.isRound { out += " stroke-linejoin=\"round\"" }
    return out
  }

  private mutating func clipping(_ box: Rect?) -> String {
    guard let box else { return "" }
    if let known = clips.firstIndex(of: box) { return " clip-path=\"url(#c\(known))\"" }
    clips.append(box)
    return " clip-path=\"url(#c\(clips.count - 1))\""
  }

  private func rectangle(_ box: Rect) -> String {
    "x=\"\(compact(box.x0))\" y=\"\(compact(box.y0))\" width=\"\(compact(max(0, box.width)))\" "
      + "height=\"\(compact(max(0, box.height)))\""
  }

  private func data(_ path: Path) -> String {
    func at(_ p: Point) -> String { "\(compact(p.x)) \(compact(p.y))" }
    return path.elements.map { element in
      switch element {
      case .move(let p): "M\(at(p))"
      case .line(let p): "L\(at(p))"
      case .curve(let a, let b, let c): "C\(at(a)) \(at(b)) \(at(c))"
      case .close: "Z"
      }
    }.joined()
  }

  /// Text for XML; characters XML cannot hold are left out.
  private func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "\t": out += " "
      default:
        if scalar.value >= 32, scalar.value != 0xfffe, scalar.value != 0xffff {
          out.unicodeScalars.append(scalar)
        }
      }
    }
    return out
  }
}
