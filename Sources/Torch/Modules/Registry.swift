// Where the classes of torch.nn are found, and what the modules under torch that are written in Python need of Swift.
import Language
import Tensor

/// Which module of torch.nn.modules has which classes: `torch.nn.X` imports its home when first asked for.
private let homes: [String: String] = {
  var out: [String: String] = [:]
  for (home, names) in [
    ("module", "Module"),
    ("container", "Sequential ModuleList ModuleDict ParameterList ParameterDict"),
    ("linear", "Identity Linear Bilinear"),
    ("flatten", "Flatten Unflatten"),
    ("dropout", "Dropout"),
    ("sparse", "Embedding"),
    ("normalization", "LayerNorm"),
    ("batchnorm", "BatchNorm1d BatchNorm2d BatchNorm3d"),
    ("distance", "CosineSimilarity"),
    (
      "activation",
      """
      ReLU ReLU6 SELU SiLU Mish Hardswish Hardsigmoid Sigmoid Tanh LogSigmoid Softsign Tanhshrink Hardtanh LeakyReLU ELU CELU GELU GLU \
      PReLU Softplus Threshold Softmax LogSoftmax Softmin
      """
    ),
    ("loss", "L1Loss MSELoss SmoothL1Loss HuberLoss BCELoss BCEWithLogitsLoss NLLLoss CrossEntropyLoss KLDivLoss"),
  ] {
    for n in names.split(separator: " ") { out[String(n)] = home }
  }
  return out
}()

private func layerClass(_ name: Str) throws(Raise) -> Value? {
  guard let home = homes[name.string] else { return nil }
  return try getAttribute(try vm.importModule("torch.nn.modules." + home), name)
}

func makeNN() -> Module {
  let m = Module("torch.nn")
  m.dict["Parameter"] = .object(TorchClasses.parameter)
  let inner = ["functional", "init", "modules", "parameter"]
  m.lazy = { n throws(Raise) in
    if inner.contains(n.string) { return try vm.importModule("torch.nn." + n.string) }
    return try layerClass(n)
  }
  m.lazyNames = { homes.keys.sorted() + inner }
  return m
}

func makeNNModules() -> Module {
  let m = Module("torch.nn.modules")
  let inner = Set(homes.values)
  m.lazy = { n throws(Raise) in
    if inner.contains(n.string) { return try vm.importModule("torch.nn.modules." + n.string) }
    return try layerClass(n)
  }
  m.lazyNames = { homes.keys.sorted() + inner.sorted() }
  return m
}

func makeNNParameter() -> Module {
  let m = Module("torch.nn.parameter")
  m.dict["Parameter"] = .object(TorchClasses.parameter)
  return m
}

func preparePythonModules() {
  vm.prepare("torch.optim") { m in
    defineSteps(m)
    m.lazy = { n throws(Raise) in n.string == "lr_scheduler" ? try vm.importModule("torch.optim.lr_scheduler") : nil }
  }
  vm.prepare("torch.autograd.function", defineFunction)
}
