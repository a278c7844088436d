// Measured, not asserted: set WICK_BENCH=1 with a release build.
import Foundation
import Testing

@testable import Tensor

extension EngineTests {
  @Suite struct Bench {
    static var on: Bool { ProcessInfo.processInfo.environment["WICK_BENCH"] != nil }

    func time(_ name: String, _ n: Int, _ body: () throws -> Void) rethrows {
      var best = Double.infinity
      if let only = ProcessInfo.processInfo.environment["WICK_BENCH"], only != "1", !name.hasPrefix(only) { return }
      for _ in 0..<7 {
        let start = DispatchTime.now().uptimeNanoseconds
        for _ in 0..<n { try body() }
        best = min(best, Double(DispatchTime.now().uptimeNanoseconds - start) / Double(n))
      }
      print("bench \(name): \(best < 10000 ? "\(Int(best)) ns" : "\(Int(best / 1000)) us")")
    }

    @Test(.enabled(if: Bench.on)) func numbers() throws {
      let a = try ones([3, 3], .float32)
      let b = try ones([3, 3], .float32)
      try time("add 3x3", 100_000) { _ = try add(a, b) }
      try time("mul scalar 3x3", 100_000) { _ = try mul(a, .float(2)) }
      try time("mm 3x3", 100_000) { _ = try mm(a, b) }
      let op = opTable.functions["add"]!
      try time("add 3x3 by table", 100_000) { _ = try op.invoke([.tensor(a), .tensor(b)]) }
      let big = try Tensor(empty: [1_000_000], .float32)
      try fillUniform(big, 0, 1, defaultGenerator)
      let other = try clone(big)
      try time("add 1M", 200) { _ = try add(big, other) }
      try time("exp 1M", 200) { _ = try exp(big) }
      try time("sum 1M", 200) { _ = try sumAll(big) }
      let m = try Tensor(empty: [512, 512], .float32)
      try fillUniform(m, 0, 1, defaultGenerator)
      try time("mm 512", 50) { _ = try mm(m, m) }
      for n in [16, 24, 32, 48, 64, 128] {
        let s = try Tensor(empty: [n, n], .float32)
        try fillUniform(s, 0, 1, defaultGenerator)
        try time("mm \(n)", 2000) { _ = try mm(s, s) }
      }
      let x = try full([], .float(12), .float32)
      try setRequiresGrad(x, true)
      var buffer: Tensor?
      var options = SGDOptions()
      options.lr = 1e-6
      try time("SGD step", 20_000) {
        x.meta?.grad = nil
        let t1 = try mul(pow(x, .int(3)), .float(0.1))
        let t2 = try mul(pow(x, .int(2)), .float(0.8))
        let y = try add(sub(sub(t1, t2), mul(x, .float(1.5))), .float(5.4))
        try y.backward()
        try sgdStep(x, options, &buffer)
      }
    }
  }
}
