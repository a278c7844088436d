// The command line: wick [options] [FILE | -c CODE | - | check … | example …] [ARGS…], with Python's rule that what follows
// FILE or CODE is the script's. swift-argument-parser has no such rule and costs more than its share of the start.
import Glibc

struct Misuse: Error { let message: String }

struct Options {
  static let version = "0.1.0"
  static let usage = """
    usage: wick [options] [FILE [ARGS…]]     the shell, or a script (also from a pipe)
           wick check FILE…                  hold documents' outputs against what they say
           wick examples                     list the bundled sessions
           wick example NAME [--step]        play one
      -c CODE         run CODE; what follows is its sys.argv
      -i              the shell afterwards
      --echo          show every expression's value
      -q              no banner
      --color=WHEN    auto, always or never
      --no-init       do not run ~/.config/wick/init.py
      --no-history    neither read nor write the history
      -h, --help      this text
      -V, --version   the version

    """

  enum Script {
    case code(String)
    case file(String)
    /// `-` reads a script whatever standard input is.
    case standardInput(isExplicit: Bool)
  }
  enum Command {
    case run(Script)
    case check([String])
    case examples
    case example(String, isStepped: Bool)
    case help
    case version
  }
  enum ColorChoice: String {
    case auto, always, never

    /// https://no-color.org for the variable.
    func decide() -> Bool {
      switch self {
      case .always: return true
      case .never: return false
      case .auto:
        let term = getenv("TERM").map { String(cString: $0) } ?? "dumb"
        let isRefused = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
        return isatty(1) == 1 && term != "dumb" && !term.isEmpty && !isRefused
      }
    }
  }

  var command = Command.run(.standardInput(isExplicit: false))
  /// `sys.argv`.
  var arguments: [String] = []
  var echo = false
  var interactive = false
  var quiet = false
  var keepsHistory = true
  var runsInit = true
  var color = ColorChoice.auto

  init(_ given: [String]) throws(Misuse) {
    var i = 0
    while i < given.count {
      let a = given[i]
      let rest = Array(given[(i + 1)...])
      i += 1
      switch a {
      case "-h", "--help":
        command = .help
        return
      case "-V", "--version":
        command = .version
        return
      case "--echo": echo = true
      case "-i": interactive = true
      case "-q": quiet = true
      case "--no-history": keepsHistory = false
      case "--no-init": runsInit = false
      case "-c":
        guard let code = rest.first else { throw Misuse(message: "argument expected for the -c option") }
        command = .run(.code(code))
        arguments = ["-c"] + rest.dropFirst()
        return
      case "-":
        command = .run(.standardInput(isExplicit: true))
        arguments = [a] + rest
        return
      case "check":
        if rest.isEmpty { throw Misuse(message: "check: which files?") }
        command = .check(rest)
        return
      case "examples":
        command = .examples
        return
      case "example":
        let names = rest.filter { !$0.hasPrefix("-") }
        if let unknown = rest.first(where: { $0.hasPrefix("-") && $0 != "--step" }) {
          throw Misuse(message: "example: unknown option \(unknown)")
        }
        guard names.count == 1 else { throw Misuse(message: "example: which one? 'wick examples' lists them") }
        command = .example(names[0], isStepped: rest.contains("--step"))
        return
      default:
        if a.hasPrefix("--color=") {
          guard let choice = ColorChoice(rawValue: String(a.dropFirst(8))) else {
            throw Misuse(message: "--color is auto, always or never")
          }
          color = choice
          continue
        }
        if a.hasPrefix("-") { throw Misuse(message: "unknown option \(a)") }
        command = .run(.file(a))
        arguments = [a] + rest
        return
      }
    }
  }
}
