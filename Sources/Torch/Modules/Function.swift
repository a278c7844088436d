// torch.autograd.Function in Python, over two natives that put its node into the graph.
import Language
import Tensor

/// The native under `Function.apply`.
func defineFunction(_ m: Module) {
  m.define("_record(name, inputs, outputs, backward, /)") { a throws(Raise) in
    var inputs: [Tensor?] = [], outputs: [Tensor] = []
    for v in try sequenceItems(a[1]) { inputs.append(tensor(v)) }
    for v in try sequenceItems(a[2]) { if let t = tensor(v) { outputs.append(t) } }
    let f = a[3]
    _ = recordCustom(try str(a[0]), inputs: inputs, outputs: outputs) { _, grads in
      try callback { () throws(Raise) in
        let answer = try vm.call(f, grads.map { $0.map(face) ?? .none })
        return Grads(list: try sequenceItems(answer).map { tensor($0) })
      }
    }
    return .none
  }
}

/// Runs Python code inside the engine: its exception travels through as the engine's error.
func callback<R>(_ body: () throws(Raise) -> R) throws(TorchError) -> R {
  do throws(Raise) { return try body() } catch { throw TorchError(.runtime, error.message, payload: error.exception) }
}
