// Which element types PyTorch's operators refuse, and in which words. An operator whose own code computes with what it is given
// (a formula of other operators) would take them without a word.

/// Element types that an operator has no loop for.
struct RefusedTypes {
  enum Which { case bool, integers, integersAndBool, narrow, wideUnsigned, complex }
  let which: Which
  let kind: ErrorKind
  /// The message; `%` stands for PyTorch's name of the type, `Long`.
  let text: String
  /// Decided by the type the tensors have in common, and not by the first tensor's.
  let common: Bool

  init(_ which: Which, kernel: String, common: Bool = false) {
    self.init(which, "\"\(kernel)\" not implemented for '%'", common: common)
  }
  init(_ which: Which, _ text: String, kind: ErrorKind = .notImplemented, common: Bool = false) {
    (self.which, self.text, self.kind, self.common) = (which, text, kind, common)
  }

  /// Throws if the tensors among the arguments are of a type that is refused.
  func check(_ values: [Arg]) throws(TorchError) {
    // Of most calls: no type that is found beside a float is refused.
    if case .tensor(let first)? = values.first, first.dtype.isFloat, which != .narrow, which != .complex { return }
    var found: DType?
    func look(_ a: Arg) {
      switch a {
      case .tensor(let t):
        if let first = found { found = common ? (try? promoteTypes(first, t.dtype)) ?? first : first } else { found = t.dtype }
      case .list(let items, _): items.forEach(look)
      // A number beside tensors makes the common type at least its own.
      case .float where common: found = .float64
      case .complex where which == .complex && found != nil: found = found?.isComplex == true ? found : defaultComplex
      case .int where common: if found == .bool { found = .int64 }
      default: break
      }
    }
    values.forEach(look)
    guard let found, !found.isInexact || which == .narrow || which == .complex else { return }
    switch which {
    case .narrow: if !found.isNarrow { return }
    case .complex: if !found.isComplex { return }
    case .wideUnsigned: if !found.isBarebones { return }
    case .bool: if found != .bool { return }
    case .integers: if found == .bool { return }
    case .integersAndBool: break
    }
    throw error(found)
  }

  /// What is said of a type that is refused.
  func error(_ dtype: DType) -> TorchError { TorchError(kind, text.replacing("%", with: dtype.scalarName)) }

  /// By the name of an operator, or by a signature where its overloads differ.
  static func of(path: String, signature: String) -> [RefusedTypes] {
    [table[path] ?? table[signature], narrow[path], wideUnsigned[path], complexTypes[path] ?? complexTypes[signature]].compactMap { $0 }
  }

