// OSError and the subclasses that error numbers of the system have.
import CPlatform
import Glibc

/// OSError with errno and the system's text, as the subclass that CPython picks for the number.
public func osError(_ number: Int32, _ path: String? = nil) -> Raise {
  var arguments: [Value] = [.int(Int(number)), .string(systemErrorText(number))]
  if let path { arguments.append(.string(path)) }
  return Raise(makeOSError(types.OSError, arguments))
}

/// `OSError(errno, strerror[, filename[, winerror[, filename2]]])`: file names are attributes, not arguments.
func makeOSError(_ cls: Class, _ given: [Value]) -> ExceptionObject {
  guard (2...5).contains(given.count) else { return ExceptionObject(cls, given) }
  var made = cls
  if cls === types.OSError, case .int(let n) = given[0] { made = osErrorClass(n) }
  let e = ExceptionObject(made, given)
  if given.count > 2, !given[2].isNone { e.arguments = Tuple(Array(given.prefix(2))) }
  e.native = ExceptionFields(
    .system, [given[0], given[1], given.count > 2 ? given[2] : .none, given.count > 4 ? given[4] : .none])
  return e
}

/// The class of an error number, as PEP 3151 lists them.
private func osErrorClass(_ number: Int) -> Class {
  switch Int32(truncatingIfNeeded: number) {
  case ENOENT: types.FileNotFoundError
  case EEXIST: types.FileExistsError
  case EACCES, EPERM: types.PermissionError
  case EISDIR: types.IsADirectoryError
  case ENOTDIR: types.NotADirectoryError
  case EPIPE, ESHUTDOWN: types.BrokenPipeError
  case EINTR: types.InterruptedError
  case ETIMEDOUT: types.TimeoutError
  case EAGAIN, EALREADY, EINPROGRESS: types.BlockingIOError
  case ECHILD: types.ChildProcessError
  case ESRCH: types.ProcessLookupError
  default: types.OSError
  }
}

func systemErrorText(_ number: Int32) -> String {
  guard let text = strerror(number) else { return "Unknown error \(number)" }
  return String(cString: text)
}
