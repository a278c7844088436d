// The module torch and its submodules: names are made when first asked for.
import Language
import Tensor

/// The entry of the Python library `torch`.
public enum TorchLibrary {
  /// Registers torch and its submodules, each made when it is first imported. To be called once, before scripts run.
  public static func install() {
    vm.moduleFactories["torch"] = makeTorch
    for name in submodules {
      vm.register("torch." + name) { () throws(Raise) in try submodule(name) }
    }
    preparePythonModules()
  }
}

extension Module {
  func define(_ declaration: String, _ doc: String = "", _ body: @escaping Native.Body) {
    let f = Native(declaration, doc, body)
    dict[f.name] = .object(f)
  }
}

/// A module whose functions are the table's under `prefix`.
private func tableModule(_ name: String, prefix: String, submodules: [String]) -> Module {
  let m = Module(name)
  // Errors call torch.linalg.svd `linalg_svd`.
  let shown = ["linalg.", "special."].contains(prefix) ? prefix.dropLast() + "_" : ""
  let overwritingHere = prefix == "nn.functional." ? overwritingNames : []
  m.lazy = { n throws(Raise) in
    // `getattr(torch, "linalg.inv")` is no attribute.
    if n.string.contains(".") { return nil }
    let key = prefix + n.string
    if let op = opTable.functions[key] { return .object(OperatorObject(op, .function, shown + n.string)) }
    if prefix.isEmpty, let op = opTable.inPlaceFunctions[n.string] { return .object(OperatorObject(op, .inPlaceFunction, n.string)) }
    if overwritingHere.contains(n.string), let op = opTable.functions[String(key.dropLast())] {
      return .object(OperatorObject(op, .function, n.string, overwrites: true))
    }
    if submodules.contains(n.string) { return try vm.importModule(name + "." + n.string) }
    return try composite(key)
  }
  m.lazyNames = {
    opTable.functions.keys.filter { $0.hasPrefix(prefix) && !$0.dropFirst(prefix.count).contains(".") }
      .map { String($0.dropFirst(prefix.count)) } + submodules + compositeNames(prefix) + overwritingHere
      + (prefix.isEmpty ? Array(opTable.inPlaceFunctions.keys) : [])
  }
  return m
}

/// Activations of torch.nn.functional that write over their input, by names of their own beside the parameter `inplace`.
private let overwritingNames = ["relu_", "elu_", "selu_", "celu_", "leaky_relu_", "hardtanh_", "threshold_"]

private let submodules = [
  "nn", "nn.functional", "nn.modules", "nn.parameter", "linalg", "special", "autograd", "cuda", "backends", "backends.cudnn",
  "backends.mps", "random", "utils", "accelerator", "mps",
]

private func submodule(_ name: String) throws(Raise) -> Module {
  switch name {
  case "nn": return makeNN()
  case "nn.modules": return makeNNModules()
  case "nn.parameter": return makeNNParameter()
  case "autograd": return makeAutograd()
  case "cuda", "backends", "backends.cudnn", "backends.mps", "accelerator", "mps": return makeDeviceModule(name)
  case "random": return makeRandomModule()
  case "utils":
    let m = Module("torch.utils")
    m.lazy = { n throws(Raise) in n.string == "data" ? try vm.importModule("torch.utils.data") : nil }
    return m
  default:
    let m = tableModule("torch." + name, prefix: name + ".", submodules: [])
    if name == "linalg" { m.dict["LinAlgError"] = .object(TorchClasses.linAlgError) }
    return m
  }
}

private func dtype(_ v: Value) -> DType? {
  guard case .object(let o) = v else { return nil }
  return (o as? DTypeObject)?.dtype ?? pythonType(o)
}

