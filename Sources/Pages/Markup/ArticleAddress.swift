internal import SourceText

/// Where a quote stands in an article on the web: a URL with a text fragment, which browsers that
/// know it scroll to.
///
/// WICG. "URL Fragment Text Directives." <https://wicg.github.io/scroll-to-text-fragment/>
enum ArticleAddress {
  /// A URL that may become a link: one of the web, and nothing that a browser would read otherwise.
  static func link(_ url: String?) -> String? {
    guard let url else { return nil }
    let start = url.prefix(8).lowercased()
    guard start.hasPrefix("https://") || start.hasPrefix("http://") else { return nil }
    let isPlain = url.unicodeScalars.allSatisfy { scalar in
      !scalar.isControl && !scalar.properties.isWhitespace
        && !"\"<>\\^`{|}".unicodeScalars.contains(scalar)
    }
    return isPlain ? url : nil
  }

  /// The link to a passage: its first and its last words where it is long or has gaps.
  static func link(_ url: String?, passage: String) -> String? {
    guard let url = link(url) else { return nil }
    let pieces = passage.split(separator: "…").map { words(of: $0) }.filter { !$0.isEmpty }
    guard let first = pieces.first, let last = pieces.last else { return url }
    let few = 6
    let isWhole = pieces.count == 1 && first.count <= 2 * few
    let ends = isWhole ? [first] : [Array(first.prefix(few)), Array(last.suffix(few))]
    let directive = ends.map { encoded($0.joined(separator: " ")) }.joined(separator: ",")
    return url + (url.contains("#") ? "" : "#") + ":~:text=" + directive
  }

  private static func words(of text: Substring) -> [Substring] {
    text.split(whereSeparator: \.isWhitespace)
  }

  /// The text with all but letters and digits of ASCII in percent signs, as `-`, `,` and `&` mean
  /// something in a directive.
  private static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return text.utf8.reduce(into: "") { out, byte in
      let scalar = Unicode.Scalar(byte)
      if scalar.isASCII, scalar.properties.isAlphabetic || (48...57).contains(byte) {
        out.unicodeScalars.append(scalar)
      } else {
        out += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
  }
}
