package import FileAccess
package import SourceText

/// Why a workspace did not do what it was asked to; the map and its files are as they were then.
package enum WorkspaceError: Error {
  /// The map, or a file that it needs, cannot be opened.
  case cannotOpen(FileError)
  /// The standard input cannot be read.
  case cannotReadInput(FileError)
  /// A file cannot be written, and what can be done about it.
  case cannotWrite(FileError, Way? = nil)
  /// Another program has changed the map's files since they were read.
  case changedMeanwhile(FileError)
  /// The map was read from the standard input, so it has no file.
  case hasNoFile
  /// What was stated is no statement. The first file is what was stated, and holds the places.
  case badStatement([Diagnostic], [SourceFile])
  /// With the edits the map would have more errors than it has.
  case badChange([Diagnostic], [SourceFile])
  /// There is no statement to go on with.
  case nothingToContinue
  /// A file does not hold what a change is to be made to, so `line` can be neither taken back nor
  /// made again.
  case outOfStep(file: String, line: String)
  /// A person has called it off.
  case calledOff

  /// What can be done where a file is not written.
  package enum Way: Sendable {
    /// It is gone; overwriting makes it again.
    case makeAgain
    /// Something stands in its place.
    case overwriteOrElsewhere
  }
}
