// What was made of strings before, by their identity: formats are constants of code, and come again and again.

/// Holds what was made of the strings seen last. The strings are kept, so that an address stays the string's own.
final class IdentityCache<Made> {
  private let slots: UnsafeMutablePointer<(key: Str, made: Made)?> = {
    let p = UnsafeMutablePointer<(key: Str, made: Made)?>.allocate(capacity: 64)
    p.initialize(repeating: nil, count: 64)
    return p
  }()
  deinit {
    slots.deinitialize(count: 64)
    slots.deallocate()
  }

  func get(_ key: Str, _ make: (Str) -> Made) -> Made {
    let slot = slots + Int(bitPattern: Unmanaged.passUnretained(key).toOpaque()) >> 5 & 63
    if let known = slot.pointee, known.key === key { return known.made }
    let made = make(key)
    // Long texts would be held for nothing: reading them is the least of what they cost.
    if key.byteCount <= 512 { slot.pointee = (key, made) }
    return made
  }
}
