import ArgumentModel
internal import Checks
internal import Evaluation
import MapLanguage
import SourceText
internal import TextMatching

/// A map in a test, with the texts of its articles, ready to be checked.
///
/// A line `// NAME says: TEXT` gives the text of the article with that file name.
struct CheckedMap {
  let graph: ArgumentGraph
  let articles: ArticleTexts
  let parsed: ParsedMap

  struct UnreadableMap: Error {
    let diagnostics: [Diagnostic]
  }

  init(_ text: String) throws {
    var files: [String: String] = [:]
    for line in text.split(separator: "\n") {
      guard line.hasPrefix("// "), let says = line.firstRange(of: " says: ") else { continue }
      files[String(line[..<says.lowerBound].dropFirst(3))] = String(line[says.upperBound...])
    }
    try self.init([SourceFile(name: "map.argmap", text: text)]) { name in
      files[name].map { Array($0.utf8) }
    }
  }

  init(_ files: [SourceFile], article: (String) -> [UInt8]?) throws {
    parsed = parseMap(files)
    guard parsed.diagnostics.isEmpty else {
      throw UnreadableMap(diagnostics: parsed.diagnostics)
    }
    graph = ArgumentGraph(parsed.map)
    articles = ArticleTexts(
      parsed.map.sources.map { source in
        source.attributes[.file].flatMap { name in
          article(name).map { SourceFile(name: name, bytes: $0) }
        }
      })
  }

  var map: ArgumentMap { graph.map }

  func report(_ code: String? = nil) -> CheckReport {
    var context = CheckContext(graph, articles: articles)
    return CheckReport(in: &context, code: code)
  }

  /// Findings in short: `error gazette: a b l1`, the holders left out where there are none.
  func findings(_ code: String? = nil) -> [String] {
    report(code).findings.map { finding in
      let holders = finding.holders.map(map.name(of:)).joined(separator: " ")
      let subjects = finding.subjects.map { $0.id(in: map) }.joined(separator: " ")
      return "\(finding.severity)" + (holders.isEmpty ? "" : " \(holders)") + ": \(subjects)"
        + (code == nil ? " \(finding.code)" : "")
    }
  }

  /// What a holder, or several together, cannot hold together, as subjects.
  func conflicts(_ names: String) throws -> [String] {
    let holders = try Perspective(names, in: map).holders
    return Consistency(graph, holders: holders).conflicts().conflicts.map { conflict in
      "\(conflict.code.rawValue)\(conflict.isHedged ? " hedged" : ""): "
        + conflict.subjects.map(map.id(of:)).joined(separator: " ")
    }
  }
}

/// Declarations that short maps in tests start with: two sources, a voice, claims and evidence.
let cast = """
  source s "S"
  source t "T"
  voice v "V"
  claim a "A."
  claim b "B."
  claim c "C."
  claim d "D."
  evidence e "E." study
  evidence f "F." study

  """
