package import Evaluation

/// Looking at the map as it is supposed to be.
extension Workspace {
  /// Something that cannot be supposed.
  package struct Refusal: Sendable {
    package let supposed: Supposed
    /// Why the map does not take a statement; `nil` for what is about nothing on the map.
    package let error: WorkspaceError?
  }

  /// The map with what is supposed of it, to be looked at: nothing that is done to it is kept, and
  /// it is not to be saved.
  ///
  /// Statements come first, so that the rest can be about what they bring.
  ///
  /// - Returns: The map, and what cannot be supposed of it, which is left out.
  /// - Complexity: As reading the map anew for each statement.
  package func supposing(_ supposed: [Supposed]) -> (workspace: Workspace, refused: [Refusal]) {
    var other = Workspace(open, Settings(articleFolders: settings.articleFolders))
    other.shelf = shelf
    var refused: [Refusal] = []
    for case .statement(let text) in supposed {
      do throws(WorkspaceError) {
        _ = try other.state(text)
      } catch {
        refused.append(Refusal(supposed: .statement(text), error: error))
      }
    }
    let (suppositions, unknown) = Suppositions.named(supposed, in: other.open.map)
    other.open.suppose(suppositions)
    other.forgetComputed()
    refused += unknown.map { Refusal(supposed: $0, error: nil) }
    return (other, refused)
  }
}
