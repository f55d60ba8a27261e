internal import FileAccess
internal import SourceText
internal import Workspace

/// `new`: begins a map with the articles in a folder.
struct NewCommand: Command {
  let name = "new"
  let group = CommandGroup.maps
  let summary = "begin a map with the articles in a folder"
  let parameters = [Parameter("FOLDER", .file, "where the articles are, or are to be")]
  let needs = "a folder"
  let options = [
    Option("--question", "TEXT", .nothing, "what the articles disagree about")
  ]
  let details = """
    Writes FOLDER/map.argmap, with a source for each file that ends in .txt, .text or .md: its name
    from the file's, its title from the first line. A folder that is not there is made. 'argmap
    FOLDER' offers the same where there are articles and no map. A folder that has a map is left
    as it is.
    """
  let examples = [
    (line: "new street", meaning: "a map of the articles in the folder 'street'"),
    (
      line: "new street --question \"Should Main Street be closed to cars?\"",
      meaning: "and what is at issue"
    ),
  ]
  let needsMap = false

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    let path = arguments.words[0]
    if session.isInteractive, session.openMap?.isChanged == true {
      throw .usage(
        "the map has changes that are not saved",
        advice: "'save' keeps them; 'undo' takes them back")
    }
    let found: NewMap?
    do throws(FileError) {
      if FileSystem.kind(of: path) == nil { try FileSystem.makeFolder(path) }
      found = try NewMap(in: path)
    } catch {
      throw .cannotWrite(error)
    }
    guard let new = found else {
      let isFolder = FileSystem.kind(of: path) == .folder
      throw .cannotWrite(
        FileError(path, isFolder ? "there is a map in this folder already" : "it is no folder"),
        advice: isFolder ? "open it: \(session.isInteractive ? "open" : "argmap") \(path)" : nil)
    }
    try session.make(new, question: arguments["--question"])
    if session.isInteractive {
      try session.open(path)
      session.greet()
    } else {
      session.print(
        "\(counted(new.articles.count, "article")); go on with: argmap \(path.visibleOnOneLine)")
    }
    return .ok
  }
}
