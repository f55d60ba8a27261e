internal import ArgumentModel
package import Evaluation
internal import SourceText

extension CheckContext {
  /// The conflicts of every holder that one check reports, as findings.
  ///
  /// - Complexity: O(*s*) for *s* stances and ends of links in all conflicts.
  package mutating func findings(of code: Conflict.Code, remedy: String) -> [Finding] {
    let positions = positions
    var findings: [Finding] = []
    for position in positions {
      let words = ConflictWords(graph, holders: [position.holder])
      for (index, conflict) in position.conflicts.enumerated() where conflict.code == code {
        var message = words.sentence(conflict)
        if position.stoppedEarly, index == position.conflicts.count - 1 {
          message += " (stopped early: \(map.name(of: position.holder)) has more conflicts)"
        }
        findings.append(
          Finding(
            code.rawValue, conflict.isHedged ? Diagnostic.Severity.error.milder : .error,
            holders: [position.holder], subjects: conflict.subjects.map { .node($0) }, message,
            quotes: words.quotes(conflict), at: place(of: conflict), remedy: remedy))
      }
    }
    return findings
  }

  /// Where a conflict becomes complete: its last stance, or, without any, its last link.
  private func place(of conflict: Conflict) -> Place? {
    conflict.stances.map { map.stances[$0].place }.max()
      ?? conflict.entailments.map { map.links[$0].place }.max()
  }
}
