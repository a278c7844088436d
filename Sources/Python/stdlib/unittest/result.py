# unittest: what became of the tests that ran.
import sys as _sys
import traceback as _traceback
from unittest.case import strclass


# The files whose frames say nothing of a test.
_folder = __file__.removesuffix("result.py")


def _is_own(tb):
    file = tb.tb_frame.f_code.co_filename
    return file.startswith(_folder) and not file.endswith("/mock.py")


class TestResult:
    """Holder for test result information."""

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