private func makeTorch() throws(Raise) -> Module {
  let m = tableModule(
    "torch", prefix: "",
    submodules: ["nn", "linalg", "special", "optim", "autograd", "cuda", "backends", "random", "utils", "accelerator", "mps"])
  let d = m.dict
  d["__version__"] = .string("2.15.0")
  d["pi"] = .float(Double.pi)
  d["e"] = .float(2.718281828459045)
  d["inf"] = .float(.infinity)
  d["nan"] = .float(.nan)
  d["Tensor"] = .object(TorchClasses.tensor)
  d["Size"] = .object(TorchClasses.size)
  d["dtype"] = .object(TorchClasses.dtype)
  for t in DType.allCases {
    for n in [t.name] + t.facts.aliases { d[intern(n)] = .object(DTypeObject.of(t)) }
  }
  for c in TypedTensors.classes { d[c.cls.name] = .object(c.cls) }
  m.define("tensor(data, *, dtype=None, device=None, requires_grad=False, pin_memory=False)", "A tensor with a copy of data.") {
    a throws(Raise) in
    if tensor(a[0]) != nil { try copyWarning("torch.tensor") }
    // Pinned memory belongs to a device that is not there.
    if try truth(a[4]) { try engine { () throws(TorchError) in try checkDevice("cuda") } }
    return try newTensor(a[0], dtype(a[1]), device: a[2], requiresGrad: a[3])
  }
  for n in ["as_tensor", "asarray"] {
    m.define("\(n)(data, dtype=None, device=None)", "A tensor that shares memory with data where it can.") { a throws(Raise) in
      try checkDevice(of: a[2])
      if let x = tensor(a[0]) ?? heldTensor(a[0]) {
        if let h = heldTensor(a[0]) { try refuseNegativeStrides(h) }
        try warnIfReadOnly(a[0])
        guard let t = dtype(a[1]), t != x.dtype else { return tensor(a[0]) == nil ? face(dataOf(x)) : a[0] }
        return face(try engine { () throws(TorchError) in try to(x, t) })
      }
      return face(try makeTensor(a[0], dtype: dtype(a[1])))
    }
  }
  m.define("from_numpy(ndarray, /)", "A tensor over the memory of an array.") { a throws(Raise) in
    guard let x = heldTensor(a[0]) else { throw typeError("expected np.ndarray (got \(typeName(a[0])))") }
    try refuseNegativeStrides(x)
    try warnIfReadOnly(a[0])
    return face(dataOf(x))
  }
  m.define("from_dlpack(ext_tensor, *, device=None, copy=None)", "A tensor over the memory of an array or a tensor.") { a throws(Raise) in
    try checkDevice(of: a[1])
    guard let x = tensor(a[0]) ?? heldTensor(a[0]) else {
      throw Raise(
        types.RuntimeError,
        """
        from_dlpack received an invalid capsule. Note that DLTensor capsules can be consumed only once, so you might have already \
        constructed a tensor from it once.
        """)
    }
    if heldTensor(a[0]) != nil { try refuseNegativeStrides(x) }
    if x.requiresGrad { throw Raise(types.BufferError, "Can't export tensors that require gradient, use tensor.detach()") }
    let copies = a[2].isNone ? false : try truth(a[2])
    return face(copies ? try engine { () throws(TorchError) in try x.copied() } : dataOf(x))
  }
  m.define("is_tensor(obj, /)") { a in .bool(tensor(a[0]) != nil) }
  d["device"] = .object(TorchClasses.device)
  d["Generator"] = .object(GeneratorObject.cls)
  defineSettings(m)
  defineInPlaceViewFunctions(m)
  m.define("is_grad_enabled()") { _ in .bool(gradEnabled) }
  m.define("get_default_dtype()") { _ in .object(DTypeObject.of(defaultDType)) }
  m.define("set_printoptions(precision=None, threshold=None, edgeitems=None, linewidth=None, profile=None, sci_mode=None)") {
    a throws(Raise) in
    if case .str(let p) = a[4] {
      switch p.string {
      case "default": printOptions = PrintOptions()
      case "short":
        printOptions = PrintOptions()
        printOptions.precision = 2
        printOptions.edgeitems = 2
      case "full":
        printOptions = PrintOptions()
        printOptions.threshold = .infinity
      default: break
      }
    }
    if !a[0].isNone { printOptions.precision = try indexValue(a[0]) }
    if !a[1].isNone { printOptions.threshold = try makeFloat(a[1]) }
    if !a[2].isNone { printOptions.edgeitems = try indexValue(a[2]) }
    if !a[3].isNone { printOptions.linewidth = try indexValue(a[3]) }
    printOptions.sciMode = a[5].isNone ? nil : try truth(a[5])
    return .none
  }
  for (n, on) in [("no_grad", false), ("enable_grad", true), ("inference_mode", false), ("set_grad_enabled", true)] {
    d[n] = .object(GradMode.cls(n, on))
  }
  return m
}

/// PyTorch's word on `torch.tensor(x)` of a tensor.
func copyWarning(_ name: String) throws(Raise) {
  try engine { () throws(TorchError) in
    try warn(
      """
      To copy construct from a tensor, it is recommended to use sourceTensor.detach().clone() or \
      sourceTensor.detach().clone().requires_grad_(True), rather than \(name)(sourceTensor).
      """
    )
  }
}

/// A tensor with a copy of `data`, a leaf.
func newTensor(_ data: Value, _ dtype: DType?, device: Value, requiresGrad: Value) throws(Raise) -> Value {
  try checkDevice(of: device)
  let x = try makeTensor(data, dtype: dtype)
  if try truth(requiresGrad) {
    if !x.dtype.isInexact { throw runtimeError("Only Tensors of floating point and complex dtype can require gradients") }
    try engine { () throws(TorchError) in try setRequiresGrad(x, true) }
  }
  return face(x)
}

/// Raises for a device that is not there.
func checkDevice(of v: Value) throws(Raise) {
  switch v {
  case .str, .int, .object: try engine { () throws(TorchError) in try checkDevice(argument(v)) }
  default: break
  }
}

/// PyTorch's word, once, on arrays that may not be written to: a tensor over them does not know.
private func warnIfReadOnly(_ v: Value) throws(Raise) {
  guard case .object(let o) = v, let h = o as? TensorHolder, !h.isWriteable else { return }
  try engine { () throws(TorchError) in
    try warnOnce(
      """
      The given NumPy array is not writable, and PyTorch does not support non-writable tensors. This means writing to this tensor will \
      result in undefined behavior. You may want to copy the array to protect its data or make it writable before converting it to a \
      tensor. This type of warning will be suppressed for the rest of this program.
      """)
  }
}
