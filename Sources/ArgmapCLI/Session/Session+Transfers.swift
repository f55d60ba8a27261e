internal import Interchange
internal import SourceText

extension Session {
  /// Says what is lost between a map and another form, and what was strange: on standard error, a
  /// line for each kind, and as a document where one is asked for.
  ///
  /// - Parameters:
  ///   - notices: What there is to say.
  ///   - arguments: Those of `import` or `export`, with `--losses` and `--strict`.
  /// - Returns: Whether the map is to be written.
  /// - Throws: ``CommandError`` when the document cannot be written.
  mutating func tell(
    _ notices: TransferNotices, _ arguments: Arguments
  ) throws(CommandError) -> Bool {
    for group in notices.groups(.loss) + notices.groups(.warning) {
      console.writeError("\(line(for: group).visibleOnOneLine)\n")
    }
    if let path = arguments["--losses"] {
      guard path != "-" else {
        throw .usage("'--losses' takes the name of a file", input: path)
      }
      try writeFile(
        LossesDocument(notices).bytes(pretty: arguments.has("--pretty")), to: path,
        overwrites: arguments.has("--overwrite"))
    }
    let losses = notices.count(.loss)
    guard arguments.has("--strict"), losses > 0 else { return true }
    let amount = losses == 1 ? "1 thing" : "\(losses) things"
    console.writeError("nothing was written: \(amount) would be lost\n")
    return false
  }

  private func line(for group: TransferNotices.Group) -> String {
    let count = group.notices.count
    let what = count == 1 ? group.kind.one : group.kind.many
    let head = group.kind.severity == .loss ? "lost" : "warning"
    let first = group.notices[0]
    let details = [first.place == .whole ? nil : "\(first.place)", first.detail].compactMap(\.self)
    let place =
      details.isEmpty ? "" : " (\(count == 1 ? "" : "first: ")\(details.joined(separator: ", ")))"
    return "\(head): \(count) \(what)\(place): \(group.kind.why)"
  }
}
