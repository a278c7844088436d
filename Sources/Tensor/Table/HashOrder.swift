// The order in which PyTorch lists the keywords of a call that fits no overload: that of a C++ hash table.

/// Keywords in the order in which libstdc++'s `std::unordered_map<std::string, …>` iterates over them, which PyTorch's error texts
/// show (format_invalid_args in torch/csrc/utils/invalid_arguments.cpp). A node goes to the front of the list, or behind the first
/// of its bucket; the first insertion makes 13 buckets, and the 14th doubles them, which no operator's keywords reach.
func inHashOrder<Value>(_ kwargs: [(String, Value)]) -> [(String, Value)] {
  guard kwargs.count > 1 else { return kwargs }
  var nodes: [(bucket: UInt64, entry: (String, Value))] = []
  for entry in kwargs {
    let bucket = murmurHash(Array(entry.0.utf8)) % 13
    nodes.insert((bucket, entry), at: nodes.firstIndex { $0.bucket == bucket } ?? 0)
  }
  return nodes.map(\.entry)
}

/// MurmurHash64A by Austin Appleby with libstdc++'s seed (libsupc++/hash_bytes.cc), as `std::hash<std::string>` has it.
private func murmurHash(_ bytes: [UInt8]) -> UInt64 {
  let multiplier: UInt64 = 0xc6a4_a793_5bd1_e995
  func word(_ range: Range<Int>) -> UInt64 { bytes[range].reversed().reduce(0) { $0 << 8 | UInt64($1) } }
  func mixed(_ x: UInt64) -> UInt64 { x ^ (x >> 47) }
  var hash = 0xc70f_6907 ^ (UInt64(bytes.count) &* multiplier)
  let whole = bytes.count & ~7
  for i in stride(from: 0, to: whole, by: 8) {
    hash = (hash ^ (mixed(word(i..<i + 8) &* multiplier) &* multiplier)) &* multiplier
  }
  if whole < bytes.count { hash = (hash ^ word(whole..<bytes.count)) &* multiplier }
  return mixed(mixed(hash) &* multiplier)
}
