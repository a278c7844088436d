// What is found in a run of bytes, and how it is cut there: str (by its UTF-8) and bytes have it in common.
import CPlatform
import Glibc

/// The offset of `needle` in `text` at or after `from`, in bytes.
public func findBytes(_ text: UnsafeBufferPointer<UInt8>, _ needle: UnsafeBufferPointer<UInt8>, from: Int) -> Int? {
  if needle.count == 0 { return from <= text.count ? from : nil }
  guard let t = text.baseAddress, let n = needle.baseAddress, text.count - from >= needle.count, from >= 0 else { return nil }
  let rest = text.count - from
  if needle.count == 1 { return memchr(t + from, Int32(n[0]), rest).map { UnsafeRawPointer($0) - UnsafeRawPointer(t) } }
  return wick_memmem(t + from, rest, n, needle.count).map { $0 - UnsafeRawPointer(t) }
}

/// The last offset of `needle` in `text` at or after `from`, in bytes; -1 where there is none.
func findLastBytes(_ text: UnsafeBufferPointer<UInt8>, _ needle: UnsafeBufferPointer<UInt8>, from: Int) -> Int {
  if needle.count == 0 { return from <= text.count ? text.count : -1 }
  guard let t = text.baseAddress, let n = needle.baseAddress else { return -1 }
  let first = n[0]
  var i = text.count - needle.count
  while i >= from {
    if t[i] == first, memcmp(t + i, n, needle.count) == 0 { return i }
    i -= 1
  }
  return -1
}

/// How often `needle`, which is not empty, stands in `text` at or after `from`, one behind the other; no more than `most` are counted.
func occurrences(
  of needle: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, from: Int = 0, most: Int = .max
) -> Int {
  var n = 0, at = from
  while n < most, let i = findBytes(text, needle, from: at) {
    n += 1
    at = i + needle.count
  }
  return n
}

/// Writes `text` with `new` in the place of its first `n` occurrences of `old`, which is not empty. Texts are searched twice, to count and
/// to write: short ones, which most are, are searched sooner than places are kept.
func replace(
  _ n: Int, of old: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, with new: UnsafeBufferPointer<UInt8>,
  to out: UnsafeMutablePointer<UInt8>
) {
  var from = 0, end = out
  func add(_ part: UnsafeBufferPointer<UInt8>) {
    copy(part, to: end)
    end += part.count
  }
  for _ in 0..<n {
    guard let i = findBytes(text, old, from: from) else { break }
    add(UnsafeBufferPointer(rebasing: text[from..<i]))
    add(new)
    from = i + old.count
  }
  add(UnsafeBufferPointer(rebasing: text[from...]))
}

/// Calls `add` with where the parts of `text` between separators, which are not empty, begin and end: after `most` cuts, made from the left
/// or from the right, the rest is one. From the right they come last first.
@inline(__always)
func eachPart(
  of text: UnsafeBufferPointer<UInt8>, between separator: UnsafeBufferPointer<UInt8>, most: Int, fromRight: Bool,
  _ add: (Int, Int) -> Void
) {
  var left = most, from = 0, to = text.count
  while left > 0 {
    if fromRight {
      let i = findLastBytes(UnsafeBufferPointer(rebasing: text[..<to]), separator, from: 0)
      if i < 0 { break }
      add(i + separator.count, to)
      to = i
    } else {
      guard let i = findBytes(text, separator, from: from) else { break }
      add(from, i)
      from = i + separator.count
    }
    left -= 1
  }
  add(from, to)
}

/// The same for words of `n` bytes: runs of white space separate, none at the ends. The last of `most` cuts leaves the rest with the white
/// space within it.
@inline(__always)
func eachWord(_ n: Int, most: Int, fromRight: Bool, isSpace: (Int) -> Bool, _ add: (Int, Int) -> Void) {
  var left = most, at = fromRight ? n : 0
  while true {
    if fromRight {
      while at > 0, isSpace(at - 1) { at -= 1 }
      if at == 0 { return }
    } else {
      while at < n, isSpace(at) { at += 1 }
      if at == n { return }
    }
    var from = at, to = at
    if left == 0 {
      if fromRight { from = 0 } else { to = n }
    } else if fromRight {
      while from > 0, !isSpace(from - 1) { from -= 1 }
    } else {
      while to < n, !isSpace(to) { to += 1 }
    }
    add(from, to)
    if left == 0 { return }
    left -= 1
    at = fromRight ? from : to
  }
}
