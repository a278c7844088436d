// The figures of a session and which of them is current; showing them.
import CPlatform
import Glibc
import Language
import Plots

enum PyplotState {
  nonisolated(unsafe) private(set) static var figures: [(number: Int, face: FigureObject)] = []
  nonisolated(unsafe) private static var currentNumber: Int?
  nonisolated(unsafe) static var isInteractive = false

  static var current: FigureObject? { figures.first { $0.number == currentNumber }?.face }
  static var numbers: [Int] { figures.map(\.number).sorted() }

  /// `gcf()`: a new figure where there is none.
  static func gcf() -> FigureObject { current ?? make(nil) }
  static func gca() -> AxesObject { gcf().gca() }

  static func find(_ number: Int) -> FigureObject? { figures.first { $0.number == number }?.face }
  static func find(label: String) -> FigureObject? { figures.first { $0.face.label == label }?.face }

  static func make(_ number: Int?) -> FigureObject {
    let n = number ?? (figures.map(\.number).max() ?? 0) + 1
    let made = FigureObject(newFigure(), number: n)
    figures.append((n, made))
    currentNumber = n
    return made
  }

  /// A figure with the defaults of rcParams.
  static func newFigure() -> Figure {
    let figure = Figure(), rc = RcParams.shared
    if let size = rc["figure.figsize"], let list = try? flatNumbers(size), list.count == 2 {
      (figure.width, figure.height) = (list[0], list[1])
    }
    figure.dpi = rc.number("figure.dpi", 100)
    figure.facecolor = rc["figure.facecolor"].flatMap { try? color($0) } ?? .white
    figure.titleSize = rc["figure.titlesize"].flatMap { try? fontSize($0) } ?? 12
    figure.isTight = rc["figure.autolayout"].flatMap { try? Language.truth($0) } ?? false
    return figure
  }

  static func activate(_ f: FigureObject) { if let n = f.number, find(n) === f { currentNumber = n } }
  static func activate(_ a: AxesObject) {
    guard let f = a.figure else { return }
    activate(f)
    f.current = a
  }

  static func close(_ f: FigureObject) {
    figures.removeAll { $0.face === f }
    if !figures.contains(where: { $0.number == currentNumber }) { currentNumber = figures.last?.number }
  }
  static func closeAll() {
    figures = []
    currentNumber = nil
  }

  /// Draws figures where a person looks: on a terminal, or where WICK_PLOT asks for it. Elsewhere nothing, as under Agg.
  static func display(_ list: [FigureObject]) {
    let isTerminal = isatty(1) == 1
    guard isTerminal || getenv("WICK_PLOT") != nil else { return }
    var size = winsize()
    let columns = isTerminal && ioctl(1, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
    let choice = PlotDisplay.choose(
      isTerminal: isTerminal, columns: columns, hasColor: isTerminal && getenv("NO_COLOR") == nil,
      environment: { name in getenv(name).map { String(cString: $0) } })
    for f in list {
      let text = f.figure.shown(choice)
      Output.write(text.hasSuffix("\n") || text.isEmpty ? text : text + "\n")
    }
    Output.flush()
  }

  /// `show()`: every open figure; what was shown to a person is closed, as its window would be.
  static func show() {
    display(figures.map(\.face).filter { !$0.axes.isEmpty })
    if isatty(1) == 1 { closeAll() }
  }
}
