// Child processes, for subprocess: starting one, talking to it through pipes, waiting for it.
import CPlatform
import Glibc
import Language

func defineProcesses(_ m: Module) {
  // Starts a program; the descriptors are what it gets as its standard streams.
  m.define("_spawn(argv, cwd, environment, stdin, stdout, stderr, /)") { a throws(Raise) in
    var words: [String] = []
    for v in try sequenceItems(a[0]) { words.append(try pathText(v)) }
    guard let program = words.first else { throw indexError("list index out of range") }
    var environment: [String]?
    if !a[2].isNone {
      environment = []
      for v in try sequenceItems(a[2]) { environment?.append(try str(v)) }
    }
    let streams = [try indexValue(a[3]), try indexValue(a[4]), try indexValue(a[5])]
    return .int(Int(try spawn(program, words, a[1].isNone ? nil : try pathText(a[1]), environment, streams)))
  }
  m.define("_pipe()") { _ throws(Raise) in
    var ends: [Int32] = [0, 0]
    guard wick_pipe(&ends) == 0 else { throw osError(errno) }
    return .tupleOf([.int(Int(ends[0])), .int(Int(ends[1]))])
  }
  m.define("_open(path, write, /)") { a throws(Raise) in
    let p = try pathText(a[0])
    let fd = open(p, (try truth(a[1]) ? O_WRONLY : O_RDONLY) | O_CLOEXEC)
    if fd < 0 { throw osError(errno, p) }
    return .int(Int(fd))
  }
  m.define("_close(fd, /)") { a throws(Raise) in
    close(Int32(truncatingIfNeeded: try indexValue(a[0])))
    return .none
  }
  m.define("_read(fd, n, /)") { a throws(Raise) in
    var bytes = [UInt8](repeating: 0, count: min(max(try indexValue(a[1]), 0), 1 << 20))
    while true {
      let n = read(Int32(truncatingIfNeeded: try indexValue(a[0])), &bytes, bytes.count)
      if n >= 0 { return .object(BytesObject(Array(bytes.prefix(n)))) }
      if errno != EINTR { throw osError(errno) }
      try vm.checkInterrupt()
    }
  }
  m.define("_write(fd, data, /)") { a throws(Raise) in
    let bytes = bytesOf(a[1]) ?? []
    var at = 0
    while at < bytes.count {
      let n = bytes.withUnsafeBytes { b in
        b.baseAddress.map { write(Int32(truncatingIfNeeded: (try? indexValue(a[0])) ?? -1), $0 + at, bytes.count - at) } ?? 0
      }
      if n >= 0 { at += n; continue }
      if errno != EINTR { throw osError(errno) }
      try vm.checkInterrupt()
    }
    return .int(bytes.count)
  }
  // Feeds and empties the pipes until both outputs end; None when the time (in seconds, None without limit) is over.
  m.define("_communicate(stdin, data, stdout, stderr, timeout, /)") { a throws(Raise) in
    try communicate(
      Int32(truncatingIfNeeded: try indexValue(a[0])), bytesOf(a[1]) ?? [], Int32(truncatingIfNeeded: try indexValue(a[2])),
      Int32(truncatingIfNeeded: try indexValue(a[3])), a[4].isNone ? nil : try makeFloat(a[4]))
  }
  // The exit code, or minus the signal; None while it runs.
  m.define("_wait(pid, block, /)") { a throws(Raise) in
    let pid = pid_t(truncatingIfNeeded: try indexValue(a[0])), block = try truth(a[1])
    while true {
      var status: Int32 = 0
      let found = waitpid(pid, &status, block ? 0 : WNOHANG)
      if found == pid { return .int(Int(status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F))) }
      if found == 0 { return .none }
      if errno != EINTR { throw osError(errno) }
      try vm.checkInterrupt()
    }
  }
}

private func spawn(_ program: String, _ words: [String], _ folder: String?, _ environment: [String]?, _ streams: [Int]) throws(Raise)
  -> pid_t
{
  Output.flush()
  var actions = posix_spawn_file_actions_t(), attributes = posix_spawnattr_t()
  posix_spawn_file_actions_init(&actions)
  posix_spawnattr_init(&attributes)
  defer {
    posix_spawn_file_actions_destroy(&actions)
    posix_spawnattr_destroy(&attributes)
  }
  if let folder {
    guard access(folder, F_OK) == 0 else { throw osError(errno, folder) }
    _ = wick_spawn_chdir(&actions, folder)
  }
  for (i, fd) in streams.enumerated() where fd >= 0 && fd != i {
    posix_spawn_file_actions_adddup2(&actions, Int32(truncatingIfNeeded: fd), Int32(i))
  }
  // Signals that the shell ignores or catches have their usual meaning in a child.
  var defaults = sigset_t()
  sigemptyset(&defaults)
  for s in [SIGPIPE, SIGINT, SIGQUIT] { sigaddset(&defaults, s) }
  posix_spawnattr_setsigdefault(&attributes, &defaults)
  posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
  func strings(_ list: [String]) -> [UnsafeMutablePointer<CChar>?] { list.map { strdup($0) } + [nil] }
  let argv = strings(words), envp = environment.map(strings)
  defer {
    for p in argv { free(p) }
    for p in envp ?? [] { free(p) }
  }
  var pid: pid_t = 0
  let failed = posix_spawnp(&pid, program, &actions, &attributes, argv, envp ?? environ.strings)
  if failed != 0 { throw osError(failed, program) }
  return pid
}

extension UnsafeMutablePointer where Pointee == UnsafeMutablePointer<CChar>? {
  fileprivate var strings: [UnsafeMutablePointer<CChar>?] {
    var out: [UnsafeMutablePointer<CChar>?] = []
    var p = self
    while let s = p.pointee {
      out.append(s)
      p += 1
    }
    return out + [nil]
  }
}

private func communicate(_ input: Int32, _ data: [UInt8], _ output: Int32, _ error: Int32, _ timeout: Double?) throws(Raise) -> Value {
  func now() -> Double {
    var t = timespec()
    clock_gettime(CLOCK_MONOTONIC, &t)
    return Double(t.tv_sec) + Double(t.tv_nsec) / 1e9
  }
  let end = timeout.map { now() + $0 }
  var input = input, sent = 0
  var collected: [[UInt8]] = [[], []]
  var open = [output, error]
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  if input >= 0 {
    if data.isEmpty {
      close(input)
      input = -1
    } else {
      _ = fcntl(input, F_SETFL, O_NONBLOCK)
    }
  }
  while input >= 0 || open.contains(where: { $0 >= 0 }) {
    var list: [pollfd] = [pollfd(fd: input, events: Int16(POLLOUT), revents: 0)]
    list += open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let left = end.map { $0 - now() }
    if let left, left <= 0 { return .none }
    _ = poll(&list, 3, Int32(min(left ?? 0.1, 0.1) * 1000) + 1)
    try vm.checkInterrupt()
    if input >= 0, list[0].revents != 0 {
      let n = data.withUnsafeBytes { b in b.baseAddress.map { write(input, $0 + sent, data.count - sent) } ?? 0 }
      if n > 0 { sent += n }
      if sent >= data.count || n < 0 && errno != EAGAIN && errno != EINTR {
        close(input)
        input = -1
      }
    }
    for i in 0..<2 where open[i] >= 0 && list[i + 1].revents != 0 {
      let n = read(open[i], &chunk, chunk.count)
      if n > 0 { collected[i] += chunk[..<n] } else if n == 0 || errno != EINTR { open[i] = -1 }
    }
  }
  return .tupleOf(collected.map { .object(BytesObject($0)) })
}
