internal import ArgumentModel
internal import Evaluation
internal import Screens
internal import SourceText

/// The map as a nested list: below each claim what speaks for and against it.
struct OutlineSection {
  private let contents: PageContents
  /// How many links deep a list goes; readers and browsers lose their way in deeper ones.
  private static let depth = 24

  init(_ contents: PageContents) { self.contents = contents }

  private var map: ArgumentMap { contents.map }

  func write(to page: inout Markup) {
    guard !contents.items.isEmpty else { return }
    let answers = map.questions.flatMap(\.answers)
    let trees = ArgumentTree.forest(from: answers, in: contents.graph, depth: Self.depth)
    let isAnswer = Set(answers)
    page.element("section", ["class": "outline", "aria-labelledby": "outline"]) { page in
      page.element("h2", ["id": "outline"], "The map in words")
      for question in map.questions {
        page.element("h3", ["id": "c-\(question.id)"], question.text)
        page.element("ul") { page in
          for tree in trees where question.answers.contains(tree.node) {
            write(tree, to: &page)
          }
        }
      }
      let rest = trees.filter { !isAnswer.contains($0.node) }
      guard !rest.isEmpty else { return }
      if !map.questions.isEmpty { page.element("h3", "Beside that") }
      page.element("ul") { page in
        for tree in rest { write(tree, to: &page) }
      }
    }
    page.breakLine()
  }

  private func write(_ branch: ArgumentTree.Branch, to page: inout Markup) {
    page.element("li") { page in
      if let link = branch.link {
        let relation = contents.graph.relations[link]
        page.element("span", ["class": "sign \(relation.rawValue)"], relation.sign)
        page.add(" \(words(for: link)) ")
      }
      page.reference(to: branch.node, contents)
      if branch.isRepeated {
        page.element("em", " (shown above)")
        return
      }
      page.add(" \(map.text(of: branch.node) ?? "") ")
      page.standing(of: branch.node, contents)
      let speakers = contents.speakers(of: branch.node)
      if !speakers.isEmpty { page.element("span", ["class": "who"], " \(speakers)") }
      if branch.isCut { page.element("em", " (goes on further down)") }
      if !branch.branches.isEmpty {
        page.element("ul") { page in
          for branch in branch.branches { write(branch, to: &page) }
        }
      }
    }
  }

  /// `supported by`, or which step is undercut.
  private func words(for link: Int) -> String {
    let relation = contents.graph.relations[link]
    guard relation.endsAtLink else { return relation.passive }
    let step = map.linkIndex(map.links[link].target)
    return "the step from \(map.premiseWords(ofStep: step)) is \(relation.passive)"
  }
}
