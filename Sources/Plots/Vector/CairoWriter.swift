// A page as PNG, drawn by libcairo.

/// Writes pages as PNG.
enum CairoWriter {
  static func write(_ page: Page) throws(PlotError) -> [UInt8] {
    let cairo = try Cairo.load()
    let width = Int32(clamped(page.width.rounded(), 1...32000))
    let height = Int32(clamped(page.height.rounded(), 1...32000))
    let surface = cairo.imageSurfaceCreate(0, width, height)
    defer { cairo.surfaceDestroy(surface) }
    guard cairo.surfaceStatus(surface) == 0 else {
      throw PlotError("a picture of \(width)x\(height) pixels is too large")
    }
    let context = cairo.create(surface)
    let drawing = CairoDrawing(cairo: cairo, context: context)
    for command in page.commands { drawing.draw(command) }
    cairo.destroy(context)
    var bytes = ByteSink()
    let status = withUnsafeMutablePointer(to: &bytes) { sink in
      // SAFETY: `sink` outlives the call, which is the only one to use it.
      cairo.writePNG(
        surface,
        { raw, data, count in
          guard let raw, let data else { return 0 }
          raw.assumingMemoryBound(to: ByteSink.self).pointee.bytes
            .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
          return 0
        }, sink)
    }
    guard status == 0 else { throw PlotError("libcairo could not write the PNG") }
    return bytes.bytes
  }
}

private struct ByteSink { var bytes: [UInt8] = [] }

private struct CairoDrawing {
  let cairo: Cairo
  let context: OpaquePointer?

  func draw(_ command: DrawCommand) {
    cairo.save(context)
    defer { cairo.restore(context) }
    switch command {
    case .path(let path, let fill, let stroke, let clip):
      limit(clip)
      trace(path)
      if let fill {
        set(fill)
        if stroke == nil { cairo.fill(context) } else { cairo.fillPreserve(context) }
      }
      if let stroke { draw(stroke) }
    case .text(let runs, let origin, let rotation, let color, let clip, _):
      limit(clip)
      set(color)
      cairo.translate(context, origin.x, origin.y)
      if rotation != 0 { cairo.rotate(context, -rotation * .pi / 180) }
      for run in runs {
        cairo.selectFont(context, "DejaVu Sans", run.isItalic ? 2 : 0, run.isBold ? 1 : 0)
        cairo.setFontSize(context, run.size)
        cairo.moveTo(context, run.offset.x, run.offset.y)
        cairo.showText(context, run.text)
      }
    case .image(let pixels, let columns, let rows, let box, let clip):
      limit(clip)
      image(pixels, columns, rows, box)
    }
  }

  private func limit(_ clip: Rect?) {
    guard let clip else { return }
    cairo.rectangle(context, clip.x0, clip.y0, max(0, clip.width), max(0, clip.height))
    cairo.clip(context)
  }

  private func set(_ color: Color) {
    cairo.setColor(context, color.red, color.green, color.blue, color.alpha)
  }

  private func trace(_ path: Path) {
    cairo.newPath(context)
    for element in path.elements {
      switch element {
      case .move(let p): cairo.moveTo(context, p.x, p.y)
      case .line(let p): cairo.lineTo(context, p.x, p.y)
      case .curve(let a, let b, let c): cairo.curveTo(context, a.x, a.y, b.x, b.y, c.x, c.y)
      case .close: cairo.closePath(context)
      }
    }
  }

  private func draw(_ stroke: Stroke) {
    set(stroke.color)
    cairo.setLineWidth(context, stroke.width)
    cairo.setLineCap(context, stroke.isProjecting ? 2 : 0)
    cairo.setLineJoin(context, stroke.isRound ? 1 : 0)
    if stroke.dashes.allSatisfy({ $0 > 0 }) {
      stroke.dashes.withUnsafeBufferPointer {
        cairo.setDash(context, $0.baseAddress, Int32($0.count), 0)
      }
    }
    cairo.stroke(context)
  }

  private func image(_ pixels: [Color], _ columns: Int, _ rows: Int, _ box: Rect) {
    guard columns > 0, rows > 0, columns <= 32000, rows <= 32000, box.width > 0, box.height > 0
    else { return }
    // Little-endian ARGB, each part multiplied by the opacity.
    var data: [UInt8] = []
    data.reserveCapacity(pixels.count * 4)
    for pixel in pixels {
      let a = pixel.alpha
      let held = Color(pixel.red * a, pixel.green * a, pixel.blue * a, a).bytes
      data += [held.blue, held.green, held.red, held.alpha]
    }
    data.withUnsafeMutableBufferPointer { buffer in
      // SAFETY: the surface is destroyed before the buffer's scope ends.
      let surface = cairo.imageSurfaceForData(
        buffer.baseAddress, 0, Int32(columns), Int32(rows), Int32(columns * 4))
      cairo.rectangle(context, box.x0, box.y0, box.width, box.height)
      cairo.clip(context)
      cairo.translate(context, box.x0, box.y0)
      cairo.scale(context, box.width / Double(columns), box.height / Double(rows))
      cairo.setSurface(context, surface, 0, 0)
      cairo.setFilter(cairo.getSource(context), 3)
      cairo.paint(context)
      // The source keeps a reference; replacing it lets the surface go.
      cairo.setColor(context, 0, 0, 0, 1)
      cairo.surfaceDestroy(surface)
    }
  }
}
