// Ints that scripts pass for counts and places in a sequence.
import Language

/// A count, or CPython's OverflowError for what no count can be.
func sizeArgument(_ v: Value) throws(Raise) -> Int {
  if case .object(let o) = v.unwrapped, o is BigInteger { throw overflowError("Python int too large to convert to C ssize_t") }
  return try indexValue(v)
}

/// An argument of C's type int, or CPython's OverflowError for what is none.
func cInt(_ v: Value) throws(Raise) -> Int32 {
  let tooLarge = overflowError("Python int too large to convert to C int")
  if case .object(let o) = v.unwrapped, o is BigInteger { throw tooLarge }
  guard let n = Int32(exactly: try indexValue(v)) else { throw tooLarge }
  return n
}

/// A place among `count` items: from the end where it is negative, clipped like a slice's.
func clippedPlace(_ v: Value, _ count: Int) throws(Raise) -> Int {
  if case .object(let o) = v.unwrapped, o is BigInteger { return try truth(try compare(.lt, v, .int(0))) ? 0 : count }
  let i = try indexValue(v)
  return max(0, min(count, i < 0 ? i + count : i))
}
