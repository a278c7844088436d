// The drivers of elementwise loops of three operands, and of the choice between two by a condition.
import KernelTable

/// `op(a, b, c)` with promotion done by the caller: all are converted to `common`, whose loop there must be. Outside autograd.
func ternaryRaw(
  _ op: TernaryOp, _ name: String, _ a: Tensor, _ b: Tensor, _ c: Tensor, _ common: DType, _ p: Double = 0
) throws(TorchError) -> Tensor {
  guard let loop = ternaryKernel(op, common) else { throw unsupported(name, common) }
  let (x, y, z) = (try a.converted(common), try b.converted(common), try c.converted(common))
  let shape = try broadcast(try broadcast(x.shape, y.shape), z.shape)
  let out = try target(shape, common, x, y, z)
  let n = out.numel
  if n == 0 { return out }
  let size = common.size
  let (o, px, py, pz) = (out.data, x.data, y.data, z.data)
  if out.isContiguous, x.isContiguous, y.isContiguous, z.isContiguous, x.numel == n, y.numel == n || y.numel == 1,
    z.numel == n || z.numel == 1
  {
    let (sy, sz) = (y.numel == n ? size : 0, z.numel == n ? size : 0)
    Threads.run(n) { s, e in loop(o + s * size, size, px + s * size, size, py + s * sy, sy, pz + s * sz, sz, e - s, p) }
    return out
  }
  if lieAlike(out, x), out.isDense, lieAlike(out, y) || y.numel == 1, lieAlike(out, z) || z.numel == 1 {
    let (sy, sz) = (y.numel == n ? size : 0, z.numel == n ? size : 0)
    Threads.run(n) { s, e in loop(o + s * size, size, px + s * size, size, py + s * sy, sy, pz + s * sz, sz, e - s, p) }
    return out
  }
  let walk = Walk(
    shape, (out.strides, size), (broadcastStrides(x, shape), size), (broadcastStrides(y, shape), size), (broadcastStrides(z, shape), size))
  let step = walk.step
  walk.runParts { at, m in loop(o + at.0, step.0, px + at.1, step.1, py + at.2, step.2, pz + at.3, step.3, m, p) }
  return out
}

/// `a` where `condition` (of bytes) holds, else `b`, both of type `common`; all are broadcast. Outside autograd.
func selectRaw(_ condition: Tensor, _ a: Tensor, _ b: Tensor, _ common: DType) throws(TorchError) -> Tensor {
  let shape = try broadcast(try broadcast(condition.shape, a.shape), b.shape)
  let out = try elementwiseResult(shape, common, condition, a, b)
  let n = out.numel
  if n == 0 { return out }
  let size = common.size
  let loop = selectKernel(size)
  let (o, pc, pa, pb) = (out.data, condition.data, a.data, b.data)
  if out.isContiguous, condition.isContiguous, condition.numel == n, a.isContiguous, a.numel == n || a.numel == 1, b.isContiguous,
    b.numel == n || b.numel == 1
  {
    let (sa, sb) = (a.numel == n ? size : 0, b.numel == n ? size : 0)
    Threads.run(n) { s, e in loop(o + s * size, size, pc + s, 1, pa + s * sa, sa, pb + s * sb, sb, e - s) }
    return out
  }
  if lieAlike(out, condition), out.isDense, lieAlike(out, a) || a.numel == 1, lieAlike(out, b) || b.numel == 1 {
    let (sa, sb) = (a.numel == n ? size : 0, b.numel == n ? size : 0)
    Threads.run(n) { s, e in loop(o + s * size, size, pc + s, 1, pa + s * sa, sa, pb + s * sb, sb, e - s) }
    return out
  }
  let walk = Walk(
    shape, (out.strides, size), (broadcastStrides(condition, shape), 1), (broadcastStrides(a, shape), size),
    (broadcastStrides(b, shape), size))
  let step = walk.step
  walk.runParts { at, m in loop(o + at.0, step.0, pc + at.1, step.1, pa + at.2, step.2, pb + at.3, step.3, m) }
  return out
}
