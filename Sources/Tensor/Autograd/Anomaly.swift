// Anomaly detection: backward looks at what each node gives, and says where the node came from
// (torch/csrc/autograd/anomaly_mode.h).

/// `torch.autograd.set_detect_anomaly`.
package enum Anomaly {
  /// Whether nodes note where they are made and backward checks what they give. False as in PyTorch: detection is slow.
  nonisolated(unsafe) package static var isOn = false
  /// Whether a gradient that is nan is an error.
  nonisolated(unsafe) package static var checksNaN = true
  /// Where the script stands, as a traceback shows it; a binding knows.
  nonisolated(unsafe) package static var place: (() -> String)?
  /// Where the nodes were made that were made while detection was on.
  nonisolated(unsafe) private static var places: [ObjectIdentifier: String] = [:]

  static func note(_ node: Node) { if let place { places[ObjectIdentifier(node)] = place() } }
  /// A node is known by its address, which a later one may have.
  @inline(__always) static func forget(_ node: Node) { if !places.isEmpty { places[ObjectIdentifier(node)] = nil } }

  /// Raises where a gradient that `node` gave is nan.
  static func check(_ node: Node, _ grads: Grads) throws(TorchError) {
    guard checksNaN else { return }
    for i in 0..<node.edgeCount {
      guard let g = grads[i], g.dtype.isInexact else { continue }
      if try truth(applyUnary(.isnan, g), nil, false, all: false).isTrue() {
        try report(node)
        throw .runtime("Function '\(node.name)' returned nan values in its \(i)th output.")
      }
    }
  }

  /// The word on where an error in backward began.
  private static func report(_ node: Node) throws(TorchError) {
    if let place = places[ObjectIdentifier(node)] {
      try warn("Error detected in \(node.name). Traceback of forward call that caused the error:\n\(place)")
    } else {
      try warn(
        """
        Error detected in \(node.name). No forward pass information available. Enable detect anomaly during forward pass for more \
        information.
        """)
    }
  }
}
