// What no line of Python shows: deep graphs, reuse of memory, NumPy's text and streams.
import Testing

@testable import Tensor

extension EngineTests {
  @Suite struct Details {
    @Test func deepChainsNeitherOverflowForwardNorBack() throws {
      let x = try full([], .float(1), .float32)
      try setRequiresGrad(x, true)
      var y = try add(x, .float(0))
      for _ in 0..<300_000 { y = try mul(y, .float(1)) }
      try y.backward()
      #expect(x.meta?.grad?.repr() == "tensor(1.)")
      var z = try exp(x)
      for _ in 0..<300_000 { z = try applyUnary(.sin, z) }
      z = x
      _ = z
    }

    @Test func sharedGradientsStayApart() throws {
      let (x, y) = (try ones([3], .float32), try ones([3], .float32))
      try setRequiresGrad(x, true)
      try setRequiresGrad(y, true)
      try sumAll(add(x, y)).backward()
      try sumAll(mul(x, .int(2))).backward()
      #expect(x.meta?.grad?.repr() == "tensor([3., 3., 3.])")
      #expect(y.meta?.grad?.repr() == "tensor([1., 1., 1.])")
      let z = try add(x, y)
      try z.backward(gradient: ones([3], .float32))
      try z.backward(gradient: ones([3], .float32))
      #expect(y.meta?.grad?.repr() == "tensor([3., 3., 3.])")
    }

    @Test func numpyText() throws {
      // Recorded from NumPy 2.4.
      let rows: [([Double], Dims, DType, String, String)] = [
        ([1, 2, 3], [3], .float64, "array([1., 2., 3.])", "[1. 2. 3.]"),
        ([1, 2, 3], [3], .float32, "array([1., 2., 3.], dtype=float32)", "[1. 2. 3.]"),
        (
          [-0.6666666666666666, 4.666666666666667], [2, 1], .float64, "array([[-0.66666667],\n       [ 4.66666667]])",
          "[[-0.66666667]\n [ 4.66666667]]"
        ),
        ([0.1, 12345.678], [2], .float64, "array([1.0000000e-01, 1.2345678e+04])", "[1.0000000e-01 1.2345678e+04]"),
        ([.nan, 1.5, .infinity], [3], .float64, "array([nan, 1.5, inf])", "[nan 1.5 inf]"),
        ([], [0], .float64, "array([], dtype=float64)", "[]"),
        ([1, 2, 3, 4], [2, 2], .int64, "array([[1, 2],\n       [3, 4]])", "[[1 2]\n [3 4]]"),
        ([1, 0], [2], .bool, "array([ True, False])", "[ True False]"),
        ([2.5], [], .float64, "array(2.5)", "2.5"),
        ([1e-10], [1], .float64, "array([1.e-10])", "[1.e-10]"),
      ]
      for (values, shape, dtype, repr, str) in rows {
        let t = try Tensor.of(values, shape, dtype)
        #expect(t.numpyRepr() == repr)
        #expect(t.numpyStr() == str)
      }
    }

    @Test func numpyStream() throws {
      let r = NumPyRandom(seed: 0)
      // np.random.seed(0); np.random.rand(3)
      #expect(pythonFloat(r.double()) == "0.5488135039273248")
      #expect(pythonFloat(r.double()) == "0.7151893663724195")
      r.seed(0)
      #expect(pythonFloat(r.normal()) == "1.764052345967664")
      #expect(pythonFloat(r.normal()) == "0.4001572083672233")
      r.seed(0)
      #expect(try r.integers(0, 10, 5, .int64) == [5, 0, 3, 3, 7])
      r.seed(0)
      #expect(r.permutation(5) == [2, 0, 1, 3, 4])
    }
  }
}
