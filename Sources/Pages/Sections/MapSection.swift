internal import ArgumentModel
internal import Dense
internal import Drawing
internal import Evaluation
internal import SourceText

/// The drawing, with what moves about in it, and room for what is in focus.
struct MapSection {
  private let contents: PageContents
  /// What is drawn first, and what else can be.
  private let drawing: MapDrawing
  private let whole: MapDrawing?

  init(_ contents: PageContents, _ asked: MapSelection) {
    self.contents = contents
    var scope = asked
    scope.goesBeyondView = true
    let standings = contents.view.standings
    let all = MapDrawing(contents.graph, standings, scope)
    guard all.boxCount > PageContents.mostBoxes, scope.foci.isEmpty else {
      drawing = all
      whole = nil
      return
    }
    drawing = Self.beginning(contents, scope)
    whole = all
  }

  /// As much around the answers, or where there is no question around what is most linked, as is
  /// not too much to be seen at once.
  private static func beginning(_ contents: PageContents, _ scope: MapSelection) -> MapDrawing {
    let graph = contents.graph
    var scope = scope
    scope.foci = graph.map.questions.flatMap(\.answers)
    if scope.foci.isEmpty,
      let most = contents.items.max(by: { graph.degree(of: $0) < graph.degree(of: $1) })
    {
      scope.foci = [most]
    }
    scope.depth = 0
    var drawing = MapDrawing(graph, contents.view.standings, scope)
    while scope.depth < 12 {
      scope.depth += 1
      let larger = MapDrawing(graph, contents.view.standings, scope)
      if larger.boxCount > PageContents.mostBoxes { break }
      drawing = larger
    }
    return drawing
  }

  func write(to page: inout Markup) {
    page.element("section", ["class": "map", "aria-labelledby": "map-title"]) { page in
      page.element("h2", ["id": "map-title"], "The map")
      page.element("div", ["class": "explorer"]) { page in
        page.element("div", ["class": "bar", "role": "toolbar", "aria-label": "The map"]) {
          writeControls(to: &$0)
        }
        page.element("div", ["id": "drawing", "class": "drawing", "tabindex": "-1"]) { page in
          page.add(markup: drawing.svg(setting("map")))
        }
        page.element("aside", ["id": "panel", "class": "panel", "aria-label": "In focus"])
        page.element(
          "p", ["id": "said", "class": "said", "role": "status", "aria-live": "polite"])
      }
      if let whole {
        page.element("template", ["id": "whole"]) { $0.add(markup: whole.svg(setting("whole"))) }
        page.element(
          "p", ["class": "note"],
          "Drawn is what is near to the question, \(drawing.boxCount) of \(whole.boxCount) boxes; "
            + "all are in the words below.")
      }
      page.element("figure", ["class": "key"]) { page in
        page.add(markup: (whole ?? drawing).legend(className: "argmap", width: 700))
        writeMarks(to: &page)
      }
    }
    page.breakLine()
  }

  private func setting(_ prefix: String) -> SVGSetting {
    var setting = SVGSetting()
    setting.prefix = prefix
    setting.isPart = true
    setting.addressPrefix = "#c-"
    return setting
  }

  /// What can be pressed, all of it for scripts alone.
  private func writeControls(to page: inout Markup) {
    page.element("fieldset", ["class": "views"]) { page in
      page.element("legend", "In the view of")
      for (index, view) in contents.views.enumerated() {
        page.element("label") { page in
          page.element(
            "input",
            [
              "type": "radio", "name": "view", "value": "\(index)",
              "checked": index == contents.opening ? "" : nil,
            ])
          page.element("span", view.label)
        }
      }
    }
    page.element("div", ["class": "search"]) { page in
      page.element(
        "input",
        [
          "type": "search", "id": "search", "placeholder": "Search  /", "autocomplete": "off",
          "role": "combobox", "aria-label": "Search claims and evidence", "aria-controls": "hits",
          "aria-expanded": "false", "aria-autocomplete": "list",
        ])
      page.element("ul", ["id": "hits", "role": "listbox", "aria-label": "Found", "hidden": ""])
    }
    page.element("div", ["class": "zoom"]) { page in
      let buttons = [
        ("zoom-out", "−", "Smaller"), ("zoom-in", "+", "Larger"), ("fit", "Fit", "Fit the map"),
      ]
      for (id, words, label) in buttons {
        page.element("button", ["type": "button", "id": id, "aria-label": label], words)
      }
      if whole != nil {
        page.element("button", ["type": "button", "id": "draw-whole"], "Whole map")
      }
      page.element("button", ["type": "button", "id": "help", "aria-label": "Keys"], "?")
    }
    page.element("div", ["id": "supposed", "class": "supposed", "hidden": ""])
  }

  /// The marks of standings, for scripts to put one for another.
  private func writeMarks(to page: inout Markup) {
    page.element("template", ["id": "marks"]) { page in
      for (name, mark) in MapDrawing.standingMarks() {
        page.add(
          markup: "<svg data-standing=\"\(name)\" class=\"argmap\" width=\"12\" height=\"12\""
            + " viewBox=\"0 0 12 12\">\(mark)</svg>")
      }
    }
  }
}

extension ArgumentGraph {
  /// How many links start or end at a claim or evidence.
  fileprivate func degree(of node: NodeID) -> Int {
    linksInto[node.index].count + linksFrom[node.index].count
  }
}
