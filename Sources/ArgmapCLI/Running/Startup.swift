internal import FileAccess
internal import SourceText

extension Session {
  /// Runs the startup file, where there is one.
  ///
  /// It is `$XDG_CONFIG_HOME/argmap/init`, or else `~/.config/argmap/init`, and never a file in the
  /// working directory, which may be somebody else's. A line that fails is reported with its place,
  /// and the next one runs.
  mutating func runStartupFile() {
    guard let folder = console.configurationFolder else { return }
    let path = "\(folder)/init"
    guard FileSystem.kind(of: path) != nil else { return }
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileSystem.read(path)
    } catch {
      console.writeError("warning: \(path.visible) was not read: \(error.reason)\n")
      return
    }
    let history = history
    for (index, line) in String(decoding: bytes, as: UTF8.self).splitLines().enumerated() {
      let text = line.trimmingSpace()
      if text.utf8.first == UInt8(ascii: "#") { continue }
      if runLine(text, in: &self).isFailure {
        console.writeError("  in \(path.visible), line \(index + 1)\n")
      }
    }
    self.history = history
  }

  /// A line with its alias put out in full.
  func withoutAlias(_ line: String) -> String {
    let word = line.firstWord
    guard isInteractive, let words = aliases[word] else { return line }
    return words + String(line.unicodeScalars.dropFirst(word.unicodeScalars.count))
  }
}
