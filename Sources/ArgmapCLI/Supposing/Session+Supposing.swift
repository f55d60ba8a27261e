internal import Evaluation
internal import MapLanguage
internal import Screens
internal import SourceText
internal import Workspace

/// What a person supposes of the open map.
struct Supposing {
  /// What is supposed, of one thing only one, in the order in which it was supposed first.
  private(set) var all: [Supposed] = []
  /// What of it was about nothing on the map when that was looked at last.
  fileprivate var aside: [Supposed] = []
  /// The map as it is supposed to be, made of a version of the map.
  fileprivate var made: (version: Int, workspace: Workspace)?

  var isEmpty: Bool { all.isEmpty }
  /// What of it the map has a place for.
  var inForce: [Supposed] { all.filter { !aside.contains($0) } }
  var words: String { inForce.map(\.words).joined(separator: "; ") }

  /// What the prompt says of it; `nil` where nothing is supposed.
  var shortWords: String? {
    guard let first = inForce.first?.words else { return nil }
    let isShort = inForce.count == 1 && first.displayWidth <= 32
    return isShort ? first : counted(inForce.count, "thing")
  }

  /// Takes up a supposition, in the place of another about the same thing.
  mutating func add(_ supposed: Supposed) {
    made = nil
    if let subject = supposed.subject, let index = all.firstIndex(where: { $0.subject == subject })
    {
      all[index] = supposed
    } else if !all.contains(supposed) {
      all.append(supposed)
    }
  }

  /// The map as it is supposed to be is made anew when it is looked at next.
  mutating func forgetMade() { made = nil }

  /// Keeps what is supposed on what is called otherwise now: an ID, or a link without a name that has
  /// one now, by what it says.
  mutating func follow(_ old: String, to new: String) {
    made = nil
    all = all.map { supposed in
      switch supposed {
      case .truth(let name, let holds): .truth(of: name.renaming(old, to: new), holds)
      case .absence(let name): .absence(of: name.renaming(old, to: new))
      case .statement(let text): .statement(Self.renaming(old, to: new, in: text))
      }
    }
  }

  private static func renaming(_ old: String, to new: String, in statement: String) -> String {
    let file = SourceFile(name: "supposed", text: statement)
    let bytes = MapLanguage.renaming(old, to: new, in: [file]).applied(to: [file])
    return String(decoding: bytes[file.name] ?? file.bytes, as: UTF8.self)
  }

  mutating func remove(_ supposed: Supposed) {
    made = nil
    all.removeAll { $0 == supposed }
  }
}

extension Session {
  /// The map as it is supposed to be.
  ///
  /// What is about nothing on the map now is left aside, and that is said.
  ///
  /// - Throws: A usage error when no map is open.
  mutating func supposedWorkspace() throws(CommandError) -> Workspace {
    guard let workspace else {
      throw .usage("no map is open", advice: "open one: open PATH")
    }
    if let made = supposing.made, made.version == workspace.version { return made.workspace }
    let (supposed, refused) = workspace.supposing(supposing.all)
    for refusal in refused {
      console.writeError(
        "note: not supposed, as the map has no such thing now: \(refusal.supposed.words)\n")
    }
    supposing.made = (workspace.version, supposed)
    supposing.aside = refused.map(\.supposed)
    return supposed
  }

  /// Does something on another map in the place of the open one, and comes back to that.
  ///
  /// Holders may have other numbers there.
  mutating func looking<Result>(
    at other: Workspace, _ body: (inout Session) throws(CommandError) -> Result
  ) throws(CommandError) -> (result: Result, workspace: Workspace) {
    let own = (workspace, perspective, filter, cachedSourceMarks)
    workspace = other
    cachedSourceMarks = nil
    perspective = perspective.flatMap { try? Perspective($0.name, in: other.open.map) }
    filter = filter.flatMap { try? Filter($0.terms, in: self) }
    defer { (workspace, perspective, filter, cachedSourceMarks) = own }
    let result = try body(&self)
    return (result, workspace ?? other)
  }

  /// Does something on the map as it is supposed to be, where anything is supposed, and says so.
  ///
  /// - Parameters:
  ///   - isDocument: Whether the result is one, in which there is no place to say it.
  ///   - body: What is done.
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws.
  mutating func lookingAtSupposed<Result>(
    isDocument: Bool, _ body: (inout Session) throws(CommandError) -> Result
  ) throws(CommandError) -> Result {
    guard !supposing.isEmpty, workspace != nil else { return try body(&self) }
    let other = try supposedWorkspace()
    guard !supposing.inForce.isEmpty else { return try body(&self) }
    if isDocument {
      console.writeError("note: supposing \(supposing.words)\n")
    } else {
      printWrapped("supposing \(supposing.words)", indent: 2)
    }
    let (result, workspace) = try looking(at: other, body)
    // What was computed stays for the next time.
    if let version = supposing.made?.version { supposing.made = (version, workspace) }
    return result
  }
}

extension String {
  /// The lasting name of something in which a link's or an ID's name is another.
  fileprivate func renaming(_ old: String, to new: String) -> String {
    if old.hasPrefix("(") { return replacing(old, with: new) }
    var (text, word) = ("", "")
    // No ID has one of the marks that stand between them.
    for character in self + " " {
      if " ,()".contains(character) {
        text += (word == old ? new : word) + String(character)
        word = ""
      } else {
        word.append(character)
      }
    }
    return String(text.dropLast())
  }
}
