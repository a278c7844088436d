// Functions of complex numbers.

extension OpTable {
  mutating func declareComplex() {
    op("real(Tensor self)", [.function], "The real part.") { (x: Tensor) in try realPart(x) }
    op("imag(Tensor self)", [.function], "The imaginary part.") { (x: Tensor) in try imaginaryPart(x) }
    op("view_as_real(Tensor self)", [.function], "Complex numbers as pairs of floats, over the same memory.") { (x: Tensor) in
      try viewAsReal(x)
    }
    op("view_as_complex(Tensor self)", [.function], "Pairs of floats as complex numbers, over the same memory.") { (x: Tensor) in
      try viewAsComplex(x)
    }
    op("conj(Tensor self)", .usual, "The complex conjugate: a copy, where PyTorch has a view.") { (x: Tensor) in try conj(x) }
    op("conj_physical(Tensor self)", [.pointwise, .inPlaceFunction], "The complex conjugate, as a new tensor.") { (x: Tensor) in
      x.dtype.isComplex ? try conjugated(x, "ConjPhysicalBackward0") : x
    }
    op("resolve_conj(Tensor self)", .usual, "The tensor with conjugates written out.") { (x: Tensor) in x }
    op("resolve_neg(Tensor self)", .usual, "The tensor with negatives written out.") { (x: Tensor) in x }
    op("isreal(Tensor self)", .usual, "True where the imaginary part is 0.") { (x: Tensor) in
      x.dtype.isComplex ? try compare(.eq, imaginaryPart(x), .int(0)) : try full(x.shape, .bool(true), .bool)
    }
    op("angle(Tensor self)", [.function, .method, .out], "The angle, in radians.") { (x: Tensor) in try angle(x) }
    op("sgn(Tensor self)", .pointwise, "x / |x|: of what is not complex -1, 0 or 1.") {
      (x: Tensor, into: Into) in try sgn(x, into: into)
    }
    op("complex(Tensor real, Tensor imag)", [.function, .out], "Complex numbers of their parts.") { (re: Tensor, im: Tensor) in
      try complex(re, im)
    }
    op("polar(Tensor abs, Tensor angle)", [.function, .out], "Complex numbers of lengths and angles.") { (length: Tensor, angle: Tensor) in
      try polar(length, angle)
    }
  }
}
