# unittest: tests in groups.
import sys as _sys
from unittest.case import strclass, SkipTest, doModuleCleanups, TestCase


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
