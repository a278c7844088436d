// Remarks for a person at a shell, beside what Python says: a script never sees them.

/// What the shell adds to an error, on standard error and for a person only.
public enum Hints {
  /// What the statement now running gave reason for; the shell shows and empties it.
  nonisolated(unsafe) public static var pending: [String] = []

  /// Keeps a hint for the statement now running. Repeats are dropped, and so is all past three.
  public static func add(_ text: String) {
    if pending.count < 3, !pending.contains(text) { pending.append(text) }
  }
}
