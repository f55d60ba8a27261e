internal import ArgumentModel
internal import Comparison
internal import Evaluation
internal import Screens

/// Every claim and piece of evidence with what each source holds of it, and whether it stands for
/// whom.
struct PositionsSection {
  private let contents: PageContents

  init(_ contents: PageContents) { self.contents = contents }

  func write(to page: inout Markup) {
    guard !contents.items.isEmpty else { return }
    page.element("section", ["class": "positions", "aria-labelledby": "positions"]) { page in
      page.element("h2", ["id": "positions"], "Who holds what, and what stands")
      page.element(
        "div", ["class": "wide", "tabindex": "0", "role": "group", "aria-labelledby": "positions"]
      ) { page in
        page.element("table") { page in
          page.element("thead") { writeHead(to: &$0) }
          page.element("tbody") { page in
            for node in contents.items { write(node, to: &page) }
          }
        }
      }
      page.element("p", ["class": "note"], legend)
    }
    page.breakLine()
  }

  private var legend: String {
    let shown = contents.items.flatMap { node in
      contents.sources.map { contents.marks.mark(ofSource: $0, on: node) }
    }
    return (Mark.legend(of: shown) + StandingMark.legend).joined(separator: "   ")
  }

  private func writeHead(to page: inout Markup) {
    page.element("tr") { page in
      page.element("th", ["scope": "col"], "Claim or evidence")
      for index in contents.sources {
        page.element("th", ["scope": "col"]) { page in
          page.badge(ofSource: index, contents)
          page.add(" says")
        }
      }
      for view in contents.views { page.element("th", ["scope": "col"], "For \(view.name)") }
    }
  }

  private func write(_ node: NodeID, to page: inout Markup) {
    page.element("tr", ["data-n": "\(node.index)"]) { page in
      page.element("th", ["scope": "row"]) { page in
        page.reference(to: node, contents)
        page.element("span", ["class": "text"], contents.map.text(of: node) ?? "")
      }
      for source in contents.sources {
        let mark = contents.marks.mark(ofSource: source, on: node)
        let position = contents.marks.position(ofSource: source, on: node)
        page.element("td", position.map { "\(mark) \($0.attitude.rawValue)" } ?? mark)
      }
      for view in contents.views {
        let standing = view.standings.standing(of: node)
        page.element("td", ["class": view.className(of: node)]) { page in
          page.add(standing.map { "\(view.standings.mark(of: node)) \($0.rawValue)" } ?? "·")
        }
      }
    }
  }
}
