import unittest, sys
class Calc(unittest.TestCase):
    def test_add(self): self.assertEqual(1 + 1, 2)
    def test_div(self):
        with self.assertRaises(ZeroDivisionError): 1 / 0
class Other(unittest.TestCase):
    def test_b(self): print("b ran")
    def test_a(self): print("a ran")
class Quiet:
    def write(self, s): sys.stdout.write(s.replace(s, "Ran TIME") if s.startswith("Ran") else s)
    def flush(self): pass
class Runner(unittest.TextTestRunner):
    def __init__(self, **kw): super().__init__(stream=Quiet(), **kw)
unittest.main(testRunner=Runner, exit=False, argv=["prog"])
unittest.main(testRunner=Runner, exit=False, argv=["prog", "-v", "Calc"])
p = unittest.main(testRunner=Runner, exit=False, argv=["prog", "-v", "Other.test_a"])
print(p.result.testsRun)
unittest.main(testRunner=Runner, exit=False, argv=["prog", "-k", "div"], verbosity=2)
try: unittest.main(testRunner=Runner, argv=["prog"])
except SystemExit as e: print("exit", e.code)
