/// The colours of a drawing, for one kind of paper.
///
/// Text has a contrast of 4.5:1 or more, lines and marks of 3:1 or more: WCAG 2.2, 1.4.3 and 1.4.11.
/// The hues are those that most colour-blind people can tell apart; nothing is told by colour alone.
struct Palette {
  var paper: String
  var box: String
  var text: String
  var muted: String
  var border: String
  var support: String
  var attack: String
  var undercut: String
  var entail: String
  /// Source → the fill of its badge, in turns.
  var badges: [String]
  /// Tag → the strip at a box.
  var themes: [String]

  static let light = Palette(
    paper: "#ffffff", box: "#ffffff", text: "#1a1b1e", muted: "#565a61", border: "#666b73",
    support: "#0a6299", attack: "#b03a0c", undercut: "#76388c", entail: "#0a6299",
    badges: ["#dcebf8", "#fde6d3", "#e2f2dc", "#efe3f6"],
    themes: ["#3a86b8", "#c9791f", "#3f9268", "#a45a9e", "#8a7a2a", "#6f7fa8"])

  static let dark = Palette(
    paper: "#16181c", box: "#1f2227", text: "#eceef1", muted: "#abb0b9", border: "#8d939d",
    support: "#6cb8ee", attack: "#f59a66", undercut: "#d3a2e6", entail: "#6cb8ee",
    badges: ["#1f3d57", "#55351c", "#27462b", "#43304f"],
    themes: ["#5aa4d6", "#dd9440", "#5db288", "#c07bba", "#b3a24a", "#8d9dc8"])

  static let print = Palette(
    paper: "none", box: "#ffffff", text: "#000000", muted: "#3c3f44", border: "#333333",
    support: "#00456f", attack: "#7d2604", undercut: "#522463", entail: "#00456f",
    badges: ["#eef5fb", "#fdf0e6", "#eff8ec", "#f6eff9"],
    themes: ["#3a86b8", "#c9791f", "#3f9268", "#a45a9e", "#8a7a2a", "#6f7fa8"])

  /// The colours with names for them.
  var named: [(name: String, colour: String)] {
    [
      ("paper", paper), ("box", box), ("text", text), ("muted", muted), ("border", border),
      ("support", support), ("attack", attack), ("undercut", undercut), ("entail", entail),
    ] + badges.enumerated().map { ("badge-\($0)", $1) }
      + themes.enumerated().map { ("theme-\($0)", $1) }
  }

  /// What stands for the colours where properties of a page hold them.
  static let properties = Palette(
    paper: "var(--paper)", box: "var(--box)", text: "var(--text)", muted: "var(--muted)",
    border: "var(--border)", support: "var(--support)", attack: "var(--attack)",
    undercut: "var(--undercut)", entail: "var(--entail)",
    badges: light.badges.indices.map { "var(--badge-\($0))" },
    themes: light.themes.indices.map { "var(--theme-\($0))" })
}
