// wick [options] [FILE | -c CODE | -] [ARGS…], with Python's rule that what follows FILE or CODE is the script's.
import CPlatform
import Glibc
import Language
import Pyplot
import Shell
import Stdlib
import Torch

enum CommandLineTool {
  static let version = "0.1.0"
  static let usage = """
    usage: wick [options] [FILE [ARGS…]]
      -c CODE        run CODE                     -i             the shell afterwards
      --echo         show every expression's value
      -h, --help     this text                    -V, --version  the version

    """

  struct Options {
    var code: String?
    var file: String?
    var arguments: [String] = []
    var echo = false
    var interactive = false
    var quiet = false
    var keepsHistory = true
    /// Read the script from standard input whatever it is.
    var standardInput = false
  }

  static func run() -> Int32 {
    var options = Options()
    let given = Array(CommandLine.arguments.dropFirst())
    var i = 0
    scan: while i < given.count {
      let a = given[i]
      i += 1
      switch a {
      case "-h", "--help":
        print(usage, terminator: "")
        return 0
      case "-V", "--version":
        print("wick \(version)")
        return 0
      case "--echo": options.echo = true
      case "-i": options.interactive = true
      case "-q": options.quiet = true
      case "--no-history": options.keepsHistory = false
      case "--no-init": break
      case "-c":
        guard i < given.count else { return misuse("argument expected for the -c option") }
        options.code = given[i]
        options.arguments = ["-c"] + given[(i + 1)...]
        break scan
      case "-":
        options.arguments = Array(given[(i - 1)...])
        options.standardInput = true
        break scan
      default:
        if a.hasPrefix("--color=") { continue }
        if a.hasPrefix("-") { return misuse("unknown option \(a)") }
        options.file = a
        options.arguments = Array(given[(i - 1)...])
        break scan
      }
    }
    signal(SIGPIPE, SIG_IGN)
    startInterpreter()
    StandardLibrary.install()
    TorchLibrary.install()
    PyplotLibrary.install()
    wick_catch_interrupts()
    return start(options)
  }

  private static func misuse(_ message: String) -> Int32 {
    writeError("wick: \(message)\n\(usage)")
    return 2
  }

  private static func start(_ options: Options) -> Int32 {
    vm.arguments = options.arguments.isEmpty ? [""] : options.arguments
    let session = Session()
    let source: SourceFile
    var mode = RunMode.cell
    if let code = options.code {
      source = SourceFile("<string>", Array(code.utf8))
      vm.path.append(.string(""))
    } else if let file = options.file {
      do throws(Raise) {
        source = SourceFile(file, try readFile(file))
      } catch {
        let text = error.exception.arguments.count > 1 ? (try? str(error.exception.arguments[1])) ?? "" : ""
        let number = error.exception.arguments.count > 0 ? (try? str(error.exception.arguments[0])) ?? "" : ""
        writeError("wick: can't open file '\(file)': [Errno \(number)] \(text)\n")
        return 2
      }
      let directory = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
      vm.path.append(.string(directory))
      session.module.dict["__file__"] = .string(file)
      mode = .script
    } else {
      vm.path.append(.string(""))
      let isTerminal = isatty(0) == 1 && isatty(1) == 1
      if isTerminal && !options.standardInput { return shell(session, options) }
      do throws(Raise) {
        source = SourceFile("<stdin>", try readFile("/dev/stdin"))
      } catch {
        return Session.exitCode(of: error)
      }
    }
    if options.echo { mode = .interactive }
    do throws(Raise) {
      try session.run(source, mode)
      Output.flush()
      if options.interactive { return shell(session, options) }
      return 0
    } catch {
      let code = Session.exitCode(of: error)
      if options.interactive && !error.matches(types.SystemExit) { return shell(session, options) }
      if code == 130 && error.matches(types.KeyboardInterrupt) { wick_die_of_interrupt() }
      return code
    }
  }

  private static func shell(_ session: Session, _ options: Options) -> Int32 {
    let banner = "wick \(version): Python with torch built in. help(x) explains x, Ctrl-D leaves.\n"
    return InteractiveShell(session, keepsHistory: options.keepsHistory).run(banner: options.quiet ? nil : banner)
  }
}
