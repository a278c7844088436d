// Small modules over plain data: copy, string, heapq, bisect, statistics.
import Language

func registerData() {
  vm.register("copy", source: { copySource })
  vm.register("string", source: { stringSource })
  vm.register("heapq", source: { heapSource }, prepare: defineHeap)
  vm.register("bisect") { () throws(Raise) in
    let m = Module("bisect")
    defineBisection(m)
    return m
  }
  vm.register("statistics", source: { statisticsSource })
}
