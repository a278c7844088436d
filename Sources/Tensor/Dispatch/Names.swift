// What PyTorch's messages call the loops.
import KernelTable

extension BinaryOp {
  var torchName: String {
    switch self {
    case .add: "add_stub"
    case .sub: "sub_stub"
    case .mul: "mul_cpu"
    case .div: "div_cpu"
    case .floorDivide, .truncDivide: "div_floor_cpu"
    case .remainder: "remainder_cpu"
    case .fmod: "fmod_cpu"
    case .pow: "pow"
    case .maximum: "maximum_cpu"
    case .minimum: "minimum_cpu"
    case .fmax: "fmax_cpu"
    case .fmin: "fmin_cpu"
    case .bitAnd: "bitwise_and_cpu"
    case .bitOr: "bitwise_or_cpu"
    case .bitXor: "bitwise_xor_cpu"
    case .shiftLeft: "lshift_cpu"
    case .shiftRight: "rshift_cpu"
    case .gcd: "gcd_cpu"
    case .lcm: "lcm_cpu"
    case .atan2: "atan2_cpu"
    case .hypot: "hypot_cpu"
    case .copysign: "copysign_cpu"
    case .logaddexp: "logaddexp_cpu"
    case .logaddexp2: "logaddexp2_cpu"
    case .xlogy: "xlogy_cpu"
    case .nextafter: "nextafter_cpu"
    case .heaviside: "heaviside_cpu"
    default: "\(self)_cpu"
    }
  }
}

extension UnaryOp {
  var torchName: String {
    switch self {
    case .bitNot: "bitwise_not_cpu"
    case .abs: "abs_cpu"
    case .neg: "neg_cpu"
    case .relu: "relu_cpu"
    case .selu: "elu_cpu"
    default: "\(self)_cpu"
    }
  }
}
