internal import ArgumentModel
internal import Checks
internal import Evaluation
internal import Interchange
internal import LineEditing
internal import Progress
internal import Screens
internal import SourceText
internal import Workspace

/// What a run holds between commands: the one place where state lives.
package struct Session {
  let console: Console
  /// The settings given when the program was started.
  var settings: Settings
  /// Whether a person sits at the prompt.
  var isInteractive = false

  /// The map that is open, and what happens to it.
  var workspace: Workspace?
  /// The open map as it is now.
  var openMap: OpenMap? { workspace?.open }

  /// The ID of what the prompt stands on.
  var focus: String?
  /// Where the focus was before, most recent last, and where `back` came from.
  var past: [String] = []
  var future: [String] = []
  /// Where a person is on the map, and what the last listing was of.
  struct Whereabouts {
    var focus: String?
    var past: [String] = []
    var future: [String] = []
    var listing: [String] = []
    var listedStances: [ListedStance] = []
  }

  var whereabouts: Whereabouts {
    get {
      Whereabouts(
        focus: focus, past: past, future: future, listing: listing, listedStances: listedStances)
    }
    set {
      (focus, past, future) = (newValue.focus, newValue.past, newValue.future)
      listing = newValue.listing
      listedStances = newValue.listedStances
    }
  }

  /// The IDs of the rows that the last listing numbered.
  var listing: [String] = [] {
    didSet { listedStances = [] }
  }
  /// The stances that these rows are, where they are stances rather than what these are on.
  var listedStances: [ListedStance] = []

  var perspective: Perspective?
  var filter: Filter?
  /// What is supposed of the map, and the map as it is supposed to be.
  var supposing = Supposing()
  /// The article that is being read.
  var reading: Reading?
  var mode = OutputMode.table
  /// The lines run so far.
  var history: [String] = []
  /// Where lines are kept for later sessions, when a person types them on a terminal.
  var historyFile: HistoryFile?
  /// Whether the person knows that they cannot be kept.
  var saidHistoryFails = false
  /// Short words for lines, at the prompt.
  var aliases: [String: String] = [:]
  var wantsToQuit = false
  /// Whether results are written no more: nobody reads them, or a part of them is missing.
  var isOutputOver = false
  /// Whether something could not be written, results or what is kept between sessions.
  var couldNotWrite = false
  /// What the first sources hold, and in which version of the map.
  var cachedSourceMarks: (version: Int, marks: SourceMarks)?
  var scriptDepth = 0

  /// What the current command has to say, not yet written.
  private(set) var output: [UInt8] = []
  /// Whether the current command prints a JSON document.
  var printsJSON = false
  var printsPrettyJSON = false

  package init(console: Console, settings: Settings = Settings()) {
    self.console = console
    self.settings = settings
  }

  /// What the command line says of the whole run.
  package struct Settings {
    var color = ColorChoice.auto
    /// Folders in which the articles' texts lie.
    var sourceFolders: [String] = []
    var keepsGoing = false
    /// Whether the run is one command of the shell's, which changes files rather than a session.
    var isOneCommand = false

    package init() {}
  }

  // MARK: Output

  /// The style of results.
  var style: TextStyle {
    TextStyle(
      isColored: console.isColored(settings.color, isTerminal: console.outputIsTerminal))
  }

  var errorStyle: TextStyle {
    TextStyle(
      isColored: console.isColored(settings.color, isTerminal: console.errorsAreTerminal))
  }

  /// How many columns a message may have; `nil` where no screen ends it.
  var errorColumns: Int? { console.errorsAreTerminal ? console.columns : nil }

  /// How many columns a line of results may have; no limit where no screen ends them.
  var width: Int { console.outputIsTerminal ? console.columns : Int(Int32.max) }

  /// How many columns a screen of text and rows may take.
  var outputWidth: Int { min(console.columns, 120) }

  /// How many columns running text is wrapped at.
  var textWidth: Int { min(console.columns, 100) }

  /// Adds a line to the results, on a screen that it is too wide for as several.
  mutating func print(_ line: String = "") {
    if width < Int32.max, line.utf8.count > width {
      for part in line.splitLines() { for row in part.fitted(to: width) { print(whole: row) } }
    } else {
      print(whole: line)
    }
  }

  /// Adds a line to the results that other programs read: however wide it is.
  mutating func print(whole line: String) {
    output.append(contentsOf: line.utf8)
    output.append(UInt8(ascii: "\n"))
  }

  /// Adds what the marks of a listing mean, on more lines where the screen is too narrow for one.
  mutating func print(legend marks: [String], separator: String = "  ") {
    var line = ""
    for mark in marks {
      if !line.isEmpty,
        line.displayWidth + separator.utf8.count + mark.displayWidth > width
      {
        print(line)
        line = ""
      }
      line += line.isEmpty ? mark : separator + mark
    }
    print(line)
  }

  /// Adds a whole document to the results.
  ///
  /// - Complexity: O(1) where it is the first result of a command, so that a large document is
  ///   never in memory twice.
  mutating func print(bytes: [UInt8]) {
    if output.isEmpty {
      output = bytes
    } else {
      output.append(contentsOf: bytes)
    }
  }

  /// Adds a part of a long result, and writes what there is where nobody needs it whole.
  ///
  /// A person at the prompt reads it page by page and may call it off; for all others it is never
  /// in memory whole. Where nobody reads any more, the last part is not written either.
  mutating func print(part bytes: [UInt8]) {
    print(bytes: bytes)
    if !isInteractive { flush() }
  }

  /// Whether a person at the prompt has called off the command that runs.
  var isCalledOff: Bool { isInteractive && Work.isCalledOff }

  mutating func takeOutput() -> [UInt8] {
    defer { output = [] }
    return output
  }

  // MARK: The map

  /// The open map.
  ///
  /// - Throws: A usage error when none is open.
  func theMap() throws(CommandError) -> OpenMap {
    guard let openMap else {
      throw .usage("no map is open", advice: "open one: open PATH")
    }
    return openMap
  }

  /// The perspective that a word stands for.
  ///
  /// - Throws: A usage error, with the nearest names.
  func perspective(_ word: String) throws(CommandError) -> Perspective {
    let map = try theMap().map
    do throws(Perspective.UnknownName) {
      return try Perspective(word, in: map)
    } catch {
      throw .usage(
        "no source or voice is called '\(error.name)'", input: error.name,
        suggestions: error.suggestions,
        advice: error.suggestions.isEmpty ? "see: ls sources, ls voices" : nil)
    }
  }

  /// What a word of a command names: an ID, a row of the last listing, `.` or a source's letter.
  ///
  /// - Throws: A usage error, with the nearest IDs.
  mutating func subject(_ word: String) throws(CommandError) -> Subject {
    let open = try theMap()
    var id = word
    if word == "." {
      guard let focus else {
        throw .usage("nothing is in focus", input: word, advice: "go to something first: go ID")
      }
      id = focus
    } else if let subject = try subject(named: word) {
      return subject
    } else if let row = Int(word) {
      guard listing.indices.contains(row - 1) else {
        throw .usage(
          listing.isEmpty
            ? "there is no row \(row): nothing has been listed yet"
            : "there is no row \(row) in the last listing, which has \(listing.count)",
          input: word, advice: "list something first: ls")
      }
      id = listing[row - 1]
    } else if let source = open.graph.letters.source(word) {
      return .source(source)
    }
    guard let subject = try subject(named: id) else {
      throw .unknownID(
        id, suggestions: nearestNames(to: id, among: Subject.allIDs(of: open.map)))
    }
    return subject
  }

  /// The subject that a command's word names, or the focus where there is no word.
  ///
  /// - Throws: A usage error when there is neither.
  mutating func subject(in arguments: Arguments, for command: any Command) throws(CommandError)
    -> Subject
  {
    if let word = arguments.words.first { return try subject(word) }
    guard focus != nil else {
      throw .usage(
        "'\(command.name)' needs an ID, as nothing is in focus",
        advice: "usage: \(command.name) \(command.synopsis)")
    }
    return try subject(".")
  }

  /// Like ``subject(in:for:)``, for commands that only claims, evidence and links have.
  mutating func node(in arguments: Arguments, for command: any Command) throws(CommandError)
    -> NodeID
  {
    let subject = try subject(in: arguments, for: command)
    guard case .node(let node) = subject else {
      throw .usage(
        "'\(subject.id(in: try theMap().map))' is \(subject.kind(in: try theMap().map).phrase)",
        advice: "'\(command.name)' takes a claim, evidence or a link")
    }
    return node
  }
}

/// How listings are shown.
enum OutputMode: String, CaseIterable, Sendable {
  case table
  case tree
  case plain
  case json
}
