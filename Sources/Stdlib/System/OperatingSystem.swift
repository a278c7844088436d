// os: what the system says about files and processes, for os, os.path and pathlib.
import Glibc
import Language

func registerSystem() {
  vm.prepare("os", defineSystemCalls)
  vm.prepare("warnings") { m in
    m.define("_say(text, /)") { a throws(Raise) in
      writeError(try str(a[0]))
      return .none
    }
    m.define("_action(text, category, lineno, module, registry, /)") { [unowned m] a throws(Raise) in
      guard case .object(let o) = a[1], let category = o as? Class else { throw typeError("issubclass() arg 1 must be a class") }
      guard case .dict(let registry) = a[4].unwrapped else { throw typeError("'registry' must be a dict or None") }
      let action = try warningAction(a[0], category, line: try indexValue(a[2]), module: a[3], registry, m.dict)
      return action.map { .string($0) } ?? .none
    }
    // File, line and globals of the call that `warn` was given for.
    m.define("_site(level, /)") { a throws(Raise) in
      let level = min(max(1, try sizeArgument(a[0])), 1 << 30)
      guard let site = vm.callSite(skipping: level) else { return .none }
      return .tupleOf([.string(site.file), .int(site.line), .dict(site.globals)])
    }
  }
  vm.prepare("subprocess", defineProcesses)
}

private func check(_ result: Int32, _ path: String) throws(Raise) { if result != 0 { throw osError(errno, path) } }

