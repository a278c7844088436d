// time: clocks and sleep.
import Glibc
import Language

private func seconds(_ clock: clockid_t) -> Double {
  var t = timespec()
  clock_gettime(clock, &t)
  return Double(t.tv_sec) + Double(t.tv_nsec) / 1e9
}

func makeTime() throws(Raise) -> Module {
  let m = Module("time")
  m.define("time()", "Seconds since the epoch.") { _ in .float(seconds(CLOCK_REALTIME)) }
  for name in ["perf_counter", "monotonic"] { m.define("\(name)()") { _ in .float(seconds(CLOCK_MONOTONIC)) } }
  m.define("process_time()") { _ in .float(seconds(CLOCK_PROCESS_CPUTIME_ID)) }
  m.define("time_ns()") { _ in .int(Int(seconds(CLOCK_REALTIME) * 1e9)) }
  m.define("sleep(seconds, /)", "Waits; Ctrl-C ends the wait.") { a throws(Raise) in
    let s = try number(a[0])
    if s < 0 { throw valueError("sleep length must be non-negative") }
    let end = seconds(CLOCK_MONOTONIC) + s
    while true {
      let left = end - seconds(CLOCK_MONOTONIC)
      if left <= 0 { return .none }
      usleep(UInt32(Swift.min(left, 0.05) * 1e6) + 1)
      try vm.checkInterrupt()
    }
  }
  return m
}
