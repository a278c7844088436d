// unittest and its stand-ins.
import Language

func registerTesting() {
  vm.register("unittest", source: { [testCaseSource, testAssertsSource, testRunnerSource].joined(separator: "\n\n") })
  vm.register("unittest.mock", source: { mockSource })
}
