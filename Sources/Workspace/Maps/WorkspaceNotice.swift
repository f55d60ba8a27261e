package import FileAccess

/// What a workspace has noticed that nobody asked it for.
package enum WorkspaceNotice: Sendable {
  /// The text of a source's article is not UTF-8, and read in another encoding.
  case readsAs(encoding: String, path: String, source: String)
  /// The text of a source's article cannot be read.
  case articleNotRead(FileError, source: String)
  /// What is changed cannot be kept for recovery.
  case changesAtRisk(FileError)
  /// What is changed is kept for recovery again.
  case changesKeptAgain
}
