internal import ArgumentModel
internal import Checks
internal import Dense
internal import Evaluation
internal import Screens
internal import SourceText

/// Each claim and piece of evidence by itself: who says it in which words, whether it stands and
/// why, and what speaks for and against it.
struct SubjectsSection {
  private let contents: PageContents

  init(_ contents: PageContents) { self.contents = contents }

  private var graph: ArgumentGraph { contents.graph }
  private var map: ArgumentMap { contents.map }

  func write(to page: inout Markup) {
    guard !contents.items.isEmpty else { return }
    page.element("section", ["class": "subjects", "aria-labelledby": "subjects"]) { page in
      page.element("h2", ["id": "subjects"], "Each claim by itself")
      page.element("details", ["id": "all-subjects", "open": ""]) { page in
        page.element("summary", "\(contents.items.count) in file order")
        for node in contents.items { write(node, to: &page) }
      }
    }
    page.breakLine()
  }

  private func write(_ node: NodeID, to page: inout Markup) {
    let id = map.id(of: node)
    let tags = map.tags(of: node)
    let kind = map.kind(of: node)
    page.element(
      "article",
      [
        "class": "subject \(kind.rawValue)", "id": "c-\(id)", "data-n": "\(node.index)",
      ]
    ) { page in
      page.element("h3", id)
      page.element("p", ["class": "text"], map.text(of: node) ?? "")
      writeFacts(of: node, tags, to: &page)
      writeStances(on: node, to: &page)
      writeStandings(of: node, to: &page)
      writeLinks(into: node, to: &page)
      writeLinks(from: node, to: &page)
      writeOpposites(of: node, to: &page)
      writeFindings(on: node, to: &page)
    }
    page.breakLine()
  }

  private func writeFacts(of node: NodeID, _ tags: [String], to page: inout Markup) {
    let attributes: [Attribute]
    var facts: [String] = []
    if map.kind(of: node) == .claim {
      attributes = map.claims[node.index].attributes
      facts += [attributes[.kind]].compactMap(\.self)
    } else {
      let evidence = map.evidence[map.evidenceIndex(node)]
      attributes = evidence.attributes
      facts.append("evidence: \(evidence.kind.rawValue)")
      for name in [Attribute.Name.measure, .figure, .period] {
        if let value = attributes[name] { facts.append("\(name.rawValue) \(value)") }
      }
    }
    facts += tags.map { "#\($0)" }
    if !facts.isEmpty { page.element("p", ["class": "facts"], facts.joined(separator: " · ")) }
    if let note = attributes[.note] { page.element("p", ["class": "note"], note) }
  }

  private func writeStances(on node: NodeID, to page: inout Markup) {
    let stances = graph.stancesOn[node.index].map { map.stances[Int($0)] }
    guard !stances.isEmpty else { return }
    page.element("h4", "Who says what")
    page.element("ul", ["class": "stances"]) { page in
      for stance in stances {
        page.element("li") { page in
          let flags = (stance.isHedged ? ", hedged" : "") + (stance.isImplicit ? ", implied" : "")
          page.element("b", graph.shortName(of: stance.holder))
          page.add(" \(stance.attitude.rawValue)\(flags)")
          for quote in stance.quotes {
            page.add(" ")
            page.sourcedQuote(quote, contents)
          }
        }
      }
    }
  }

  private func writeStandings(of node: NodeID, to page: inout Markup) {
    page.element("h4", "Whether it stands")
    for (index, view) in contents.views.enumerated() {
      let reasons = view.reasons(for: node)
      // Where nothing is said, nothing stands there either.
      if reasons.isEmpty, view.standings.standing(of: node) == nil { continue }
      page.element("div", ["class": "standing-in", "data-view": "\(index)"]) { page in
        page.element("p") { page in
          page.element("b", "For \(view.name) ")
          page.element(
            "span", ["class": "verdict \(view.className(of: node))"], view.phrase(of: node))
        }
        page.sentences(reasons)
      }
    }
  }

