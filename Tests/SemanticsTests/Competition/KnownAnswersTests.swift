import Foundation
import Semantics
import TestSupport
import Testing

/// The folder of problems with known answers that `ARGMAP_INSTANCES` names.
///
/// It holds frameworks `NAME.af`, `answers.csv` (instance, arguments, attacks, problem, query,
/// answer), and `tiny/answers.json` with all extensions of the frameworks beside it. An optimised
/// build answers in seconds.
private let instances = ProcessInfo.processInfo.environment["ARGMAP_INSTANCES"].map {
  URL(filePath: $0, directoryHint: .isDirectory)
}

@Suite(.tags(.slow), .enabled(if: instances != nil))
struct KnownAnswersTests {
  private func solver(_ file: String) throws -> Solver {
    let folder = try #require(instances)
    let bytes = try [UInt8](Data(contentsOf: folder.appending(path: file)))
    return Solver(try NamedFramework(reading: bytes, as: .numbered).framework)
  }

  @Test func `every problem is answered as its key says`() throws {
    let folder = try #require(instances)
    let text = try String(contentsOf: folder.appending(path: "answers.csv"), encoding: .utf8)
    for line in text.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let name = fields[3] == "EXISTS-ST" ? "SE-ST" : fields[3]
      let problem = try #require(Problem(name: name))
      let answer = try solver("\(fields[0]).af").answer(
        problem, about: Int32(fields[4]).map { $0 - 1 })
      let shown: String
      switch answer {
      case .decision(let isSo): shown = isSo ? "YES" : "NO"
      case .count(let count): shown = count.map(String.init) ?? "too many"
      case .noExtension: shown = "NO"
      case .someExtension where fields[3] == "EXISTS-ST": shown = "YES"
      case .someExtension(let members):
        // A key of size and hash; the hash adds nothing that the size and the laws do not catch.
        #expect(fields[5].hasPrefix("\(members.count):"), "\(line)")
        continue
      case .extensions: shown = ""
      }
      #expect(shown == fields[5], "\(line)")
    }
  }

  @Test func `every small framework has the extensions that its key lists`() throws {
    let folder = try #require(instances)
    let data = try Data(contentsOf: folder.appending(path: "tiny/answers.json"))
    let keys = try #require(
      try JSONSerialization.jsonObject(with: data) as? [String: [String: Any]])
    for (name, key) in keys.sorted(by: { $0.key < $1.key }) {
      let solver = try solver("tiny/\(name).af")
      for semantics in Semantics.allCases {
        let expected = try #require(key[semantics.rawValue] as? [[Int]])
        let found = solver.extensions(under: semantics).list.map { $0.map { Int($0) + 1 } }
        #expect(Set(found) == Set(expected), "\(name) \(semantics)")
      }
    }
  }
}
