// heapq on lists: items are compared with `<` alone, in CPython's order.
import Language

private func heapList(_ v: Value, _ name: String, _ argument: String) throws(Raise) -> List {
  guard case .list(let l) = v.unwrapped else { throw typeError("\(name)() argument\(argument) must be list, not \(typeName(v))") }
  return l
}

private func isLess(_ a: Value, _ b: Value, _ heap: List, _ count: Int) throws(Raise) -> Bool {
  let answer = try truth(try compare(.lt, a, b))
  if heap.count != count { throw runtimeError("list changed size during iteration") }
  return answer
}

/// Moves the item at `start`'s end of a path up to where its parent is no larger.
private func siftUp(_ heap: List, from top: Int, _ start: Int) throws(Raise) {
  let count = heap.count
  guard start < count else { throw indexError("index out of range") }
  var at = start
  while at > top {
    let parent = (at - 1) >> 1
    if !(try isLess(heap[at], heap[parent], heap, count)) { return }
    let v = heap[at]
    heap[at] = heap[parent]
    heap[parent] = v
    at = parent
  }
}

/// Down to a leaf along the smaller children, then up again: fewer comparisons than stopping early.
private func siftDown(_ heap: List, _ start: Int) throws(Raise) {
  let count = heap.count
  guard start < count else { throw indexError("index out of range") }
  var at = start
  while at < count >> 1 {
    var child = 2 * at + 1
    if child + 1 < count, !(try isLess(heap[child], heap[child + 1], heap, count)) { child += 1 }
    let v = heap[child]
    heap[child] = heap[at]
    heap[at] = v
    at = child
  }
  try siftUp(heap, from: start, at)
}

func defineHeap(_ m: Module) {
  m.define("heappush(heap, item, /)", "Push item onto heap, maintaining the heap invariant.") { a throws(Raise) in
    let heap = try heapList(a[0], "heappush", " 1")
    heap.append(a[1])
    try siftUp(heap, from: 0, heap.count - 1)
    return .none
  }
  m.define("heappop(heap, /)", "Pop the smallest item off the heap, maintaining the heap invariant.") { a throws(Raise) in
    let heap = try heapList(a[0], "heappop", "")
    if heap.count == 0 { throw indexError("index out of range") }
    let last = heap[heap.count - 1]
    try deleteItem(.list(heap), .int(heap.count - 1))
    if heap.count == 0 { return last }
    let first = heap[0]
    heap[0] = last
    try siftDown(heap, 0)
    return first
  }
  m.define("heapreplace(heap, item, /)", "Pop and return the current smallest value, and add the new item.") { a throws(Raise) in
    let heap = try heapList(a[0], "heapreplace", " 1")
    if heap.count == 0 { throw indexError("index out of range") }
    let first = heap[0]
    heap[0] = a[1]
    try siftDown(heap, 0)
    return first
  }
  m.define("heappushpop(heap, item, /)", "Push item on the heap, then pop and return the smallest item from the heap.") { a throws(Raise) in
    let heap = try heapList(a[0], "heappushpop", " 1")
    if heap.count == 0 { return a[1] }
    if !(try isLess(heap[0], a[1], heap, heap.count)) { return a[1] }
    if heap.count == 0 { throw indexError("index out of range") }
    let first = heap[0]
    heap[0] = a[1]
    try siftDown(heap, 0)
    return first
  }
  m.define("heapify(heap, /)", "Transform list into a heap, in-place, in O(len(heap)) time.") { a throws(Raise) in
    let heap = try heapList(a[0], "heapify", "")
    for i in stride(from: heap.count / 2 - 1, through: 0, by: -1) { try siftDown(heap, i) }
    return .none
  }
  for name in ["heappush", "heappop", "heapreplace", "heappushpop", "heapify"] {
    if case .object(let o)? = m.dict[intern(name)], let f = o as? Native { f.moduleName = "_heapq" }
  }
}
