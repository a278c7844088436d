// Which operators PyTorch has no loops of for its newer types: floats of two bytes, unsigned integers of more than one, complex numbers.
// Found by calling every operator of PyTorch with them (Tests/Golden/operators/torch_dtypes.py).

extension RefusedTypes {
  /// Operators that refuse float16 and bfloat16.
  static let narrow = table(
    .narrow,
    kernels: [
      "cdist": "cdist",
      "cholesky_cpu": "linalg.cholesky linalg.cholesky_ex",
      "cholesky_inverse_out_cpu": "cholesky_inverse",
      "cholesky_solve_cpu": "cholesky_solve",
      "geqrf_cpu": "geqrf linalg.qr",
      "linalg.lu_solve_cpu": "linalg.lu_solve lu_solve",
      "linalg_eigh_cpu": "linalg.eigh linalg.eigvalsh",
      "linalg_svd_cpu": "linalg.polar linalg.svd linalg.svdvals svd",
      "lu_cpu": "det linalg.det linalg.lu linalg.lu_factor linalg.lu_factor_ex linalg.solve linalg.solve_ex linalg.tensorsolve",
      "ndtri_cpu": "special.ndtri",
      "orgqr_cpu": "linalg.householder_product orgqr",
      "pdist": "pdist",
      "triangular_solve_cpu": "linalg.solve_triangular triangular_solve",
    ],
    texts: [
      (.init(.narrow, "This function doesn't handle types other than float and double", kind: .runtime), "linalg.lstsq"),
      (.init(.narrow, "linalg.inv: Low precision dtypes not supported. Got %"), "inverse linalg.inv linalg.inv_ex linalg.tensorinv"),
      (.init(.narrow, "linalg.matrix_sqrth: Low precision dtypes not supported. Got %"), "linalg.matrix_sqrth"),
      (.init(.narrow, "linalg.slogdet: Low precision dtypes not supported. Got %"), "linalg.slogdet slogdet"),
      (.init(.narrow, "linalg.vander supports floating point, complex, and integer tensors, but got %"), "linalg.vander"),
      (.init(.narrow, "logdet: Low precision dtypes not supported. Got %"), "logdet"),
      (.init(.narrow, "quantile() input tensor must be either float or double dtype", kind: .runtime), "quantile"),
    ])

  /// Operators that refuse uint16, uint32 and uint64, but not the other integers.
  static let wideUnsigned = table(
    .wideUnsigned,
    kernels: [
      "abs_cpu": "abs nn.functional.softsign",
      "add_stub": "add cumulative_trapezoid diff dist index_add nn.functional.l1_loss rsub sub trapezoid",
      "addcmul_cpu_out": "addcmul",
      "addmm_impl_cpu_": "addbmm addmm chain_matmul inner linalg.multi_dot matmul matrix_power mm nn.functional.linear tensordot",
      "addmv_impl_cpu": "addmv mv",
      "addr_cpu": "addr",
      "aminmax_cpu": "aminmax",
      "argmax_cpu": "argmax",
      "argmin_cpu": "argmin",
      "baddbmm": "baddbmm",
      "bincount_cpu": "bincount",
      "bitwise_not_cpu": "bitwise_not",
      "bmm": "bmm einsum",
      "cross": "cross linalg.cross",
      "cummax_cpu": "cummax",
      "cummin_cpu": "cummin",
      "div_floor_cpu": "floor_divide",
      "dot": "dot vdot",
      "gcd_cpu": "gcd",
      "ge_cpu": "ge",
      "gt_cpu": "gt",
      "heaviside_cpu": "heaviside",
      "index_copy_cpu": "index_copy",
      "index_fill_cpu": "index_fill",
      "index_put": "index_put",
      "kthvalue_cpu": "kthvalue",
      "lcm_cpu": "lcm",
      "le_cpu": "le",
      "logical_and_cpu": "logical_and",
      "logical_not_cpu": "logical_not",
      "logical_or_cpu": "logical_or",
      "logical_xor_cpu": "logical_xor",
      "lshift_cpu": "bitwise_left_shift",
      "lt_cpu": "lt",
      "masked_fill": "masked_fill",
      "masked_select": "masked_select",
      "max_all": "max",
      "max_values_cpu": "amax",
      "median_cpu": "median",
      "min_all": "min",
      "min_values_cpu": "amin",
      "mode_cpu": "mode",
      "neg_cpu": "neg nn.functional.softmin",
      "nonzero_count_cpu": "argwhere count_nonzero nonzero",
      "pow": "pow square",
      "rshift_cpu": "bitwise_right_shift",
      "searchsorted_out_cpu": "bucketize searchsorted",
      "sign_cpu": "sgn sign",
      "take_cpu": "take",
      "threshold_cpu": "nn.functional.threshold threshold",
      "topk_cpu": "topk",
      "trace": "trace",
      "tril": "lu_unpack tril",
      "triu": "triu",
    ],
    texts: [
      (
        .init(
          .wideUnsigned, "Promotion for uint16, uint32, uint64 types is not supported, attempted to promote % and Long", kind: .runtime),
        "vander"
      ),
      (.init(.wideUnsigned, "one_hot is only applicable to index tensor of type LongTensor.", kind: .runtime), "nn.functional.one_hot"),
    ])

