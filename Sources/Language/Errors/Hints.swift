// Remarks for a person at a shell, beside what Python says: a script never sees them.

/// What the shell adds to an error, on standard error and for a person only.
public enum Hints {
  /// What the statement now running gave reason for; the shell shows and empties it.
  nonisolated(unsafe) public static var pending: [String] = []

  public static func add(_ text: String) {
    if pending.count < 3, !pending.contains(text) { pending.append(text) }
  }
}
