internal import Evaluation

/// Writes a drawing in the language of Mermaid, as a flowchart.
///
/// Its reader looks for directives, front matter, markup and entities before it parses, also between
/// quotation marks, and reads labels as Markdown; so of ASCII only what is none of these is written as
/// it is.
struct MermaidWriter {
  private(set) var text = ""

  init(_ drawing: MapDrawing) {
    let scene = drawing.scene
    text += "---\ntitle: \"\(Self.inFrontMatter(drawing.title))\"\n---\nflowchart BT\n"
    let description = [drawing.subtitle] + scene.sourceNames
    text += "  accDescr: \(description.map(Self.escaped).joined(separator: " "))\n"
    text += "  classDef answer stroke-width:3px\n  classDef contested stroke-dasharray:6 3\n"
    text += "  classDef falls stroke-dasharray:2 3\n  classDef point fill:#000\n"
    for (index, box) in scene.boxes.enumerated() { add(box, index) }
    let points = scene.linksWithPoint
    for (index, link) in scene.layout.links.enumerated() {
      let kind = scene.links[index].kind
      let head =
        switch link.head {
        case .box(let box): "n\(box)"
        case .link(let other): "p\(other)"
        }
      let tails = link.tails.map { "n\($0)" }
      guard points.contains(index) else {
        text += "  \(tails[0]) \(Self.arrow(of: kind)) \(head)\n"
        continue
      }
      text += "  p\(index)(( )):::point\n"
      for tail in tails { text += "  \(tail) \(Self.line(of: kind)) p\(index)\n" }
      text += "  p\(index) \(Self.arrow(of: kind)) \(head)\n"
    }
  }

  private mutating func add(_ box: DrawnBox, _ index: Int) {
    let words = [box.heading, box.text, box.caption].compactMap(\.self).map(Self.escaped)
    let label = "\"\(words.joined(separator: "<br/>"))\""
    let shape =
      switch box.kind {
      case .question: "([\(label)])"
      case .evidence: "[[\(label)]]"
      case .answer, .claim: "[\(label)]"
      }
    text += "  n\(index)\(shape)\n"
    switch box.standing {
    case .contested: text += "  class n\(index) contested\n"
    case .falls: text += "  class n\(index) falls\n"
    case .stands, nil: break
    }
    if box.kind == .answer { text += "  class n\(index) answer\n" }
  }

  private static func line(of kind: DrawnLink.Kind) -> String {
    switch kind {
    case .supports, .attacks, .contradicts, .answers: "---"
    case .entails: "==="
    case .undercuts: "-.-"
    }
  }

  private static func arrow(of kind: DrawnLink.Kind) -> String {
    switch kind {
    case .supports: "-->|\"\(escaped("+"))\"|"
    case .entails: "==>|\"\(escaped("="))\"|"
    case .attacks: "--x|\"−\"|"
    case .undercuts: "-.-x|\"×\"|"
    case .contradicts: "---|\"≠\"|"
    case .answers: "---"
    }
  }

  /// A text of which nothing is taken for anything else; a full stop behind a digit would start a
  /// list, and so would a dash but behind a letter or a digit.
  private static func escaped(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isPlain =
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", " ", ",", "?": true
        case "-", "'": out.last.map { $0.properties.isAlphabetic || "0"..."9" ~= $0 } ?? false
        case ".": out.last.map { !("0"..."9" ~= $0) } ?? false
        default: !scalar.isASCII
        }
      if isPlain {
        out.append(scalar)
      } else {
        out.append(contentsOf: "#\(scalar.value);".unicodeScalars)
      }
    }
    return String(out)
  }

  /// The same between the quotation marks of YAML.
  private static func inFrontMatter(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ", ",", "?", ".": out.append(scalar)
      case _ where scalar.isASCII:
        let digits = String(scalar.value, radix: 16)
        out.append(contentsOf: ("\\x" + (digits.count < 2 ? "0" : "") + digits).unicodeScalars)
      default: out.append(scalar)
      }
    }
    return String(out)
  }
}
