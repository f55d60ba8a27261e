internal import FileAccess

/// What a page lets itself do: run the scripts and obey the style sheet that are in it, and nothing
/// else, so that no text on it can do anything and nothing is fetched from anywhere.
///
/// W3C. *Content Security Policy Level 3.* <https://www.w3.org/TR/CSP3/>
struct ContentSecurityPolicy {
  let styles: [String]
  let scripts: [String]

  /// The policy as a page states it.
  var text: String {
    "default-src 'none'; style-src \(hashes(of: styles)); script-src \(hashes(of: scripts)); "
      + "base-uri 'none'; form-action 'none'"
  }

  private func hashes(of texts: [String]) -> String {
    texts.map { "'sha256-\(SHA256.base64Digest(of: Array($0.utf8)))'" }.joined(separator: " ")
  }
}
