// Order in lists: heapq and bisect.
import Language

func registerData() {
  vm.prepare("heapq", defineHeap)
  vm.register("bisect") { () throws(Raise) in
    let m = Module("bisect")
    defineBisection(m)
    return m
  }
}
