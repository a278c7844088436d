// What each command does with its options.
import CPlatform
import Glibc
import Language
import NumPy
import Pyplot
import Shell
import Stdlib
import Torch

enum CommandLineTool {
  static func run() -> Int32 {
    let options: Options
    do { options = try Options(Array(CommandLine.arguments.dropFirst())) } catch {
      writeError("wick: \(error.message)\n\(Options.usage)")
      return 2
    }
    signal(SIGPIPE, SIG_IGN)
    Output.hasColor = options.color.decide()
    defer { Output.flush() }
    switch options.command {
    case .help: Output.write(Options.usage)
    case .version: Output.write("wick \(Options.version)\n")
    case .examples: Output.write(ExamplePlayer.list)
    case .example(let name, let isStepped):
      startLanguage()
      return ExamplePlayer.play(name, isStepped: isStepped, color: Output.hasColor)
    case .check(let files):
      startLanguage()
      return Checker.run(files)
    case .run(let script):
      startLanguage()
      let code = start(script, options)
      vm.finish()
      return code
    }
    return 0
  }

  private static func startLanguage() {
    startInterpreter()
    StandardLibrary.install()
    TorchLibrary.install()
    NumPyLibrary.install()
    PyplotLibrary.install()
    wick_catch_interrupts()
  }

  private static func start(_ script: Options.Script, _ options: Options) -> Int32 {
    vm.arguments = options.arguments.isEmpty ? [""] : options.arguments
    let session = Session()
    let source: SourceFile
    var mode = RunMode.cell
    switch script {
    case .code(let code):
      source = SourceFile("<string>", Array(code.utf8))
      vm.path.append(.string(""))
    case .file(let file):
      do throws(Raise) {
        source = SourceFile(absolutePath(file), try readFile(file))
      } catch {
        let parts = error.exception.arguments.array.map { (try? str($0)) ?? "" }
        writeError("wick: can't open file '\(absolutePath(file))': [Errno \(parts.first ?? "")] \(parts.count > 1 ? parts[1] : "")\n")
        return 2
      }
      // As CPython: the file by the path it was given, its neighbours where it really lies.
      let home = resolvedPath(file).split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
      vm.path.append(.string(home.isEmpty ? "/" : home))
      session.module.dict["__file__"] = .string(source.name)
      mode = .script
    case .standardInput(let isExplicit):
      vm.path.append(.string(""))
      if !isExplicit, options.interactive || (isatty(0) == 1 && isatty(1) == 1) { return shell(session, options) }
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
      if code == 130 && error.matches(types.KeyboardInterrupt) {
        vm.finish()
        wick_die_of_interrupt()
      }
      return code
    }
  }

  private static func shell(_ session: Session, _ options: Options) -> Int32 {
    let banner = "wick \(Options.version): Python with torch, numpy and matplotlib built in. help(x) explains x, Ctrl-D leaves.\n"
    var shellOptions = InteractiveShell.Options()
    shellOptions.keepsHistory = options.keepsHistory
    shellOptions.runsInit = options.runsInit
    shellOptions.hasColor = Output.hasColor
    return InteractiveShell(session, shellOptions).run(banner: options.quiet ? nil : banner)
  }
}
