/// A number with its noun in the right form: `1 claim`, `3 claims`.
package func counted(_ number: Int, _ noun: String) -> String {
  number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
}

/// That a list is cut, after so many of its rows: `… and 3 more claims: ls`.
///
/// - Parameters:
///   - number: How many are left out.
///   - noun: What one of them is.
///   - command: What shows them all.
/// - Returns: The line.
package func andMore(_ number: Int, _ noun: String, shownBy command: String? = nil) -> String {
  "… and \(counted(number, "more \(noun)"))" + (command.map { ": \($0)" } ?? "")
}
