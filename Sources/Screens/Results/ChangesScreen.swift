internal import ArgumentModel
package import Checks
internal import Evaluation
package import SourceText

/// The screen of `changes`: a section each for what is new, gone and different, and for findings.
package struct ChangesScreen {
  private let changes: MapChanges
  private let style: TextStyle
  private let width: Int

  package private(set) var lines: [String] = []

  package init(_ changes: MapChanges, style: TextStyle, width: Int) {
    self.changes = changes
    self.style = style
    self.width = width
  }

  package mutating func draw() {
    if changes.isEmpty { lines.append("the two versions say the same") }
    draw("ADDED", "+", .good, changes.added)
    draw("REMOVED", "-", .bad, changes.removed)
    drawChanged()
    drawStandings()
    if changes.sourcesLeftOut > 0 {
      lines.append(
        "there are too many sources: what stands for \(changes.sourcesLeftOut) was not compared")
    }
    draw("NEW FINDINGS", "+", changes.newFindings)
    draw("FINDINGS GONE", "-", changes.goneFindings)
  }

  private mutating func drawHeading(_ title: String, _ count: Int) {
    lines.append(style("\(title) - \(count)", .strong))
  }

  private mutating func draw(
    _ title: String, _ sign: String, _ role: TextStyle.Role, _ items: [MapChanges.Item]
  ) {
    guard !items.isEmpty else { return }
    drawHeading(title, items.count)
    // Free text stands where what it belongs to has an identifier; the rest is a sentence itself.
    let named = items.filter { $0.isNamed }
    let idWidth = min(named.map(\.id.visible.displayWidth).max() ?? 0, 20)
    for item in items {
      let words =
        item.isNamed
        ? "\(item.id.visible.padded(to: idWidth))  \(item.text.visibleOnOneLine)"
        : item.text.visibleOnOneLine
      add("  \(sign) \(item.kind.rawValue.padded(to: 13)) ", words, role)
    }
  }

  private mutating func drawChanged() {
    guard !changes.changed.isEmpty else { return }
    var last: MapChanges.Change?
    let headings = changes.changed.reduce(into: 0) { count, change in
      if last.map({ ($0.kind, $0.id) != (change.kind, change.id) }) ?? true { count += 1 }
      last = change
    }
    drawHeading("CHANGED", headings)
    last = nil
    for change in changes.changed {
      if last.map({ ($0.kind, $0.id) != (change.kind, change.id) }) ?? true {
        let id = change.kind == .map ? "" : style(change.id.visible, .identifier)
        lines.append("  ~ \(change.kind.rawValue.padded(to: 13)) \(id)".trimmingSpaceAtEnd)
      }
      last = change
      var label = change.field.rawValue
      for (sign, value, role) in [
        ("-", change.old, TextStyle.Role.bad), ("+", change.new, .good),
      ] {
        guard let words = change.field.words(of: value) else { continue }
        add("      \(label.padded(to: 10)) \(sign) ", words, role)
        label = ""
      }
    }
  }

  private mutating func drawStandings() {
    guard !changes.standings.isEmpty else { return }
    drawHeading("STANDINGS", changes.standings.count)
    let idWidth = min(changes.standings.map(\.claim.visible.displayWidth).max() ?? 0, 30)
    for change in changes.standings {
      let who = change.perspective == Perspective.everyone.name ? "" : "for \(change.perspective)"
      let role: TextStyle.Role =
        change.new == .stands ? .good : change.new == .falls ? .bad : .faint
      let turn = "\(change.old.rawValue) -> \(change.new.rawValue)"
      add(
        "  ~ \(change.claim.visible.padded(to: idWidth))  ",
        "\(turn.padded(to: 22))  \(who.visible)".trimmingSpaceAtEnd, role)
    }
  }

  private mutating func draw(_ title: String, _ sign: String, _ findings: [Finding]) {
    guard !findings.isEmpty else { return }
    drawHeading(title, findings.count)
    for finding in findings {
      let head = "\(finding.severity.rawValue)[\(finding.code)]"
      add("  \(sign) ", "\(head)  \(finding.message.visibleOnOneLine)", sign == "+" ? .bad : .good)
    }
  }

  private mutating func add(_ head: String, _ words: String, _ role: TextStyle.Role) {
    lines += (head + words).fitted(to: width).map { style($0, role) }
  }
}
