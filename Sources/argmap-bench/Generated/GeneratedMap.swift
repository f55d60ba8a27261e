internal import TestSupport

/// A large map made from a seed: claims, evidence and questions, and for each of ten sources a
/// block of stances, citations and links, about five statements for two claims.
struct GeneratedMap {
  let text: String

  init(claims count: Int) {
    var random = SplitMix64(seed: 7)
    var text = "map \"A map of \(count) claims\"\n"
    func claim() -> String { "claim-\(Int.random(in: 0..<count, using: &random))" }
    for source in 0..<10 { text += "source source-\(source) \"Source number \(source)\"\n" }
    for index in 0..<count {
      text += "claim claim-\(index) \"Statement \(index) says something of matter \(index % 977).\""
      text += " #theme-\(index % 40)\n"
    }
    let evidence = max(1, count / 8)
    for index in 0..<evidence {
      text += "evidence datum-\(index) \"Count number \(index).\" statistic\n"
      text += "    measure: measure-\(index % 1009)\n    figure: \(index % 90) %\n"
    }
    func datum() -> String { "datum-\(Int.random(in: 0..<evidence, using: &random))" }
    for index in 0..<count / 200 {
      text += "question question-\(index) \"Which of these holds?\"\n"
      text += "    answers: claim-\(index * 200), claim-\(index * 200 + 1)\n"
    }
    for source in 0..<10 {
      text += "according to source-\(source)\n"
      for index in 0..<count / 20 {
        text += "    asserts \(claim()) at \"words of the article, number \(index)\"\n"
        switch index % 4 {
        case 0: text += "    denies \(claim()) hedged\n"
        case 1: text += "    cites \(datum())\n    \(datum()) supports \(claim())\n"
        case 2: text += "    \(claim()) attacks \(claim())\n"
        default: text += "    \(claim()) supports \(claim())\n"
        }
        if index % 2 == 0 { text += "    \(claim()), \(claim()) support \(claim())\n" }
        if index % 8 == 0 {
          // No claim entails itself.
          let premise = Int.random(in: 0..<count, using: &random)
          let distance = Int.random(in: 1..<count, using: &random)
          text += "    claim-\(premise) entails claim-\((premise + distance) % count)\n"
        }
      }
    }
    self.text = text
  }
}