  private static let table: [String: RefusedTypes] = [
    "abs": .init(.bool, kernel: "abs_cpu"),
    "addbmm": .init(.bool, kernel: "addmm_impl_cpu_"),
    "addcdiv": .init(
      .integersAndBool,
      "Integer division with addcdiv is no longer supported, and in a future  release addcdiv will perform a true division of "
        + "tensor1 and tensor2. The historic addcdiv behavior can be implemented as (input + value * torch.trunc(tensor1 / "
        + "tensor2)).to(input.dtype) for integer inputs and as (input + value * tensor1 / tensor2) for float inputs. The future "
        + "addcdiv behavior is just the latter implementation: (input + value * tensor1 / tensor2), for all dtypes.",
      kind: .runtime),
    "addcmul": .init(.bool, kernel: "addcmul_cpu_out"),
    "addmm": .init(.bool, kernel: "addmm_impl_cpu_"),
    "addmv": .init(.bool, kernel: "addmv_impl_cpu"),
    "argmax": .init(.bool, "argmax(): does not support bool input"),
    "argmin": .init(.bool, "argmin(): does not support bool input"),
    "baddbmm": .init(.bool, kernel: "baddbmm"),
    "binary_cross_entropy_with_logits": .init(.integersAndBool, kernel: "log_sigmoid_cpu"),
    "bmm": .init(.bool, kernel: "bmm"),
    "bucketize": .init(.bool, kernel: "searchsorted_out_cpu"),
    "ceil": .init(.bool, kernel: "ceil_vml_cpu"),
    "cosine_similarity": .init(
      .integersAndBool, "expected common dtype to be floating point, yet common dtype is %", kind: .runtime),
    "cross": .init(.bool, kernel: "cross"),
    "dist": .init(.integers, "norm(): input dtype should be either floating point or complex. Got % instead."),
    "dot": .init(.bool, kernel: "dot"),
    "einsum": .init(.bool, kernel: "bmm"),
    "floor": .init(.bool, kernel: "floor_vml_cpu"),
    "floor_divide": .init(.bool, kernel: "div_floor_cpu", common: true),
    "fmod": .init(.bool, kernel: "fmod_cpu", common: true),
    "histc": .init(.bool, kernel: "linspace_cpu"),
    "kthvalue": .init(.bool, kernel: "kthvalue_cpu"),
    "linalg.cross": .init(.bool, kernel: "cross"),
    "linalg.householder_product": .init(.integersAndBool, kernel: "orgqr_cpu"),
    "log_softmax": .init(.integersAndBool, kernel: "log_softmax_kernel_impl"),
    "logaddexp": .init(.integersAndBool, kernel: "logaddexp_cpu", common: true),
    "logaddexp2": .init(.integersAndBool, kernel: "logaddexp2_cpu", common: true),
    "logcumsumexp": .init(.integersAndBool, kernel: "logcumsumexp_out_cpu"),
    "mv": .init(.bool, kernel: "addmv_impl_cpu"),
    "nanmean": .init(.integersAndBool, "nanmean(): expected input to have floating point or complex dtype but got %"),
    "nextafter": .init(.integersAndBool, kernel: "nextafter_cpu", common: true),
    "nn.functional.batch_norm": .init(.integersAndBool, kernel: "batch_norm"),
    "nn.functional.binary_cross_entropy": .init(.integersAndBool, kernel: "binary_cross_entropy"),
    "nn.functional.binary_cross_entropy_with_logits": .init(.integersAndBool, kernel: "log_sigmoid_cpu"),
    "nn.functional.gelu": .init(.integersAndBool, kernel: "GeluKernelImpl"),
    "nn.functional.glu": .init(.integersAndBool, kernel: "glu_cpu"),
    "nn.functional.hardsigmoid": .init(.integersAndBool, kernel: "hardsigmoid_cpu"),
    "nn.functional.hardswish": .init(.integersAndBool, kernel: "hardswish_cpu"),
    "nn.functional.hardtanh": .init(.bool, "Bool inputs not supported for hardtanh"),
    "nn.functional.huber_loss": .init(.integersAndBool, kernel: "huber_cpu"),
    "nn.functional.kl_div": .init(.integersAndBool, "kl_div: Integral inputs not supported.", kind: .runtime),
    "nn.functional.layer_norm": .init(.integersAndBool, kernel: "LayerNormKernelImpl"),
    "nn.functional.leaky_relu": .init(.integersAndBool, kernel: "leaky_relu_cpu"),
    "nn.functional.linear": .init(.bool, kernel: "addmm_impl_cpu_"),
    "nn.functional.logsigmoid": .init(.integersAndBool, kernel: "log_sigmoid_cpu"),
    "nn.functional.mish": .init(.integersAndBool, kernel: "mish_cpu"),
    "nn.functional.nll_loss": .init(.integersAndBool, kernel: "nll_loss_out_frame"),
    "nn.functional.relu": .init(.bool, "Boolean inputs not supported for relu"),
    "nn.functional.relu6": .init(.bool, "Bool inputs not supported for hardtanh"),
    "nn.functional.silu": .init(.integersAndBool, kernel: "silu_cpu"),
    "nn.functional.smooth_l1_loss": .init(.integersAndBool, kernel: "smooth_l1_cpu"),
    "nn.functional.softsign": .init(.bool, kernel: "abs_cpu"),
    "orgqr": .init(.integersAndBool, kernel: "orgqr_cpu"),
    "positive": .init(.bool, "The `+` operator, on a bool tensor is not supported."),
    "prelu": .init(.integersAndBool, kernel: "prelu_cpu"),
    "relu": .init(.bool, "Boolean inputs not supported for relu"),
    "round": .init(.bool, kernel: "round_vml_cpu"),
    "std_mean": .init(.integersAndBool, "std_mean only support floating point and complex dtypes"),
    "topk": .init(.bool, "topk does not support bool dtypes on CPU"),
    "trace": .init(.bool, kernel: "trace"),
    "trunc": .init(.bool, kernel: "trunc_vml_cpu"),
    "var_mean": .init(.integersAndBool, "var_mean only support floating point and complex dtypes"),
    "vdot": .init(.bool, kernel: "dot"),

    "lerp(Tensor self, Tensor end, Scalar weight)": .init(.integersAndBool, kernel: "lerp_kernel_scalar"),
    "lerp(Tensor self, Tensor end, Tensor weight)": .init(.integersAndBool, kernel: "lerp_kernel_tensor", common: true),
    "median(Tensor self)": .init(.bool, kernel: "median_cpu"),
    "median(Tensor self, int dim, bool keepdim=False)": .init(.bool, kernel: "median_out"),
    "pow(Tensor self, Tensor exponent)": .init(.bool, kernel: "pow", common: true),
    "searchsorted(Tensor sorted_sequence, Tensor self, *, bool out_int32=False, bool right=False, str? side=None)": .init(
      .bool, kernel: "searchsorted_out_cpu"),
  ]
}
