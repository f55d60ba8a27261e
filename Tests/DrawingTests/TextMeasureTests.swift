import TestSupport
import Testing

@testable import Drawing

@Suite struct TextMeasureTests {
  private let measure = TextMeasure(size: 10)

  @Test(
    "widths are those of the fonts",
    arguments: [
      ("i", 2.22), ("W", 9.44), ("ab", 11.12), ("é", 5.56), ("中文", 20.0), ("е\u{301}", 5.56),
    ])
  func widths(text: String, width: Double) {
    #expect(abs(measure.width(of: text) - width) < 0.02)
  }

  @Test("no line is wider than it may be, and nothing is lost")
  func lines() {
    var random = SplitMix64(seed: 8)
    let parts = [
      "a", "well-known", "日本語。", " ", "Straßenverkehrsordnungsänderung", "—", "«x»", "👩‍👩‍👧",
    ]
    for _ in 0..<300 {
      let text = (0..<random.number(0...14)).map { _ in random.pick(parts) }.joined()
      let limit = Double(random.number(15...120))
      for lines in [
        measure.lines(of: text, width: limit), measure.balancedLines(of: text, width: limit),
      ] {
        #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
        for line in lines { #expect(measure.width(of: line) <= limit || line.count == 1) }
      }
    }
  }

  @Test("balanced lines are as few as can be")
  func balanced() {
    let text = "The council should take the cars off Main Street before the summer begins."
    for limit in stride(from: 40.0, through: 300, by: 7) {
      #expect(
        measure.balancedLines(of: text, width: limit).count
          == measure.lines(of: text, width: limit).count)
    }
  }

  @Test("no line begins with the mark that ends a clause")
  func closing() {
    for line in measure.lines(of: "街道关闭了。商店怎么办？没有人知道，也没有人问。", width: 45) {
      #expect(!line.hasPrefix("。") && !line.hasPrefix("？") && !line.hasPrefix("，"))
    }
  }
}
