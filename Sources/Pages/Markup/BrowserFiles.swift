internal import Drawing

/// The style sheet and the scripts of a page, which are files of their own in `Browser`.
enum BrowserFiles {
  static let style =
    Stylesheet.properties + Stylesheet(scope: "argmap", isPart: true).text
    + text(PackageResources.page_css)

  /// Each is an element of its own; the first computes what stands and needs no page.
  static let scripts = [
    text(PackageResources.labelling_js),
    [
      PackageResources.start_js, PackageResources.state_js, PackageResources.standings_js,
      PackageResources.drawing_js, PackageResources.panel_js, PackageResources.tables_js,
      PackageResources.keys_js,
    ].map(text).joined(),
  ]

  /// A file without its comments and indents, which readers of the source want and browsers do not.
  ///
  /// A comment is a line that begins with `//`, or with `/*` and ends with `*/`.
  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .map { $0.drop { $0 == " " } }
      .filter { !$0.hasPrefix("//") && !($0.hasPrefix("/*") && $0.hasSuffix("*/")) }
      .map { $0 + "\n" }.joined()
  }
}
