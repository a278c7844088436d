// A function of wick's own modules is compiled in its first frame, which then begins again.

extension Interpreter {
  @inline(never)
  func materialize(_ f: UnsafeMutablePointer<Frame>) throws(Raise) {
    let code = f.pointee.code.object
    try code.materialize()
    f.pointee.pc = code.instructions
    f.pointee.top = f.pointee.base + code.registerCount
    if f.pointee.top > stack.highWater { try grow(f.pointee.top) }
  }
}
