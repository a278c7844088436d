// libcairo, loaded when the first PNG is asked for: wick starts and runs without it.
import Glibc

/// The functions of libcairo that the writer calls.
struct Cairo {
  typealias Context = OpaquePointer
  typealias WriteFunction =
    @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<UInt8>?, UInt32) -> Int32

  let imageSurfaceCreate: @convention(c) (Int32, Int32, Int32) -> OpaquePointer?
  let imageSurfaceForData: @convention(c) (UnsafeMutablePointer<UInt8>?, Int32, Int32, Int32, Int32) -> OpaquePointer?
  let surfaceStatus: @convention(c) (OpaquePointer?) -> Int32
  let surfaceDestroy: @convention(c) (OpaquePointer?) -> Void
  let writePNG: @convention(c) (OpaquePointer?, WriteFunction?, UnsafeMutableRawPointer?) -> Int32
  let create: @convention(c) (OpaquePointer?) -> OpaquePointer?
  let destroy: @convention(c) (OpaquePointer?) -> Void
  let save: @convention(c) (OpaquePointer?) -> Void
  let restore: @convention(c) (OpaquePointer?) -> Void
  let setColor: @convention(c) (OpaquePointer?, Double, Double, Double, Double) -> Void
  let setSurface: @convention(c) (OpaquePointer?, OpaquePointer?, Double, Double) -> Void
  let getSource: @convention(c) (OpaquePointer?) -> OpaquePointer?
  let setFilter: @convention(c) (OpaquePointer?, Int32) -> Void
  let newPath: @convention(c) (OpaquePointer?) -> Void
  let moveTo: @convention(c) (OpaquePointer?, Double, Double) -> Void
  let lineTo: @convention(c) (OpaquePointer?, Double, Double) -> Void
  let curveTo: @convention(c) (OpaquePointer?, Double, Double, Double, Double, Double, Double) -> Void
  let closePath: @convention(c) (OpaquePointer?) -> Void
  let rectangle: @convention(c) (OpaquePointer?, Double, Double, Double, Double) -> Void
  let clip: @convention(c) (OpaquePointer?) -> Void
  let fill: @convention(c) (OpaquePointer?) -> Void
  let fillPreserve: @convention(c) (OpaquePointer?) -> Void
  let stroke: @convention(c) (OpaquePointer?) -> Void
  let paint: @convention(c) (OpaquePointer?) -> Void
  let setLineWidth: @convention(c) (OpaquePointer?, Double) -> Void
  let setLineCap: @convention(c) (OpaquePointer?, Int32) -> Void
  let setLineJoin: @convention(c) (OpaquePointer?, Int32) -> Void
  let setDash: @convention(c) (OpaquePointer?, UnsafePointer<Double>?, Int32, Double) -> Void
  let selectFont: @convention(c) (OpaquePointer?, UnsafePointer<CChar>?, Int32, Int32) -> Void
  let setFontSize: @convention(c) (OpaquePointer?, Double) -> Void
  let showText: @convention(c) (OpaquePointer?, UnsafePointer<CChar>?) -> Void
  let translate: @convention(c) (OpaquePointer?, Double, Double) -> Void
  let rotate: @convention(c) (OpaquePointer?, Double) -> Void
  let scale: @convention(c) (OpaquePointer?, Double, Double) -> Void

  /// The library, or an error that says what to install.
  static func load() throws(PlotError) -> Cairo {
    guard let library = dlopen("libcairo.so.2", RTLD_LAZY | RTLD_LOCAL),
      let cairo = Cairo(library)
    else {
      throw PlotError("PNG needs libcairo2 (apt-get install libcairo2); SVG works without it")
    }
    return cairo
  }

  private init?(_ library: UnsafeMutableRawPointer) {
    // SAFETY: each symbol is cast to the type that the field declares after cairo.h; the first one
    // missing fails the initialiser, so that none is called.
    func symbol<Function>(_ name: String) throws(PlotError) -> Function {
      guard let found = dlsym(library, "cairo_" + name) else { throw PlotError(name) }
      return unsafeBitCast(found, to: Function.self)
    }
    do {
      imageSurfaceCreate = try symbol("image_surface_create")
      imageSurfaceForData = try symbol("image_surface_create_for_data")
      surfaceStatus = try symbol("surface_status")
      surfaceDestroy = try symbol("surface_destroy")
      writePNG = try symbol("surface_write_to_png_stream")
      create = try symbol("create")
      destroy = try symbol("destroy")
      save = try symbol("save")
      restore = try symbol("restore")
      setColor = try symbol("set_source_rgba")
      setSurface = try symbol("set_source_surface")
      getSource = try symbol("get_source")
      setFilter = try symbol("pattern_set_filter")
      newPath = try symbol("new_path")
      moveTo = try symbol("move_to")
      lineTo = try symbol("line_to")
      curveTo = try symbol("curve_to")
      closePath = try symbol("close_path")
      rectangle = try symbol("rectangle")
      clip = try symbol("clip")
      fill = try symbol("fill")
      fillPreserve = try symbol("fill_preserve")
      stroke = try symbol("stroke")
      paint = try symbol("paint")
      setLineWidth = try symbol("set_line_width")
      setLineCap = try symbol("set_line_cap")
      setLineJoin = try symbol("set_line_join")
      setDash = try symbol("set_dash")
      selectFont = try symbol("select_font_face")
      setFontSize = try symbol("set_font_size")
      showText = try symbol("show_text")
      translate = try symbol("translate")
      rotate = try symbol("rotate")
      scale = try symbol("scale")
    } catch {
      return nil
    }
  }
}
