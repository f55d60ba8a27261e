/// The style sheet of a drawing, which holds for the drawing alone, also inside a page.
package struct Stylesheet {
  package private(set) var text: String

  /// - Parameters:
  ///   - scope: The class of the drawing.
  ///   - isPart: Whether the colours are those of a page, ``properties``.
  package init(scope: String, isPart: Bool = false) {
    let s = ".\(scope)"
    text = """
      \(s) text{font-family:Helvetica,Arial,"Liberation Sans","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;font-size:12px}
      \(s) .id{font-size:10px}
      \(s) .question .words{font-size:15px;font-weight:bold}
      \(s) .answer .words{font-size:13px;font-weight:bold}
      \(s) .badge text{font-size:9.5px;font-weight:bold;text-anchor:middle}
      \(s) .frame{stroke-width:1.4}
      \(s) .answer .frame,\(s) .question .frame{stroke-width:2}
      \(s) .contested .frame{stroke-dasharray:7 3}
      \(s) .falls .frame{stroke-width:1.2;stroke-dasharray:1.5 3}
      \(s) .fold,\(s) .badge path{stroke-width:1}
      \(s) .line,\(s) .mark{fill:none;stroke-width:1.8}
      \(s) .mark{stroke-linecap:round;stroke-linejoin:round}
      \(s) .attacks .line{stroke-dasharray:7 4}
      \(s) .undercuts .line{stroke-dasharray:1.8 3.6}
      \(s) .entails .line{stroke-width:3}
      \(s) .answers .line{stroke-width:1.4}
      \(s) .bar{fill:none;stroke-width:3.4}
      \(s) .sign{stroke-width:1.5}

      """
    guard !isPart else {
      text += Self.colours(.properties, s)
      return
    }
    text += Self.colours(.light, s)
    text += "@media (prefers-color-scheme:dark){\n\(Self.colours(.dark, s))}\n"
    text += "@media print{\n\(Self.colours(.print, s))}\n"
  }

  private static func colours(_ palette: Palette, _ s: String) -> String {
    var out = """
      \(s) .paper{fill:\(palette.paper)}
      \(s) text{fill:\(palette.text)}
      \(s) .id,\(s) .falls .words{fill:\(palette.muted)}
      \(s) .frame,\(s) .fold,\(s) .badge path{fill:\(palette.box);stroke:\(palette.border)}
      \(s) .standing .mark{stroke:\(palette.text)}
      \(s) .standing .disc{fill:\(palette.text)}
      \(s) .standing .tick{stroke:\(palette.box)}
      \(s) .answers .line,\(s) .contradicts .line,\(s) .contradicts .mark{stroke:\(palette.border)}
      \(s) .contradicts .sign{stroke:\(palette.border);fill:\(palette.box)}

      """
    let links = [
      ("supports", palette.support), ("entails", palette.entail), ("attacks", palette.attack),
      ("undercuts", palette.undercut),
    ]
    for (name, colour) in links {
      let kind = "\(s) .\(name)"
      out += "\(kind) .line,\(kind) .bar,\(kind) .mark{stroke:\(colour)}\n"
      out += "\(kind) .head{fill:\(colour)}\n"
      out += "\(kind) .sign{stroke:\(colour);fill:\(palette.box)}\n"
    }
    for (index, colour) in palette.badges.enumerated() {
      out += "\(s) .source-\(index) path{fill:\(colour)}\n"
    }
    for (index, colour) in palette.themes.enumerated() {
      out += "\(s) .theme-\(index){fill:\(colour)}\n"
    }
    return out
  }

  /// The colours as properties of a page, `--box` and so on, for light, dark and print.
  package static var properties: String {
    func block(_ palette: Palette) -> String {
      let named = palette.named.map { "--\($0):\($1 == "none" ? "#ffffff" : $1)" }
      return ":root{\(named.joined(separator: ";"))}\n"
    }
    return block(.light) + "@media (prefers-color-scheme:dark){\n\(block(.dark))}\n"
      + "@media print{\n\(block(.print))}\n"
  }
}
