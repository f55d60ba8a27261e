internal import ArgumentModel
internal import Dense
internal import Evaluation
internal import Lexicons
package import SourceText

/// Pieces of evidence that seem to count the same thing, and no measure says so.
package struct FigureWithoutMeasure: Check {
  package let code = "figure-without-measure"
  package let summary = "evidence with numbers in the same words, and no 'measure' to compare by"
  package let severity = Diagnostic.Severity.note
  package let explanation = """
    Pieces of cited evidence have the same words but for their numbers, and one of them has no
    'measure': so their figures are not compared. Give them one measure, and each its 'figure'.

        source gazette "Shops fear an empty street"
        gazette cites spring "In all 300 people an hour walk on Main Street." statistic
        gazette cites autumn "In all 200 people an hour walk on Main Street." statistic
    """

  package init() {}

  package func run(in context: inout CheckContext) -> [Finding] {
    let graph = context.graph
    let map = graph.map
    var texts = TextsByLanguage()
    var numbers = SequenceNumbers()
    var groups: [[Int]] = []
    let languages = context.wording.languages
    for index in map.evidence.indices {
      let node = map.evidenceNode(index)
      guard !graph.stancesOn[node.index].isEmpty,
        let lexicon = languages.lexicon(ofClaim: map.evidence[index].text)
      else { continue }
      let place = texts.append(map.evidence[index].text, in: lexicon)
      let wording = texts[place]
      guard wording.has(.number) else { continue }
      let words = wording.words.filter {
        !wording.isOf(.function, $0) && !wording.isOf(.number, $0)
      }
      let stems = Set(words.map(wording.stem(of:)))
      guard stems.count > 1 else { continue }
      let number = Int(numbers.number(of: [UInt32(place.language)] + stems.sorted()).number)
      if number == groups.count { groups.append([]) }
      groups[number].append(index)
    }
    return groups.compactMap { finding($0, graph) }
  }

  private func finding(_ group: [Int], _ graph: ArgumentGraph) -> Finding? {
    let map = graph.map
    let bare = group.filter { map.evidence[$0].attributes[.measure] == nil }
    guard group.count > 1, let first = bare.first else { return nil }
    let known = group.lazy.compactMap { map.evidence[$0].attributes[.measure] }.first
    let measure =
      known ?? suggestedIdentifier(for: map.evidence[first].text, among: []) { _ in false }
    let nodes = group.map(map.evidenceNode)
    let holders = nodes.flatMap { node in
      graph.stancesOn[node.index].map { map.stances[Int($0)].holder }
    }
    return Finding(
      code, severity, holders: holders, subjects: nodes.map { .node($0) },
      "\(map.phrase(nodes)) give numbers in the same words, and"
        + " \(map.phrase(bare.map(map.evidenceNode))) \(bare.count == 1 ? "has" : "have") no measure",
      at: map.place(of: map.evidenceNode(first)),
      remedy: "if they count the same thing, add 'measure: \(measure)' to each, and its 'figure'")
  }
}
