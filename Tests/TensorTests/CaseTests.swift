// The recorded sessions of Cases/: each line must print what PyTorch printed.
import Foundation
import Testing

@testable import Tensor

/// Everything that touches the engine runs in this suite: the engine is for one thread.
@Suite(.serialized) struct EngineTests {}

extension EngineTests {
  @Suite struct CaseTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Cases")
    static let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.filter { $0.hasSuffix(".cases") }.sorted() ?? []

    @Test(arguments: files) func session(_ file: String) throws {
      let lines = try String(contentsOf: Self.folder.appendingPathComponent(file), encoding: .utf8).split(separator: "\n").map(String.init)
      let wanted = try String(
        contentsOf: Self.folder.appendingPathComponent(file.replacingOccurrences(of: ".cases", with: ".expected")), encoding: .utf8)
      var mini = Mini()
      printOptions = PrintOptions()
      var expected: [String: [String]] = [:]
      for block in ("\n" + wanted).components(separatedBy: "\n>>> ").dropFirst() {
        let parts = block.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        expected[String(parts[0]), default: []].append(parts.count > 1 ? parts[1].trimmingCharacters(in: .newlines) : "")
      }
      for line in lines where !line.hasPrefix("#") {
        let got = mini.run(line).trimmingCharacters(in: .newlines)
        let want = expected[line]?.isEmpty == false ? expected[line]!.removeFirst() : "(not recorded)"
        #expect(got == want, "\(line)")
      }
    }
  }
}
