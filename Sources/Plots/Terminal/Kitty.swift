// The kitty graphics protocol: a PNG in the terminal's own pixels.

extension Figure {
  /// Escape codes that show the picture where the terminal speaks kitty's protocol.
  package func kitty(dpi: Double? = nil) throws(PlotError) -> String {
    let data = Array(Base64.encode(try png(dpi: dpi)).utf8)
    var out = ""
    var start = 0
    while start < data.count {
      let end = min(start + 4096, data.count)
      let more = end < data.count ? 1 : 0
      out += start == 0 ? "\u{1b}_Ga=T,f=100,q=2,m=\(more);" : "\u{1b}_Gm=\(more);"
      out += String(decoding: data[start..<end], as: UTF8.self) + "\u{1b}\\"
      start = end
    }
    return out + "\n"
  }
}
