import ArgumentModel
import Comparison
import Evaluation
import Foundation
import Interchange
import MapLanguage
import SourceText
import TestSupport
import Testing

@Suite struct BriefNumbersTests {
  /// All numbers in a document, shares as percentages too.
  private func numbers(in value: Any) -> Set<Int> {
    switch value {
    case let object as [String: Any]:
      return object.values.reduce(into: []) { $0.formUnion(numbers(in: $1)) }
    case let list as [Any]: return list.reduce(into: []) { $0.formUnion(numbers(in: $1)) }
    case let number as Double:
      let percentage = Int((number * 100).rounded())
      return number == number.rounded() ? [percentage, Int(number)] : [percentage]
    default: return []
    }
  }

  @Test(
    "every number in a brief is one of the document of 'diff'", arguments: 0..<60 as Range<UInt64>)
  func random(seed: UInt64) throws {
    let map = parseMap([SourceFile(name: "m", text: RandomMap(seed: seed).text)]).map
    let graph = ArgumentGraph(map)
    let names = map.sources.prefix(2).map(\.id)
    guard names.count == 2 else { return }
    let comparison = Comparison(
      graph, left: try Perspective(names[0], in: map), right: try Perspective(names[1], in: map))
    let document = try JSONSerialization.jsonObject(
      with: Data(ComparisonDocument(comparison).bytes()))
    let known = numbers(in: document)
    for sentence in Brief(comparison, names: ("A", "B")).sentences {
      let own = sentence.text.replacing(/“[^”]*”/, with: "")
      for number in own.matches(of: /\b\d+\b/) {
        #expect(known.contains(try #require(Int(number.output))), "\(sentence.text)")
      }
    }
  }
}