  private func writeLinks(into node: NodeID, to page: inout Markup) {
    let links = graph.linksInto[node.index].map(Int.init)
    guard !links.isEmpty else { return }
    page.element("h4", "For and against")
    page.element("ul", ["class": "links"]) { page in
      for link in links { write(link, to: &page) }
    }
  }

  /// A link with its undercuts below it.
  ///
  /// Undercuts can go round in circles, so that of deep ones only the first few are here.
  private func write(_ link: Int, depth: Int = 0, to page: inout Markup) {
    let value = map.links[link]
    let node = map.linkNode(link)
    page.element(
      "li",
      ["class": "link", "id": "c-\(value.id)", "data-n": "\(node.index)"]
    ) { page in
      page.element("span", ["class": "sign \(value.relation.rawValue)"], value.relation.sign)
      page.add(" \(value.relation.passive) ")
      for (number, premise) in value.premises.enumerated() {
        if number > 0 { page.add(number == value.premises.count - 1 ? " and " : ", ") }
        page.reference(to: premise, contents)
      }
      if value.premises.count > 1 { page.add(" together") }
      page.add(" ")
      page.standing(of: node, contents)
      page.element(
        "span", ["class": "who"],
        " \(graph.holderList(value.holders))\(value.scheme.map { ", by \($0)" } ?? "")")
      for quote in value.quotes {
        page.add(" ")
        page.sourcedQuote(quote, contents)
      }
      let undercuts = graph.linksInto[node.index].map(Int.init)
      guard !undercuts.isEmpty, depth < 20 else { return }
      page.element("ul", ["class": "links"]) { page in
        for undercut in undercuts { write(undercut, depth: depth + 1, to: &page) }
      }
    }
  }

  private func writeLinks(from node: NodeID, to page: inout Markup) {
    let links = graph.linksFrom[node.index].map(Int.init)
    guard !links.isEmpty else { return }
    page.element("h4", "What it is used for")
    page.element("ul", ["class": "uses"]) { page in
      for link in links {
        let value = map.links[link]
        page.element("li") { page in
          page.element("span", ["class": "sign \(value.relation.rawValue)"], value.relation.sign)
          page.add(" \(value.relation.rawValue) ")
          if map.kind(of: value.target) == .link {
            let step = map.linkIndex(value.target)
            page.element("a", ["href": "#c-\(map.links[step].id)"], map.saying(of: step))
          } else {
            page.reference(to: value.target, contents)
          }
          let others = value.premises.filter { $0 != node }
          if !others.isEmpty { page.add(" together with ") }
          for (number, other) in others.enumerated() {
            if number > 0 { page.add(", ") }
            page.reference(to: other, contents)
          }
        }
      }
    }
  }

  /// What cannot hold with it: what contradicts it, and other answers.
  private func writeOpposites(of node: NodeID, to page: inout Markup) {
    guard map.kind(of: node) == .claim else { return }
    let contradictions = graph.contradictions[node.index].map { map.contradictions[Int($0)] }
    let questions = graph.questions[node.index].map { map.questions[Int($0)] }
    guard !contradictions.isEmpty || !questions.isEmpty else { return }
    page.element("h4", "What it rules out")
    page.element("ul", ["class": "opposites"]) { page in
      for pair in contradictions {
        page.element("li") { page in
          page.reference(to: pair.first == node ? pair.second : pair.first, contents)
          page.element("span", ["class": "who"], " \(graph.holderList(pair.holders))")
          for quote in pair.quotes {
            page.add(" ")
            page.sourcedQuote(quote, contents)
          }
        }
      }
      for question in questions {
        for answer in question.answers where answer != node {
          page.element("li") { page in
            page.reference(to: answer, contents)
            page.element("span", ["class": "who"], " another answer to “\(question.text)”")
          }
        }
      }
    }
  }

  private func writeFindings(on node: NodeID, to page: inout Markup) {
    guard let findings = contents.findingsOn[node] else { return }
    page.element("h4", "What the checks say")
    page.element("ul", ["class": "remarks"]) { page in
      for index in findings {
        let finding = contents.findings[index]
        page.element("li", ["class": finding.severity.rawValue]) { page in
          page.element("b", finding.severity.rawValue)
          page.add(" \(finding.message)")
        }
      }
    }
  }
}
