// np.errstate: what accidents of floats do for a `with` block, or for the calls of a function.
import Language

/// `with np.errstate(divide='ignore'):`, and `@np.errstate(divide='ignore')`.
final class ErrorState: Object {
  private let wanted: [Value]
  /// `call=`; undefined where it was not given.
  private let handler: Value
  /// What held before, while it is entered.
  private var before: FloatErrors?

  private init(_ wanted: [Value], _ handler: Value) {
    self.wanted = wanted
    self.handler = handler
  }
  override var type: Class { ErrorState.cls }
  override var isCallable: Bool { true }

  func enter() throws(Raise) {
    if before != nil { throw typeError("Cannot enter `np.errstate` twice.") }
    let old = FloatErrors.current
    try FloatErrors.current.set(wanted[0], Array(wanted[1...]))
    if !handler.isUndefined { FloatErrors.current.handler = handler }
    before = old
  }

  func leave() {
    if let before { FloatErrors.current = before }
    before = nil
  }

  /// As a decorator: the function, each call within the state.
  override func call(_ a: Arguments) throws(Raise) -> Value {
    guard a.count == 1, a.named.isEmpty else { throw typeError("errstate.__call__() missing 1 required positional argument: 'func'") }
    let (function, wanted, handler) = (a[0], wanted, handler)
    let inner = Native("inner(*args, **kwargs)") { b throws(Raise) in
      let state = ErrorState(wanted, handler)
      try state.enter()
      defer { state.leave() }
      return try vm.call(function, try sequenceItems(b[0]), namedArguments(b[1]))
    }
    inner.attributes = Dict()
    inner.attributes?["__wrapped__"] = function
    return .object(inner)
  }

  static let cls: Class = {
    let c = Class(native: "numpy.errstate", bases: [types.object]) { c in
      c.define("__enter__(self)") { a throws(Raise) in
        if case .object(let o) = a[0], let e = o as? ErrorState { try e.enter() }
        return .none
      }
      c.define("__exit__(self, *args)") { a in
        if case .object(let o) = a[0], let e = o as? ErrorState { e.leave() }
        return .none
      }
    }
    let make = Native("errstate(*, call=..., all=None, divide=None, over=None, under=None, invalid=None)") { a in
      .object(ErrorState([a[1], a[2], a[3], a[4], a[5]], a[0]))
    }
    let names = ["call", "all", "divide", "over", "under", "invalid"]
    c.construct = { _, a throws(Raise) in
      if let (name, _) = a.named.first(where: { !names.contains($0.0.string) }) {
        throw typeError("errstate.__init__() got an unexpected keyword argument '\(name.string)'")
      }
      return try make.call(a)
    }
    return c
  }()
}
