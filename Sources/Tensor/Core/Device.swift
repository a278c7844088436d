// Devices: every tensor lives on the CPU, so a device is a name to check.

private let deviceTypes = [
  "cpu", "cuda", "ipu", "xpu", "mkldnn", "opengl", "opencl", "ideep", "hip", "ve", "fpga", "maia", "xla", "lazy", "vulkan", "mps",
  "meta", "hpu", "mtia", "privateuseone",
]

/// `cuda:1` as `cuda` and 1.
package func deviceParts(_ name: String) throws(TorchError) -> (type: String, index: Int?) {
  let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
  let type = String(parts.first ?? "")
  if name.isEmpty { throw .runtime("Device string must not be empty") }
  guard deviceTypes.contains(type) else {
    throw .runtime("Expected one of \(deviceTypes.joined(separator: ", ")) device type at start of device string: \(type)")
  }
  if parts.count < 2 { return (type, nil) }
  guard let n = Int(parts[1]), n >= 0, !parts[1].hasPrefix("+") else { throw .runtime("Invalid device string: '\(name)'") }
  return (type, n)
}

/// Refuses what is not the CPU, in PyTorch's words for a machine without the device.
package func checkDevice(_ name: String) throws(TorchError) {
  let type = try deviceParts(name).type
  switch type {
  case "cpu": return
  case "cuda":
    throw .runtime(
      """
      Found no NVIDIA driver on your system. Please check that you have an NVIDIA GPU and installed a driver from \
      http://www.nvidia.com/Download/index.aspx
      """
    )
  case "mps": throw .runtime("PyTorch is not linked with support for mps devices")
  default: throw TorchError(.notImplemented, "wick has no device '\(type)': tensors live on the CPU")
  }
}

/// The same for an argument: a device, its name, or the number of a CUDA device.
package func checkDevice(_ a: Arg) throws(TorchError) {
  switch a {
  case .device(let name), .string(let name): try checkDevice(name)
  case .int(let n): try checkDevice("cuda:\(n)")
  default: return
  }
}