  /// What PyTorch computes of complex numbers and wick does not.
  static let notYet = RefusedTypes(.complex, "wick does not compute this of complex numbers yet")

  /// Operators that refuse complex64 and complex128.
  static let complexTypes = table(
    .complex,
    kernels: [
      "GeluKernelImpl": "nn.functional.gelu",
      "LayerNormKernelImpl": "nn.functional.layer_norm",
      "atan2_cpu": "atan2",
      "batch_norm": "nn.functional.batch_norm",
      "binary_cross_entropy": "nn.functional.binary_cross_entropy",
      "copysign_cpu": "copysign",
      "cummax_cpu": "cummax",
      "cummin_cpu": "cummin",
      "digamma": "digamma",
      "div_floor_cpu": "floor_divide",
      "elu_cpu": "celu nn.functional.celu nn.functional.elu nn.functional.selu selu",
      "erf_vml_cpu": "erf",
      "erfc_vml_cpu": "erfc",
      "erfinv_vml_cpu": "erfinv",
      "fmod_cpu": "fmod",
      "frac_cpu": "frac",
      "ge_cpu": "ge",
      "glu_cpu": "nn.functional.glu",
      "gt_cpu": "gt",
      "hardshrink_cpu": "hardshrink nn.functional.hardshrink",
      "hardsigmoid_cpu": "nn.functional.hardsigmoid",
      "hardswish_cpu": "nn.functional.hardswish",
      "huber_cpu": "nn.functional.huber_loss",
      "hypot_cpu": "hypot",
      "i0_vml_cpu": "i0",
      "kthvalue_cpu": "kthvalue",
      "le_cpu": "le",
      "leaky_relu_cpu": "nn.functional.leaky_relu",
      "lgamma_vml_cpu": "lgamma",
      "log_sigmoid_cpu": "nn.functional.binary_cross_entropy_with_logits nn.functional.logsigmoid",
      "log_softmax_kernel_impl": "log_softmax",
      "log_softmax_lastdim_kernel_impl": "nn.functional.cross_entropy nn.functional.log_softmax",
      "logaddexp2_cpu": "logaddexp2",
      "logit_cpu": "logit",
      "lt_cpu": "lt",
      "max_values_cpu": "amax",
      "min_values_cpu": "amin",
      "mish_cpu": "nn.functional.mish",
      "mode_cpu": "mode",
      "mse_cpu": "nn.functional.mse_loss",
      "ndtri_cpu": "special.ndtri",
      "nextafter_cpu": "nextafter",
      "nll_loss_out_frame": "nn.functional.nll_loss",
      "prelu_cpu": "prelu",
      "remainder_cpu": "remainder",
      "round_vml_cpu": "round",
      "searchsorted_out_cpu": "bucketize searchsorted",
      "smooth_l1_cpu": "nn.functional.smooth_l1_loss",
      "softmax_lastdim_kernel_impl": "nn.functional.softmax nn.functional.softmin softmax",
      "softplus_cpu": "nn.functional.softplus",
      "softshrink_check": "nn.functional.softshrink",
      "threshold_cpu": "nn.functional.threshold threshold",
      "unique": "unique",
      "xlogy_cpu": "xlogy",
    ],
    texts: [
      (.init(.complex, "Unlike NumPy, torch.sign is not intended to support complex numbers. Please use torch.sgn instead."), "sign"),
      (.init(.complex, "ceil is not supported for complex inputs"), "ceil"),
      (
        .init(.complex, "clamp is not supported for complex types"),
        "clamp clamp_max clamp_min nn.functional.hardtanh nn.functional.relu nn.functional.relu6 relu"
      ),
      (.init(.complex, "deg2rad is not supported for complex tensors."), "deg2rad"),
      (.init(.complex, "floor is not supported for complex inputs"), "floor"),
      (.init(.complex, "heaviside is not yet implemented for complex tensors."), "heaviside"),
      (.init(.complex, "nansum on CPU does not support complex inputs"), "nanmean nansum"),
      (.init(.complex, "rad2deg is not supported for complex tensors."), "rad2deg"),
      (.init(.complex, "signbit is not implemented for complex tensors."), "signbit"),
      (.init(.complex, "trunc is not supported for complex inputs"), "trunc"),
      (
        notYet,
        """
        cholesky_inverse cholesky_solve det logdet geqrf inverse linalg.cholesky linalg.cholesky_ex linalg.cond linalg.det \
        linalg.eig linalg.eigh linalg.eigvals linalg.eigvalsh linalg.householder_product linalg.inv linalg.inv_ex linalg.lstsq \
        linalg.lu linalg.lu_factor linalg.lu_factor_ex linalg.lu_solve linalg.matrix_exp linalg.matrix_rank linalg.matrix_sqrth \
        linalg.pinv linalg.polar linalg.qr linalg.slogdet linalg.solve linalg.solve_ex linalg.solve_triangular linalg.svd \
        linalg.svdvals linalg.tensorinv linalg.tensorsolve lu_solve lu_unpack matrix_exp orgqr pinverse qr slogdet svd \
        triangular_solve linalg.matrix_norm linalg.norm logaddexp logcumsumexp cholesky
        """
      ),
      (.init(.complex, "cdist only supports floating-point dtypes, X1 got: %", kind: .runtime), "cdist"),
      (.init(.complex, "expected common dtype to be floating point, yet common dtype is %", kind: .runtime), "cosine_similarity"),
      (.init(.complex, "kl_div: Complex inputs not supported.", kind: .runtime), "nn.functional.kl_div"),
      (.init(.complex, "pdist only supports floating-point dtypes", kind: .runtime), "pdist"),
      (.init(.complex, "quantile() input tensor must be either float or double dtype", kind: .runtime), "quantile"),
      (.init(.complex, " Sort does not support complex dtypes on CPU", kind: .type), "argsort msort sort"),
      (.init(.complex, "aminmax not implemented for %", kind: .type), "aminmax histc"),
      (.init(.complex, "argmax(): does not support complex input", kind: .type), "argmax"),
      (.init(.complex, "argmin(): does not support complex input", kind: .type), "argmin"),
      (.init(.complex, "fmax not implemented for complex tensors.", kind: .type), "fmax"),
      (.init(.complex, "fmin not implemented for complex tensors.", kind: .type), "fmin"),
      (.init(.complex, "isneginf does not support complex inputs.", kind: .type), "isneginf"),
      (.init(.complex, "isposinf does not support complex inputs.", kind: .type), "isposinf"),
      (.init(.complex, "maximum not implemented for complex tensors.", kind: .type), "maximum"),
      (.init(.complex, "maximum not implemented for complex tensors.", kind: .type), "max(Tensor self, Tensor other)"),
      (.init(.complex, kernel: "max_all"), "max(Tensor self)"),
      (.init(.complex, "max(): does not support complex input", kind: .type), "max(Tensor self, int dim, bool keepdim=False)"),
      (.init(.complex, kernel: "median_cpu"), "median(Tensor self)"),
      (.init(.complex, kernel: "median_out"), "median(Tensor self, int dim, bool keepdim=False)"),
      (.init(.complex, "minimum not implemented for complex tensors.", kind: .type), "minimum"),
      (.init(.complex, "minimum not implemented for complex tensors.", kind: .type), "min(Tensor self, Tensor other)"),
      (.init(.complex, kernel: "min_all"), "min(Tensor self)"),
      (.init(.complex, "min(): does not support complex input", kind: .type), "min(Tensor self, int dim, bool keepdim=False)"),
      (.init(.complex, "topk does not support complex dtypes on CPU", kind: .type), "topk"),
    ])

  /// By operator, or by the signature of one overload: each kernel that is not there with the operators that would call it, and texts of
  /// other errors with theirs.
  private static func table(_ which: Which, kernels: [String: String], texts: [(RefusedTypes, String)]) -> [String: RefusedTypes] {
    var all: [String: RefusedTypes] = [:]
    for (kernel, names) in kernels { for n in names.split(separator: " ") { all[String(n)] = .init(which, kernel: kernel) } }
    for (refused, names) in texts {
      // A signature is of one operator.
      if names.contains("(") { all[names] = refused } else { for n in names.split(separator: " ") { all[String(n)] = refused } }
    }
    return all
  }
}
