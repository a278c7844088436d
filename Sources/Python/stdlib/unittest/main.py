# unittest: running the tests of a script.
import sys as _sys
from unittest.loader import defaultTestLoader
from unittest.runner import TextTestRunner


class TestProgram:
    """A command-line program that runs a set of tests; this is primarily for making test modules conveniently executable."""

    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader, exit=True,
            verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None, *, tb_locals=False):
        import importlib
        self.module = importlib.import_module(module) if isinstance(module, str) else module
        self.exit, self.verbosity, self.failfast, self.buffer = exit, verbosity, failfast, buffer
        self.warnings, self.tb_locals, self.testRunner, self.testLoader = warnings, tb_locals, testRunner, testLoader
        names = self._options(list(_sys.argv if argv is None else argv))
        if not names and defaultTest is not None:
            names = [defaultTest] if isinstance(defaultTest, str) else list(defaultTest)
        self.test = testLoader.loadTestsFromNames(names, self.module) if names else testLoader.loadTestsFromModule(self.module)
        self.runTests()

    def _options(self, argv):
        import argparse
        parser = argparse.ArgumentParser(prog=argv[0].rpartition("/")[2] if argv else "")
        parser.add_argument("-v", "--verbose", dest="verbosity", action="store_const", const=2, help="Verbose output")
        parser.add_argument("-q", "--quiet", dest="verbosity", action="store_const", const=0, help="Quiet output")
        parser.add_argument("--locals", dest="tb_locals", action="store_true", help="Show local variables in tracebacks")
        parser.add_argument("-f", "--failfast", action="store_true", help="Stop on first fail or error")
        parser.add_argument("-b", "--buffer", action="store_true", help="Buffer stdout and stderr during tests")
        parser.add_argument("-k", dest="patterns", action="append", help="Only run tests which match the given substring")
        parser.add_argument("tests", nargs="*", help="a list of any number of test modules, classes and test methods.")
        given = parser.parse_args(argv[1:])
        if given.verbosity is not None:
            self.verbosity = given.verbosity
        self.failfast = self.failfast or given.failfast
        self.buffer = self.buffer or given.buffer
        if given.patterns:
            self.testLoader.testNamePatterns = [p if "*" in p else f"*{p}*" for p in given.patterns]
        return given.tests

    def runTests(self):
        runner = TextTestRunner if self.testRunner is None else self.testRunner
        if isinstance(runner, type):
            runner = runner(verbosity=self.verbosity, failfast=bool(self.failfast), buffer=bool(self.buffer),
                warnings=self.warnings)
        self.result = runner.run(self.test)
        if self.exit:
            _sys.exit(not self.result.wasSuccessful())


main = TestProgram
