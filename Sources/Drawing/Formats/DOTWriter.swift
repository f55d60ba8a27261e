internal import Evaluation

/// Writes a drawing in the language of Graphviz.
struct DOTWriter {
  private(set) var text = ""

  init(_ drawing: MapDrawing) {
    let scene = drawing.scene
    text += "digraph \(quoted(drawing.title)) {\n"
    let label = ([drawing.subtitle] + scene.sourceNames).joined(separator: "\n")
    text += "  graph [rankdir=BT, label=\(quoted(label)), fontname=\"Helvetica\"];\n"
    text += "  node [shape=box, fontname=\"Helvetica\", fontsize=11];\n"
    text += "  edge [fontname=\"Helvetica\", fontsize=11];\n"
    for box in scene.boxes { add(box) }
    let points = scene.linksWithPoint
    func point(of index: Int) -> String { quoted("link \(scene.links[index].id)") }
    for (index, link) in scene.layout.links.enumerated() {
      let drawn = scene.links[index]
      let head =
        switch link.head {
        case .box(let box): name(of: scene.boxes[box])
        case .link(let other): point(of: other)
        }
      let tails = link.tails.map { name(of: scene.boxes[$0]) }
      guard points.contains(index) else {
        text += "  \(tails[0]) -> \(head) [\(attributes(of: drawn.kind))];\n"
        continue
      }
      let point = point(of: index)
      text += "  \(point) [shape=point, width=0.08, label=\"\"];\n"
      for tail in tails {
        text += "  \(tail) -> \(point) [style=\(style(of: drawn.kind)), dir=none];\n"
      }
      text += "  \(point) -> \(head) [\(attributes(of: drawn.kind))];\n"
    }
    text += "}\n"
  }

  private mutating func add(_ box: DrawnBox) {
    let words = box.measure.balancedLines(of: box.text, width: box.width - 2 * DrawnBox.padding)
    let lines = [box.heading].compactMap(\.self) + words + [box.caption].compactMap(\.self)
    let shape =
      switch box.kind {
      case .question: "oval"
      case .evidence: "note"
      case .answer, .claim: "box"
      }
    var style = ["rounded"]
    if box.kind == .evidence || box.kind == .question { style = [] }
    switch box.standing {
    case .contested: style.append("dashed")
    case .falls: style.append("dotted")
    case .stands, nil: break
    }
    if box.kind == .answer { style.append("bold") }
    text +=
      "  \(name(of: box)) [shape=\(shape), style=\(quoted(style.joined(separator: ","))), "
      + "label=\(quoted(lines.joined(separator: "\n"))), tooltip=\(quoted(box.title))];\n"
  }

  /// Questions, claims and evidence share one name space, and no ID has a space in it.
  private func name(of box: DrawnBox) -> String { quoted(box.id) }

  private func style(of kind: DrawnLink.Kind) -> String {
    switch kind {
    case .supports, .contradicts, .answers: "solid"
    case .entails: "bold"
    case .attacks: "dashed"
    case .undercuts: "dotted"
    }
  }

  private func attributes(of kind: DrawnLink.Kind) -> String {
    let style = "style=\(style(of: kind))"
    return switch kind {
    case .supports: "\(style), arrowhead=normal, label=\"+\""
    case .entails: "\(style), arrowhead=normalnormal, label=\"=\""
    case .attacks: "\(style), arrowhead=tee, label=\"−\""
    case .undercuts: "\(style), arrowhead=tee, label=\"×\""
    case .contradicts: "\(style), dir=none, label=\"≠\", constraint=false"
    case .answers: "\(style), dir=none"
    }
  }

  /// A string of the language: no escape and no character entity of it is left in the text.
  private func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "&": out += "&amp;"
      case "\n": out += "\\n"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