private func defineSystemCalls(_ m: Module) {
  m.define("getcwd()") { _ throws(Raise) in
    var buffer = [CChar](repeating: 0, count: 4097)
    guard Glibc.getcwd(&buffer, 4096) != nil else { throw osError(errno) }
    return .string(String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
  }
  m.define("chdir(path)") { a throws(Raise) in
    let p = try pathText(a[0])
    try check(Glibc.chdir(p), p)
    return .none
  }
  m.define("mkdir(path, mode=511)") { a throws(Raise) in
    let p = try pathText(a[0])
    try check(Glibc.mkdir(p, mode_t(truncatingIfNeeded: try indexValue(a[1]))), p)
    return .none
  }
  for name in ["remove", "unlink"] {
    m.define("\(name)(path)") { a throws(Raise) in
      let p = try pathText(a[0])
      try check(Glibc.unlink(p), p)
      return .none
    }
  }
  m.define("rmdir(path)") { a throws(Raise) in
    let p = try pathText(a[0])
    try check(Glibc.rmdir(p), p)
    return .none
  }
  m.define("strerror(code, /)", "Translate an error code to a message string.") { a throws(Raise) in
    let n = try sizeArgument(a[0])
    guard let code = Int32(exactly: n) else { throw overflowError("Python int too large to convert to C int") }
    return .string(String(cString: Glibc.strerror(code)))
  }
  for name in ["rename", "replace"] {
    m.define("\(name)(src, dst)") { a throws(Raise) in
      let p = try pathText(a[0])
      let target = try pathText(a[1])
      if Glibc.rename(p, target) == 0 { return .none }
      // Both names are in the error.
      let error = osError(errno, p)
      let parts = error.exception.arguments
      let made = try vm.call(
        .object(types.OSError),
        [parts.count > 0 ? parts[0] : .none, parts.count > 1 ? parts[1] : .none, .string(p), .none, .string(target)])
      guard case .instance(let i) = made, let e = i as? ExceptionObject else { throw error }
      throw Raise(e)
    }
  }
  m.define("listdir(path='.')") { a throws(Raise) in
    let p = a[0].isNone ? "." : try pathText(a[0])
    guard let folder = opendir(p) else { throw osError(errno, p) }
    defer { closedir(folder) }
    let out = List()
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { out.append(.string(name)) }
    }
    return .list(out)
  }
  // mode, ino, dev, nlink, uid, gid, size, atime, mtime, ctime; None where there is no such file.
  m.define("_stat(path, follow, /)") { a throws(Raise) in
    let p = try pathText(a[0])
    var s = stat()
    let failed = try truth(a[1]) ? stat(p, &s) != 0 : lstat(p, &s) != 0
    if failed { return .int(Int(errno)) }
    func time(_ t: timespec) -> Value { .float(Double(t.tv_sec) + Double(t.tv_nsec) / 1e9) }
    return .tupleOf([
      .int(Int(s.st_mode)), .int(Int(truncatingIfNeeded: s.st_ino)), .int(Int(truncatingIfNeeded: s.st_dev)), .int(Int(s.st_nlink)),
      .int(Int(s.st_uid)), .int(Int(s.st_gid)), .int(Int(s.st_size)), time(s.st_atim), time(s.st_mtim), time(s.st_ctim),
    ])
  }
  m.define("_error(number, path, /)") { a throws(Raise) in
    throw osError(Int32(truncatingIfNeeded: try indexValue(a[0])), try pathText(a[1]))
  }
  m.define("_resolve(path, /)") { a throws(Raise) in
    guard let found = realpath(try pathText(a[0]), nil) else { return .none }
    defer { free(found) }
    return .string(String(cString: found))
  }
  m.define("access(path, mode)") { a throws(Raise) in
    .bool(Glibc.access(try pathText(a[0]), Int32(truncatingIfNeeded: try indexValue(a[1]))) == 0)
  }
  m.define("kill(pid, sig, /)") { a throws(Raise) in
    if Glibc.kill(pid_t(truncatingIfNeeded: try indexValue(a[0])), Int32(truncatingIfNeeded: try indexValue(a[1]))) != 0 {
      throw osError(errno)
    }
    return .none
  }
  m.define("chmod(path, mode)") { a throws(Raise) in
    let p = try pathText(a[0])
    try check(Glibc.chmod(p, mode_t(truncatingIfNeeded: try indexValue(a[1]))), p)
    return .none
  }
  m.define("symlink(src, dst)") { a throws(Raise) in
    let p = try pathText(a[0])
    try check(Glibc.symlink(p, try pathText(a[1])), p)
    return .none
  }
  m.define("link(src, dst)") { a throws(Raise) in
    let p = try pathText(a[0])
    try check(Glibc.link(p, try pathText(a[1])), p)
    return .none
  }
  m.define("readlink(path)") { a throws(Raise) in
    let p = try pathText(a[0])
    var buffer = [UInt8](repeating: 0, count: 4096)
    let n = buffer.withUnsafeMutableBytes { b in
      b.baseAddress.map { Glibc.readlink(p, $0.assumingMemoryBound(to: CChar.self), 4096) } ?? -1
    }
    if n < 0 { throw osError(errno, p) }
    return .str(Str(bytes: Array(buffer.prefix(n))))
  }
  m.define("_utime(path, atime, mtime, /)") { a throws(Raise) in
    let p = try pathText(a[0])
    func time(_ v: Value) throws(Raise) -> timespec {
      // UTIME_NOW
      if v.isNone { return timespec(tv_sec: 0, tv_nsec: 0x3FFF_FFFF) }
      let d = try makeFloat(v)
      guard abs(d) < 9e15 else { throw overflowError("timestamp out of range for platform time_t") }
      let s = d.rounded(.down)
      return timespec(tv_sec: Int(s), tv_nsec: Int((d - s) * 1e9))
    }
    let times = [try time(a[1]), try time(a[2])]
    try check(utimensat(AT_FDCWD, p, times, 0), p)
    return .none
  }
  for (name, call) in [("getppid", Glibc.getppid), ("getpgrp", Glibc.getpgrp)] as [(String, () -> pid_t)] {
    m.define("\(name)()") { _ in .int(Int(call())) }
  }
  for (name, call) in [("getuid", Glibc.getuid), ("geteuid", Glibc.geteuid), ("getgid", Glibc.getgid), ("getegid", Glibc.getegid)]
    as [(String, () -> uid_t)]
  {
    m.define("\(name)()") { _ in .int(Int(call())) }
  }
  m.define("isatty(fd, /)") { a throws(Raise) in .bool(Glibc.isatty(Int32(truncatingIfNeeded: try indexValue(a[0]))) == 1) }
  m.define("umask(mask, /)") { a throws(Raise) in .int(Int(Glibc.umask(mode_t(truncatingIfNeeded: try indexValue(a[0]))))) }
  m.define("_uname()") { _ throws(Raise) in
    var u = utsname()
    guard Glibc.uname(&u) == 0 else { throw osError(errno) }
    func text<T>(_ field: T) -> Value {
      withUnsafeBytes(of: field) { .string(String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)) }
    }
    return .tupleOf([text(u.sysname), text(u.nodename), text(u.release), text(u.version), text(u.machine)])
  }
  m.define("getpid()") { _ in .int(Int(Glibc.getpid())) }
  m.define("cpu_count()") { _ in .int(max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))) }
  m.define("_environment()") { _ in
    let out = Dict()
    var p = environ
    while let entry = p.pointee {
      let text = String(cString: entry)
      if let i = text.firstIndex(of: "=") { out[intern(String(text[..<i]))] = .string(String(text[text.index(after: i)...])) }
      p += 1
    }
    return .dict(out)
  }
  m.define("_setenv(name, value, /)") { a throws(Raise) in
    if a[1].isNone { unsetenv(try str(a[0])) } else { setenv(try str(a[0]), try str(a[1]), 1) }
    return .none
  }
  m.define("system(command)") { a throws(Raise) in
    Output.flush()
    return .int(Int(wickSystem(try str(a[0]))))
  }
  m.define("urandom(size, /)") { a throws(Raise) in
    let n = try indexValue(a[0])
    if n < 0 { throw valueError("negative argument not allowed") }
    if n > 1 << 30 { throw Raise(types.MemoryError, "") }
    var bytes = [UInt8](repeating: 0, count: n)
    let file = open("/dev/urandom", O_RDONLY)
    if file < 0 { throw osError(errno) }
    defer { close(file) }
    var at = 0
    while at < n {
      let got = bytes.withUnsafeMutableBytes { b in b.baseAddress.map { read(file, $0 + at, n - at) } ?? -1 }
      if got <= 0 { throw osError(errno) }
      at += got
    }
    return .object(BytesObject(bytes))
  }
}

private func wickSystem(_ command: String) -> Int32 { Glibc.system(command) }
