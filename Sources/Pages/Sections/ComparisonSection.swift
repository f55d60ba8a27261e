internal import ArgumentModel
internal import Comparison
internal import Evaluation
internal import Screens
internal import SourceText

/// Where the first two sources differ, claim by claim and side by side, and on what that turns.
struct ComparisonSection {
  private let contents: PageContents

  init(_ contents: PageContents) { self.contents = contents }

  private var map: ArgumentMap { contents.map }

  func write(to page: inout Markup) {
    guard let comparison = contents.comparison, !comparison.rows.isEmpty else { return }
    let names = contents.names
    let words = ComparisonWords(comparison, places: contents.places, names: names)
    page.element("section", ["class": "comparison", "aria-labelledby": "comparison"]) { page in
      page.element("h2", ["id": "comparison"], "\(names.left) and \(names.right) side by side")
      writeFilter(comparison, to: &page)
      var rows = comparison.rows[...]
      for (kind, count) in comparison.counts {
        if count > 0 {
          write(kind, rows.prefix(count), words, to: &page)
        }
        rows = rows.dropFirst(count)
      }
      writeRest(comparison, words, to: &page)
      writeCruxes(comparison, to: &page)
    }
    page.breakLine()
  }

  /// A choice among the tags of what is compared, for scripts.
  private func writeFilter(_ comparison: Comparison, to page: inout Markup) {
    let tags = Set(comparison.rows.flatMap { map.tags(of: $0.item) }).sorted()
    guard !tags.isEmpty else { return }
    page.element("label", ["class": "filter"]) { page in
      page.add("Theme ")
      page.element("select", ["id": "theme"]) { page in
        page.element("option", ["value": ""], "all")
        for tag in tags { page.element("option", ["value": tag], "#\(tag)") }
      }
    }
  }

  private func write(
    _ kind: Comparison.Kind, _ rows: ArraySlice<Comparison.Row>, _ words: ComparisonWords,
    to page: inout Markup
  ) {
    page.element("details", ["open": ""]) { page in
      page.element("summary") { page in
        page.add("\(words.title(of: kind)) ")
        page.element("span", ["class": "count"], "\(rows.count)")
      }
      page.element("table") { page in
        page.element("thead") { page in
          page.element("tr") { page in
            page.element("th", ["scope": "col"], "Claim")
            for index in 0...1 {
              page.element("th", ["scope": "col"]) { $0.badge(ofSource: index, contents) }
            }
            page.element("th", ["scope": "col"], "On what it turns")
          }
        }
        page.element("tbody") { page in
          for row in rows { write(row, words, to: &page) }
        }
      }
    }
  }

  private func write(
    _ row: Comparison.Row, _ words: ComparisonWords, to page: inout Markup
  ) {
    let tags = map.tags(of: row.item).joined(separator: " ")
    page.element("tr", ["data-tags": tags.isEmpty ? nil : tags]) { page in
      page.element("th", ["scope": "row"]) { page in
        page.reference(to: row.item, contents)
        page.element("span", ["class": "text"], map.text(of: row.item) ?? "")
      }
      for side in Comparison.Side.allCases {
        let name = side == .left ? words.names.left : words.names.right
        page.element("td", ["data-side": name]) { page in
          page.add(words.said(row, side))
          for quote in quotes(row[side]) {
            page.add(" ")
            page.quote(quote, contents)
          }
        }
      }
      page.element("td", words.turn(of: row))
    }
  }

  /// The first words of a position: there is no room for more in a table.
  private func quotes(_ position: Comparison.Position?) -> ArraySlice<Quote> {
    (position?.stances ?? []).flatMap { map.stances[$0].quotes }.prefix(1)
  }

  private func writeRest(
    _ comparison: Comparison, _ words: ComparisonWords, to page: inout Markup
  ) {
    page.list("Figures that conflict", comparison.figures.map(words.figures))
    page.list("Both rely on", words.sharedSources)
    let conflicts = comparison.unionConflicts.map { conflict in
      conflict.subjects.map { map.id(of: $0) }.joined(separator: ", ")
        + " (\(words.words(for: conflict)))"
    }
    page.list("What breaks for one who believes both", conflicts)
    let framing = comparison.framing
    guard !framing.themes.isEmpty else { return }
    page.element("h3", "What each speaks about")
    page.element("table", ["class": "framing"]) { page in
      page.element("caption", "Share of each one's claims that carry a theme")
      page.element("thead") { page in
        page.element("tr") { page in
          page.element("th", ["scope": "col"], "Theme")
          for index in 0...1 {
            page.element("th", ["scope": "col"]) { $0.badge(ofSource: index, contents) }
          }
        }
      }
      page.element("tbody") { page in
        for theme in framing.themes {
          page.element("tr", ["data-tags": theme.tag]) { page in
            page.element("th", ["scope": "row"], "#\(theme.tag)")
            for share in [framing.leftShare(of: theme), framing.rightShare(of: theme)] {
              page.element("td", "\(Int((share * 100).rounded())) %")
            }
          }
        }
      }
    }
  }

  private func writeCruxes(_ comparison: Comparison, to page: inout Markup) {
    guard comparison.cruxes.claimCount > 0 else { return }
    var screen = CruxScreen(
      comparison.graph, comparison.left, comparison.right, names: contents.names,
      places: contents.places, style: .plain, medium: .page)
    let entries = screen.entries(of: comparison.cruxes)
    guard !entries.isEmpty else { return }
    page.element("h3", "On what it turns")
    page.element("ul", ["class": "cruxes"]) { page in
      for entry in entries {
        page.element("li") { page in
          page.reference(to: entry.claim, contents)
          page.add(" \(entry.standings): \(entry.heading)")
          if !entry.points.isEmpty {
            page.element("ul") { page in
              for point in entry.points { page.element("li", point) }
            }
          }
          if let verdict = entry.verdict { page.element("p", verdict) }
        }
      }
    }
  }
}

extension Markup {
  /// A heading and a list below it, where there is anything in it.
  fileprivate mutating func list(_ heading: String, _ lines: [String]) {
    guard !lines.isEmpty else { return }
    element("h3", heading)
    element("ul") { page in
      for line in lines { page.element("li", line) }
    }
  }
}
