// unittest: results, suites, loading, and running tests from a script.

let testRunnerSource = #"""
  def _is_own(tb):
      return tb.tb_frame.f_code.co_filename == "<unittest>"


  class TestResult:
      """Holder for test result information."""

      __module__ = "unittest.result"

      def __init__(self, stream=None, descriptions=None, verbosity=None):
          self.failfast = False
          self.failures, self.errors, self.skipped = [], [], []
          self.expectedFailures, self.unexpectedSuccesses = [], []
          self.testsRun = 0
          self.shouldStop = False
          self.buffer = False
          self.tb_locals = False
          self.collectedDurations = []
          self._previousTestClass = None
          self._moduleSetUpFailed = False
          self._buffers = None

      def printErrors(self):
          "Called by TestRunner after test run"

      def startTest(self, test):
          "Called when the given test is about to be run"
          self.testsRun += 1
          self._start_buffer()

      def _start_buffer(self):
          if self.buffer and self._buffers is None:
              import io
              self._buffers = (_sys.stdout, _sys.stderr)
              _sys.stdout, _sys.stderr = io.StringIO(), io.StringIO()

      def stopTest(self, test):
          """Called when the given test has been run"""
          if self._buffers is not None:
              _sys.stdout, _sys.stderr = self._buffers
              self._buffers = None

      def startTestRun(self):
          """Called once before any tests are executed."""

      def stopTestRun(self):
          """Called once after all tests are executed."""

      def _fail_fast(self):
          if self.failfast:
              self.stop()

      def addError(self, test, err):
          """Called when an error has occurred. 'err' is a tuple of values as returned by sys.exc_info()."""
          self._fail_fast()
          self.errors.append((test, self._exc_info_to_string(err, test)))

      def addFailure(self, test, err):
          """Called when a failure has occurred."""
          self._fail_fast()
          self.failures.append((test, self._exc_info_to_string(err, test)))

      def addSubTest(self, test, subtest, err):
          """Called at the end of a subtest. 'err' is None if the subtest ended successfully."""
          if err is not None:
              self._fail_fast()
              where = self.failures if issubclass(err[0], test.failureException) else self.errors
              where.append((subtest, self._exc_info_to_string(err, test)))

      def addSuccess(self, test):
          "Called when a test has completed successfully"

      def addSkip(self, test, reason):
          """Called when a test is skipped."""
          self.skipped.append((test, reason))

      def addExpectedFailure(self, test, err):
          """Called when an expected failure/error occurred."""
          self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

      def addUnexpectedSuccess(self, test):
          """Called when a test was expected to fail, but succeed."""
          self._fail_fast()
          self.unexpectedSuccesses.append(test)

      def wasSuccessful(self):
          """Tells whether or not this result was a success."""
          return not (self.failures or self.errors or self.unexpectedSuccesses)

      def stop(self):
          """Indicates that the tests should be aborted."""
          self.shouldStop = True

      def _exc_info_to_string(self, err, test):
          """The traceback of an error without the parts that are this module's."""
          exctype, value, tb = err
          while tb and _is_own(tb):
              tb = tb.tb_next
          lines = []
          if value is not None and value.__cause__ is not None:
              lines += _traceback.format_exception(value.__cause__)
              lines.append("\nThe above exception was the direct cause of the following exception:\n\n")
          elif value is not None and value.__context__ is not None and not value.__suppress_context__:
              lines += _traceback.format_exception(value.__context__)
              lines.append("\nDuring handling of the above exception, another exception occurred:\n\n")
          entries = list(_traceback.extract_tb(tb)) if tb else []
          if issubclass(exctype, test.failureException):
              n, t = 0, tb
              while t and not _is_own(t):
                  n, t = n + 1, t.tb_next
              entries = entries[:n]
          if entries:
              lines.append("Traceback (most recent call last):\n")
              lines += _traceback.format_list(entries)
          lines += _traceback.format_exception_only(exctype, value)
          if self._buffers is not None:
              for name, stream in (("Stdout", _sys.stdout), ("Stderr", _sys.stderr)):
                  text = stream.getvalue()
                  if text:
                      lines.append(f"\n{name}:\n{text if text.endswith(chr(10)) else text + chr(10)}")
          return "".join(lines)

      def __repr__(self):
          return f"<{strclass(self.__class__)} run={self.testsRun} errors={len(self.errors)} failures={len(self.failures)}>"


  class _WritelnDecorator:
      """Used to decorate file-like objects with a handy 'writeln' method"""

      def __init__(self, stream):
          self.stream = stream

      def __getattr__(self, attr):
          return getattr(self.stream, attr)

      def writeln(self, arg=None):
          if arg:
              self.write(arg)
          self.write("\n")


  class TextTestResult(TestResult):
      """A test result class that can print formatted text results to a stream."""

      __module__ = "unittest.runner"

      separator1 = "=" * 70
      separator2 = "-" * 70

      def __init__(self, stream, descriptions, verbosity):
          super().__init__(stream, descriptions, verbosity)
          self.stream = stream
          self.showAll = verbosity > 1
          self.dots = verbosity == 1
          self.descriptions = descriptions
          self._newline = True

      def getDescription(self, test):
          first = test.shortDescription()
          return f"{test}\n{first}" if self.descriptions and first else str(test)

      def startTest(self, test):
          super().startTest(test)
          if self.showAll:
              self.stream.write(f"{self.getDescription(test)} ... ")
              self.stream.flush()
              self._newline = False

      def _say(self, test, word, letter):
          if self.dots:
              self.stream.write(letter)
          elif self.showAll:
              part = isinstance(test, _SubTest)
              if part or self._newline:
                  if not self._newline:
                      self.stream.writeln()
                  if part:
                      self.stream.write("  ")
                  self.stream.write(f"{self.getDescription(test)} ... ")
              self.stream.writeln(word)
              self._newline = True
          self.stream.flush()

      def addSubTest(self, test, subtest, err):
          if err is not None:
              if issubclass(err[0], subtest.failureException):
                  self._say(subtest, "FAIL", "F")
              else:
                  self._say(subtest, "ERROR", "E")
          super().addSubTest(test, subtest, err)

      def addSuccess(self, test):
          super().addSuccess(test)
          self._say(test, "ok", ".")

      def addError(self, test, err):
          super().addError(test, err)
          self._say(test, "ERROR", "E")

      def addFailure(self, test, err):
          super().addFailure(test, err)
          self._say(test, "FAIL", "F")

      def addSkip(self, test, reason):
          super().addSkip(test, reason)
          self._say(test, f"skipped {reason!r}", "s")

      def addExpectedFailure(self, test, err):
          super().addExpectedFailure(test, err)
          self._say(test, "expected failure", "x")

      def addUnexpectedSuccess(self, test):
          super().addUnexpectedSuccess(test)
          self._say(test, "unexpected success", "u")

      def printErrors(self):
          if self.dots or self.showAll:
              self.stream.writeln()
              self.stream.flush()
          self.printErrorList("ERROR", self.errors)
          self.printErrorList("FAIL", self.failures)
          if self.unexpectedSuccesses:
              self.stream.writeln(self.separator1)
              for test in self.unexpectedSuccesses:
                  self.stream.writeln(f"UNEXPECTED SUCCESS: {self.getDescription(test)}")
              self.stream.flush()

      def printErrorList(self, flavour, errors):
          for test, err in errors:
              self.stream.writeln(self.separator1)
              self.stream.writeln(f"{flavour}: {self.getDescription(test)}")
              self.stream.writeln(self.separator2)
              self.stream.writeln(err)
              self.stream.flush()


  class TextTestRunner:
      """A test runner class that displays results in textual form."""

      __module__ = "unittest.runner"

      resultclass = TextTestResult

      def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None, warnings=None, *,
              tb_locals=False):
          self.stream = _WritelnDecorator(_sys.stderr if stream is None else stream)
          self.descriptions, self.verbosity = descriptions, verbosity
          self.failfast, self.buffer, self.tb_locals, self.warnings = failfast, buffer, tb_locals, warnings
          if resultclass is not None:
              self.resultclass = resultclass

      def _makeResult(self):
          return self.resultclass(self.stream, self.descriptions, self.verbosity)

      def run(self, test):
          "Run the given test case or test suite."
          result = self._makeResult()
          result.failfast, result.buffer, result.tb_locals = self.failfast, self.buffer, self.tb_locals
          with _warnings.catch_warnings():
              if self.warnings:
                  _warnings.simplefilter(self.warnings)
              start = _time.perf_counter()
              getattr(result, "startTestRun", lambda: None)()
              try:
                  test(result)
              finally:
                  getattr(result, "stopTestRun", lambda: None)()
              taken = _time.perf_counter() - start
          result.printErrors()
          stream = self.stream
          if hasattr(result, "separator2"):
              stream.writeln(result.separator2)
          stream.writeln("Ran %d test%s in %.3fs" % (result.testsRun, "" if result.testsRun == 1 else "s", taken))
          stream.writeln()
          infos = []
          if result.wasSuccessful():
              stream.write("OK")
          else:
              stream.write("FAILED")
              infos += [f"{word}={len(found)}" for word, found in (("failures", result.failures), ("errors", result.errors)) if found]
          infos += [f"{word}={len(found)}" for word, found in (("skipped", result.skipped), ("expected failures", result.expectedFailures),
              ("unexpected successes", result.unexpectedSuccesses)) if found]
          stream.writeln(f" ({', '.join(infos)})") if infos else stream.write("\n")
          stream.flush()
          return result


  class _ErrorHolder:
      """Placeholder for a TestCase inside a result, for what is set up once for many."""

      failureException = None

      def __init__(self, description):
          self.description = description
          self.failureException = AssertionError

      def id(self):
          return self.description

      def shortDescription(self):
          return None

      def __repr__(self):
          return f"<ErrorHolder description={self.description!r}>"

      def __str__(self):
          return self.description

      def countTestCases(self):
          return 0


  class TestSuite:
      """A composite of tests: cases and other suites."""

      __module__ = "unittest.suite"

      def __init__(self, tests=()):
          self._tests = []
          self.addTests(tests)

      def __repr__(self):
          return f"<{strclass(self.__class__)} tests={list(self)}>"

      def __eq__(self, other):
          return list(self) == list(other) if isinstance(other, self.__class__) else NotImplemented

      def __iter__(self):
          return iter(self._tests)

      def countTestCases(self):
          return sum([t.countTestCases() for t in self])

      def addTest(self, test):
          if not callable(test):
              raise TypeError(f"{test!r} is not callable")
          if isinstance(test, type) and issubclass(test, (TestCase, TestSuite)):
              raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
          self._tests.append(test)

      def addTests(self, tests):
          if isinstance(tests, str):
              raise TypeError("tests must be an iterable of tests, not a string")
          for test in tests:
              self.addTest(test)

      def __call__(self, *args, **kwds):
          return self.run(*args, **kwds)

      def debug(self):
          for test in self:
              test.debug()

      def run(self, result, debug=False):
          top = not getattr(result, "_testRunEntered", False)
          result._testRunEntered = True
          for test in self:
              if result.shouldStop:
                  break
              if not isinstance(test, TestSuite):
                  self._leave(result, test.__class__)
                  self._enter(result, test.__class__)
                  result._previousTestClass = test.__class__
                  if getattr(test.__class__, "_classSetupFailed", False) or result._moduleSetUpFailed:
                      continue
              test(result)
          if top:
              self._leave(result, None)
              self._leave_module(result, None)
              result._testRunEntered = False
          return result

      def _hook(self, result, holder, name, what):
          """Calls a hook of a class or module; true when it failed."""
          hook = getattr(holder, name, None)
          if hook is None:
              return False
          try:
              hook()
          except SkipTest as e:
              result.addSkip(_ErrorHolder(f"{name} ({what})"), str(e))
              return True
          except Exception:
              result.addError(_ErrorHolder(f"{name} ({what})"), _sys.exc_info())
              return True
          return False

      def _enter(self, result, cls):
          previous = result._previousTestClass
          if cls is previous:
              return
          if previous is None or previous.__module__ != cls.__module__:
              self._leave_module(result, cls)
              result._moduleSetUpFailed = self._hook(result, _sys.modules.get(cls.__module__), "setUpModule", cls.__module__)
          if result._moduleSetUpFailed or getattr(cls, "__unittest_skip__", False):
              return
          cls._classSetupFailed = False
          if self._hook(result, cls, "setUpClass", strclass(cls)):
              cls._classSetupFailed = True
              getattr(cls, "doClassCleanups", lambda: None)()

      def _leave(self, result, cls):
          previous = result._previousTestClass
          if previous is None or cls is previous or getattr(previous, "_classSetupFailed", False) or result._moduleSetUpFailed:
              return
          if getattr(previous, "__unittest_skip__", False):
              return
          self._hook(result, previous, "tearDownClass", strclass(previous))
          if hasattr(previous, "doClassCleanups"):
              previous.doClassCleanups()
              for exc_info in previous.tearDown_exceptions:
                  result.addError(_ErrorHolder(f"tearDownClass ({strclass(previous)})"), exc_info)

      def _leave_module(self, result, cls):
          previous = result._previousTestClass
          if previous is None or result._moduleSetUpFailed or cls is not None and cls.__module__ == previous.__module__:
              return
          self._hook(result, _sys.modules.get(previous.__module__), "tearDownModule", previous.__module__)
          doModuleCleanups()


  class TestLoader:
      """Loads tests according to various criteria and returns them wrapped in a TestSuite."""

      __module__ = "unittest.loader"

      testMethodPrefix = "test"
      sortTestMethodsUsing = staticmethod(lambda x, y: (x > y) - (x < y))
      testNamePatterns = None
      suiteClass = TestSuite

      def __init__(self):
          self.errors = []

      def loadTestsFromTestCase(self, testCaseClass):
          """Return a suite of all test cases contained in testCaseClass"""
          if issubclass(testCaseClass, TestSuite):
              raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?")
          names = self.getTestCaseNames(testCaseClass)
          if not names and hasattr(testCaseClass, "runTest"):
              names = ["runTest"]
          return self.suiteClass([testCaseClass(name) for name in names])

      def getTestCaseNames(self, testCaseClass):
          """Return a sorted sequence of method names found within testCaseClass"""
          import fnmatch
          names = []
          for name in dir(testCaseClass):
              if not name.startswith(self.testMethodPrefix) or not callable(getattr(testCaseClass, name)):
                  continue
              full = f"{testCaseClass.__module__}.{testCaseClass.__qualname__}.{name}"
              if self.testNamePatterns is None or any(fnmatch.fnmatchcase(full, p) for p in self.testNamePatterns):
                  names.append(name)
          if self.sortTestMethodsUsing:
              names.sort(key=_functools.cmp_to_key(self.sortTestMethodsUsing))
          return names

      def loadTestsFromModule(self, module, *args, pattern=None, **kws):
          """Return a suite of all test cases contained in the given module"""
          tests = []
          for name in dir(module):
              obj = getattr(module, name)
              if isinstance(obj, type) and issubclass(obj, TestCase) and obj not in (TestCase, FunctionTestCase):
                  tests.append(self.loadTestsFromTestCase(obj))
          tests = self.suiteClass(tests)
          load_tests = getattr(module, "load_tests", None)
          return tests if load_tests is None else load_tests(self, tests, pattern)

      def loadTestsFromName(self, name, module=None):
          """Return a suite of all test cases given a string specifier."""
          parts = name.split(".")
          obj, parent = module, None
          if module is None:
              import importlib
              head = parts[:]
              while True:
                  try:
                      obj = importlib.import_module(".".join(head))
                      break
                  except ImportError:
                      head.pop()
                      if not head:
                          raise
              parts = parts[len(head):]
          for part in parts:
              parent, obj = obj, getattr(obj, part)
          if isinstance(obj, _types.ModuleType):
              return self.loadTestsFromModule(obj)
          if isinstance(obj, type) and issubclass(obj, TestCase):
              return self.loadTestsFromTestCase(obj)
          if isinstance(obj, _types.FunctionType) and isinstance(parent, type) and issubclass(parent, TestCase):
              return self.suiteClass([parent(parts[-1])])
          if isinstance(obj, TestSuite):
              return obj
          if callable(obj):
              test = obj()
              if isinstance(test, TestSuite):
                  return test
              if isinstance(test, TestCase):
                  return self.suiteClass([test])
              raise TypeError(f"calling {obj} returned {test}, not a test")
          raise TypeError(f"don't know how to make test from: {obj}")

      def loadTestsFromNames(self, names, module=None):
          return self.suiteClass([self.loadTestsFromName(name, module) for name in names])


  defaultTestLoader = TestLoader()


  class TestProgram:
      """A command-line program that runs a set of tests; this is primarily for making test modules conveniently executable."""

      __module__ = "unittest.main"

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
  """#
