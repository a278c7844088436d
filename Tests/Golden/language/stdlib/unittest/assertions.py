import unittest
class T(unittest.TestCase):
    def runTest(self): pass
t = T()
calls = [lambda: t.assertEqual(1, 2), lambda: t.assertEqual("abc", "abd"), lambda: t.assertEqual([1, 2, 3], [1, 3, 3, 4]), lambda: t.assertEqual((1,), (2,)), lambda: t.assertEqual({"a": 1}, {"a": 2, "b": 1}),
    lambda: t.assertEqual({1, 2}, {2, 3}), lambda: t.assertEqual("one\ntwo\n", "one\n2\n"), lambda: t.assertEqual("x" * 100, "x" * 90 + "y"), lambda: t.assertEqual(1, 1.0), lambda: t.assertEqual([1], (1,)), lambda: t.assertEqual(1, 2, "why"),
    lambda: t.assertNotEqual(1, 1), lambda: t.assertTrue(0), lambda: t.assertFalse([1], "no"), lambda: t.assertIs([], []), lambda: t.assertIsNot(None, None), lambda: t.assertIsNone(5), lambda: t.assertIsNotNone(None),
    lambda: t.assertIn(1, [2]), lambda: t.assertNotIn(1, [1]), lambda: t.assertIsInstance(1, str), lambda: t.assertNotIsInstance(1, int), lambda: t.assertAlmostEqual(1.0, 1.1), lambda: t.assertAlmostEqual(1, 1.00000001),
    lambda: t.assertAlmostEqual(1, 2, delta=0.5), lambda: t.assertAlmostEqual(1, 2, places=3), lambda: t.assertNotAlmostEqual(1, 1), lambda: t.assertGreater(1, 2), lambda: t.assertGreaterEqual(1, 2), lambda: t.assertLess(2, 1),
    lambda: t.assertLessEqual(2, 1), lambda: t.assertRegex("abc", "x+"), lambda: t.assertNotRegex("abc", "b"), lambda: t.assertCountEqual([1, 2, 2], [2, 1, 3]), lambda: t.assertCountEqual([[1]], [[2]]),
    lambda: t.assertRaises(ValueError, int, "5"), lambda: t.assertRaises(ValueError, int, "x"), lambda: t.assertRaises(ValueError, int, None), lambda: t.assertRaisesRegex(ValueError, "nope", int, "x"), lambda: t.assertRaises(5, int),
    lambda: t.fail("msg"), lambda: t.fail(), lambda: t.assertSequenceEqual([1], (1,)), lambda: t.assertSequenceEqual("ab", 5), lambda: t.assertListEqual([1], (1,)), lambda: t.assertDictEqual({}, []), lambda: t.assertMultiLineEqual("a", 5),
    lambda: t.assertEqual(list(range(50)), list(range(49)) + [7]), lambda: t.assertSetEqual({1}, [1]), lambda: t.assertTupleEqual((1, (2, 3)), (1, (2, 4))), lambda: t.assertAlmostEqual(1, 2, places=1, delta=2), lambda: t.skipTest("later"),
    lambda: t.assertEqual({"name": "x" * 60, "k": [1] * 20}, {"name": "x" * 60, "k": [1] * 19 + [2]}), lambda: t.assertEqual("a\n", "a"), lambda: t.assertEqual("", "b"), lambda: t.assertEqual([[1, 2], [3]], [[1, 2], [4]])]
for i, c in enumerate(calls):
    try: print(i, "passed", c())
    except Exception as e: print(i, type(e).__name__, e)
with t.assertRaises(KeyError) as cm: {}["k"]
print(repr(cm.exception))
try:
    with t.assertRaises(KeyError, msg="wanted"): pass
except AssertionError as e: print(e)
T.longMessage = False
try: t.assertEqual(1, 2, "only this")
except AssertionError as e: print(e)
import warnings, logging
with t.assertWarns(UserWarning) as w: warnings.warn("hey")
print(w.warning)
with t.assertLogs("lg", "INFO") as logs: logging.getLogger("lg").info("hi %d", 5); logging.getLogger("lg").debug("no")
print(logs.output)
try:
    with t.assertLogs("lg"): pass
except AssertionError as e: print(e)
print(t, repr(t), t.id(), t.shortDescription(), t.countTestCases())
