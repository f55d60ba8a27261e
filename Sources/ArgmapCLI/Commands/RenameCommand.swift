internal import ArgumentModel
internal import Evaluation
internal import MapLanguage
internal import SourceText
internal import Workspace

/// `rename`: another ID, everywhere.
struct RenameCommand: Command {
  let name = "rename"
  let group = CommandGroup.change
  let summary = "give something another ID, wherever it is named"
  let parameters = [
    Parameter("ID", .identifier, "what gets another ID"),
    Parameter("NEW", .nothing, "its ID from then on"),
  ]
  let needs = "an ID and a new one"
  let details = """
    The ID changes in every file of the map; nothing else does. A link that has no name of its
    own gets one.
    """
  let examples = [
    (line: "rename keep-open open-street", meaning: "a better ID"),
    (line: "rename l3 parking-step", meaning: "name a step, to undercut it by its name"),
  ]

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    let open = try session.theMap()
    let subject = try session.subject(arguments.words[0])
    let old = subject.id(in: open.map)
    let new = arguments.words[1]
    guard isIdentifier(new) else {
      throw .usage(
        "'\(new)' cannot be an ID", input: new,
        advice: "letters, digits, '-', '_' and '.', and no word of the language")
    }
    if old == new { throw .usage("'\(old)' is called that already", input: new) }
    if let other = try session.subject(named: new) {
      throw .usage("\(other.kind(in: open.map).phrase) is called '\(new)' already", input: new)
    }
    var unnamed: Place?
    var words: String?
    if case .node(let node) = subject, open.map.kind(of: node) == .link,
      !open.map.links[open.map.linkIndex(node)].isNamed
    {
      unnamed = open.map.place(of: node)
      words = open.map.lastingName(of: node)
    }
    let edits = renaming(old, to: new, unnamedLinkAt: unnamed, in: open.files)
    let summary = "\(old.visible) is \(new) now, in \(counted(edits.count, "place"))"
    try session.edit(edits, by: "rename \(old) \(new)", summary: summary) {
      $0.follow(old, to: new)
      $0.supposing.follow(words ?? old, to: new)
    }
    return .ok
  }
}

extension Session {
  /// Keeps the focus, the perspective and the rows of the last listing on what has another ID now.
  fileprivate mutating func follow(_ old: String, to new: String) {
    func renamed(_ id: String) -> String { id == old ? new : id }
    focus = focus.map(renamed)
    past = past.map(renamed)
    future = future.map(renamed)
    let stances = listedStances
    listing = listing.map(renamed)
    listedStances = stances.map { stance in
      ListedStance(
        holder: stance.holder.split(separator: ">").map { renamed(String($0)) }
          .joined(separator: ">"),
        attitude: stance.attitude, target: renamed(stance.target), isHedged: stance.isHedged,
        isImplicit: stance.isImplicit)
    }
    if var known = reading {
      known.source = renamed(known.source)
      known.last = known.last.map(renamed)
      reading = known
    }
    if var known = perspective {
      known.name = known.name.split(separator: ",", omittingEmptySubsequences: false).map { part in
        part.split(separator: ">", omittingEmptySubsequences: false).map { word in
          let isWhole = word.hasSuffix("+")
          let id = renamed(String(isWhole ? word.dropLast() : word))
          return isWhole ? id + "+" : id
        }.joined(separator: ">")
      }.joined(separator: ",")
      perspective = known
    }
  }
}
