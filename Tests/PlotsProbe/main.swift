import Glibc
import Plots

func save(_ f: Figure, _ name: String, tight: Bool = false) throws {
  func put(_ bytes: [UInt8], _ path: String) {
    let fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    _ = bytes.withUnsafeBytes { write(fd, $0.baseAddress, $0.count) }
    close(fd)
  }
  put(try f.png(tight: tight), "/tmp/pl/w_\(name).png")
  put(Array(f.svg(tight: tight).utf8), "/tmp/pl/w_\(name).svg")
  put(Array(f.render(terminal: TerminalStyle(width: 72)).utf8), "/tmp/pl/w_\(name).txt")
  put(Array(f.render(terminal: TerminalStyle(width: 72, colors: .palette256)).utf8), "/tmp/pl/w_\(name).256.txt")
  put(Array(f.render(terminal: TerminalStyle(width: 72, signs: .ascii)).utf8), "/tmp/pl/w_\(name).ascii.txt")
}

func lin(_ a: Double, _ b: Double, _ n: Int) -> [Double] { (0..<n).map { a + (b - a) * Double($0) / Double(n - 1) } }
func f(_ x: Double) -> Double { 0.1 * x * x * x - 0.8 * x * x - 1.5 * x + 5.4 }
nonisolated(unsafe) var seed: UInt64 = 12345
func rnd() -> Double { seed = (seed &* 1103515245 &+ 12345) % 2147483648; return Double(seed) / 2147483648 }

do {
  let fig = Figure()
  let ax = fig.addAxes()
  let xs = lin(-6, 12, 100)
  let l = try ax.plot(xs, xs.map(f), format: "r-"); l.width = 2; l.label = "f(x)"
  let s = try ax.plot([12], [f(12)], format: "b."); s.markerSize = 12; s.label = "Each step"
  try ax.setXLimits(-6, 12); try ax.setYLimits(f(-6), f(12))
  ax.legend = Legend()
  var x = 12.0
  for _ in 0..<51 {
    let g = 0.3 * x * x - 1.6 * x - 1.5
    let xp = x
    x -= 0.1 * g
    let c = Color(rnd(), rnd(), rnd())
    let t = try ax.plot(xs, xs.map { g * ($0 - xp) + f(xp) }, format: "-", color: c); t.width = 1; t.alpha = 0.5
    let p = try ax.plot([x], [f(x)], format: ".", color: c); p.markerSize = 12
  }
  try save(fig, "gd")
}
do {
  let fig = Figure()
  let xs = lin(0, 10, 50)
  let a = fig.subplot(GridPlace(rows: 2, columns: 2, first: 0))
  for (i, fmt) in ["-", "--", "-.", ":", "o-", "s--", "^", "x"].enumerated() {
    let l = try a.plot(xs.enumerated().filter { $0.0 % 4 == 0 || i < 4 }.map(\.1), xs.enumerated().filter { $0.0 % 4 == 0 || i < 4 }.map { sin($0.1) + Double(i) }, format: fmt)
    l.label = fmt
  }
  a.legend = Legend(); a.title = "lines"; a.grid(true)
  let b = fig.subplot(GridPlace(rows: 2, columns: 2, first: 1))
  _ = try b.scatter(xs, xs.map { cos($0) * 1000 }, values: xs)
  b.x.label = "x axis"; b.y.label = "y axis"; b.title = "scatter $x^2$"
  let c = fig.subplot(GridPlace(rows: 2, columns: 2, first: 2))
  let h = try c.bar([0, 1, 2, 3], [3, 7, 2, 5]); h.label = "bars"
  _ = c.horizontalLine(4, color: .black).style = .dashed
  c.x.ticks = [0, 1, 2, 3]; c.x.tickLabels = ["a", "bb", "ccc", "d"]
  c.legend = Legend()
  let d = fig.subplot(GridPlace(rows: 2, columns: 2, first: 3))
  _ = try d.plot(xs.map { $0 + 1 }, xs.map { exp($0) })
  d.y.scale = .log; d.grid(true)
  fig.title = "four plots"
  fig.isTight = true
  try save(fig, "four")
}
do {
  let fig = Figure()
  let ax = fig.addAxes()
  _ = ax.image((0..<80).map { Double($0) }, rows: 8, columns: 10)
  ax.colorbar = Colorbar((ax.artists[0] as! Picture).mapping!, label: "value")
  ax.title = "imshow"
  try save(fig, "im")
}
do {
  let fig = Figure()
  let ax = fig.addAxes()
  let v = (0..<1000).map { _ in (0..<12).reduce(-6) { s, _ in s + rnd() } }
  _ = try ax.hist(Histogram(v, bins: 30), color: nil)
  let xs = lin(-3, 3, 100)
  let area = try ax.fillBetween(xs, [0], xs.map { 60 * exp(-$0 * $0 / 2) }); area.alpha = 0.3; area.label = "fill"
  ax.x.label = "손실"; ax.title = "히스토그램 hist"
  ax.legend = Legend()
  try save(fig, "hist", tight: true)
}
