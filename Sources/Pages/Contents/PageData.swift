internal import ArgumentModel
internal import Evaluation

/// What the scripts of a page compute with: numbers alone, so that no text of the map can become
/// part of a script.
///
/// `[claims, evidence, links]`; the links, each `[relation, target, premises, holders]`, with the
/// numbers of ``Relation``, of nodes and of holders; contradictions, each `[claim, claim, holders]`;
/// the answers of questions; stances, each `[holder, attitude, claim or evidence]`, an attitude by its
/// place among all; the holders of each perspective, 0 for everyone; and with which it opens.
struct PageData {
  private let contents: PageContents

  init(_ contents: PageContents) { self.contents = contents }

  func write(to page: inout Markup) {
    let graph = contents.graph
    let map = graph.map
    let attitudes = Attitude.allCases
    let parts = [
      list([graph.claimCount, graph.evidenceCount, graph.linkCount]),
      list(
        map.links.map { link in
          list([
            "\(link.relation.number)", "\(link.target.index)", list(link.premises.map(\.index)),
            list(link.holders.map(\.index)),
          ])
        }),
      list(
        map.contradictions.map { pair in
          list([
            "\(pair.first.index)", "\(pair.second.index)", list(pair.holders.map(\.index)),
          ])
        }),
      list(map.questions.map { list($0.answers.map(\.index)) }),
      list(
        map.stances.map { stance in
          list([
            stance.holder.index, attitudes.firstIndex(of: stance.attitude) ?? 0,
            stance.target.index,
          ])
        }),
      list(
        contents.views.map { view in
          view.perspective.isEveryone ? "0" : list(view.perspective.holders.map(\.index))
        }),
      "\(contents.opening)",
    ]
    page.element("script", ["type": "application/json", "id": "data"]) {
      $0.add(markup: list(parts))
    }
    page.breakLine()
  }

  private func list(_ numbers: [Int]) -> String { list(numbers.map(String.init)) }

  private func list(_ parts: [String]) -> String { "[\(parts.joined(separator: ","))]" }
}
