// Which operators PyTorch has no loops of for its newer types: floats of two bytes, and unsigned integers of more than one. Found by
// calling every operator of PyTorch with them (Tests/Golden/operators/torch_dtypes.py).

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

  /// By operator: each kernel that is not there with the operators that would call it, and texts of other errors with theirs.
  private static func table(_ which: Which, kernels: [String: String], texts: [(RefusedTypes, String)]) -> [String: RefusedTypes] {
    var all: [String: RefusedTypes] = [:]
    for (kernel, names) in kernels { for n in names.split(separator: " ") { all[String(n)] = .init(which, kernel: kernel) } }
    for (refused, names) in texts { for n in names.split(separator: " ") { all[String(n)] = refused } }
    return all
  }
}
