import unittest, sys, io, re
class A(unittest.TestCase):
    @classmethod
    def setUpClass(cls): print("up class")
    @classmethod
    def tearDownClass(cls): print("down class")
    def setUp(self): print("setup"); self.addCleanup(print, "cleanup")
    def tearDown(self): print("teardown")
    def test_ok(self): self.assertTrue(True)
    def test_fail(self):
        """A docstring here."""
        self.assertEqual(2 + 2, 5)
    def test_error(self): {}["missing"]
    @unittest.skip("not now")
    def test_skipped(self): pass
    @unittest.expectedFailure
    def test_xfail(self): self.fail("expected")
    @unittest.expectedFailure
    def test_xpass(self): pass
    def test_sub(self):
        for i in range(4):
            with self.subTest("part", i=i): self.assertNotEqual(i % 2, 1)
    def test_skip_inside(self): self.skipTest("inside")
@unittest.skipIf(True, "whole class")
class B(unittest.TestCase):
    def test_b(self): pass
class C(unittest.TestCase):
    @unittest.skipUnless(sys.version_info >= (3, 0), "old")
    def test_c(self): self.assertEqual([1], [1])
    def test_helper(self): self.check(1)
    def check(self, x): self.assertLess(x, 0, msg="in helper")
    def test_chain(self):
        try: int("x")
        except ValueError as e: raise RuntimeError("chained") from e
class D(unittest.TestCase):
    @classmethod
    def setUpClass(cls): raise ValueError("broken class")
    def test_never(self): pass
def show(text): print(re.sub(r"in \d+\.\d+s", "in TIME", re.sub(r'File ".*?([^/"]+)"', r'File "\1"', text)))
for verbosity in (1, 2):
    out = io.StringIO()
    suite = unittest.TestSuite(unittest.defaultTestLoader.loadTestsFromTestCase(c) for c in (A, B, C, D))
    result = unittest.TextTestRunner(stream=out, verbosity=verbosity).run(suite)
    show(out.getvalue())
    print(result, result.testsRun, len(result.failures), len(result.errors), result.skipped[0][1], result.wasSuccessful())
out = io.StringIO(); r = unittest.TextTestRunner(out, failfast=True).run(unittest.defaultTestLoader.loadTestsFromTestCase(C)); show(out.getvalue())
print(unittest.TestLoader().getTestCaseNames(A), suite.countTestCases(), unittest.TestSuite([C("test_c")]))
out = io.StringIO(); unittest.TextTestRunner(out, verbosity=0).run(unittest.FunctionTestCase(lambda: None)); show(out.getvalue())
