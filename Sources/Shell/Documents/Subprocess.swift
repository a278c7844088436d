// This program once more, as a process of its own.
import Glibc
import Language

enum Subprocess {
  /// Runs `wick` with these arguments over the same streams; its exit code.
  static func run(_ arguments: [String]) -> Int32 {
    Output.flush()
    var argv: [UnsafeMutablePointer<CChar>?] = (["wick"] + arguments).map { strdup($0) }
    defer { argv.forEach { free($0) } }
    argv.append(nil)
    var child: pid_t = 0
    let failure = posix_spawn(&child, "/proc/self/exe", nil, nil, argv, environ)
    if failure != 0 {
      writeError("wick: can't start another wick: \(String(cString: strerror(failure)))\n")
      return 1
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return status & 0x7f == 0 ? (status >> 8) & 0xff : 1
  }
}
