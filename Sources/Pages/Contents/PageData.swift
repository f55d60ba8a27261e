internal import ArgumentModel
internal import Comparison
internal import Dense
internal import Evaluation

/// What the scripts of a page compute with: numbers alone, so that no text of the map can become
/// part of a script.
///
/// `[claims, evidence, links]`, then the links, each `[relation, target, premises…]` with the numbers
/// of ``Relation`` and of nodes; contradictions; answers of questions; and for each perspective
/// `[view, contradictions of the view, own words]`. A view is the stretches of nodes in it, each by
/// its first and the one behind its last. Own words are claims: those that the perspective denies,
/// and those that it leaves open.
struct PageData {
  private let contents: PageContents

  init(_ contents: PageContents) { self.contents = contents }

  func write(to page: inout Markup) {
    let graph = contents.graph
    let map = graph.map
    let parts = [
      list([graph.claimCount, graph.evidenceCount, graph.linkCount]),
      list(
        map.links.map { link in
          list([link.relation.number, link.target.index] + link.premises.map(\.index))
        }),
      list(map.contradictions.map { list([$0.first.index, $0.second.index]) }),
      list(map.questions.map { list($0.answers.map(\.index)) }),
      list(contents.views.map(view)),
      "\(contents.opening)",
    ]
    page.element("script", ["type": "application/json", "id": "data"]) {
      $0.add(markup: list(parts))
    }
    page.breakLine()
  }

  private func list(_ numbers: [Int]) -> String { list(numbers.map(String.init)) }

  private func list(_ parts: [String]) -> String { "[\(parts.joined(separator: ","))]" }

  private func view(_ view: PageView) -> String {
    let framework = view.standings.framework
    var stretches: [Int] = []
    for (node, isInside) in framework.view.nodes.enumerated()
    where isInside != (stretches.count % 2 == 1) {
      stretches.append(node)
    }
    if stretches.count % 2 == 1 { stretches.append(framework.view.nodes.count) }
    let contradictions = framework.view.contradictions.indices.filter {
      framework.view.contains(contradiction: $0)
    }
    var denied: [Int] = []
    var open: [Int] = []
    for (index, helper) in framework.helpers.enumerated() {
      guard case .ownWord(let claim) = helper else { continue }
      let number = Int32(contents.graph.nodeCount + index)
      let isAnswered = framework.attacks(on: number).contains { $0.attacker == claim.rawValue }
      if isAnswered { open.append(claim.index) } else { denied.append(claim.index) }
    }
    return list([list(stretches), list(contradictions), list(denied), list(open)])
  }
}
