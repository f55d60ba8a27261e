internal import TestSupport

/// A map as people draw them, made from a seed: one question with two answers, reasons for and
/// against these, reasons for those, and here and there what makes it no tree.
struct GeneratedDebate {
  let text: String

  /// - Parameters:
  ///   - count: How many claims and pieces of evidence there are, three or more.
  ///   - seed: The same seed gives the same map.
  init(nodes count: Int, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var text = """
      map "A debate of \(count)"
      question q "Which of the two is to be done?"
          answers: n1, n2
      claim n1 "The first thing should be done."
      claim n2 "The second thing should be done."

      """
    var claims = [1, 2]
    var links: [String] = []
    func words() -> String {
      (0..<random.number(5...16)).map { _ in random.pick(["some", "matter", "of", "consequence"]) }
        .joined(separator: " ")
    }
    func verb(_ many: Bool) -> String {
      random.once(in: 3) ? (many ? "attack" : "attacks") : (many ? "support" : "supports")
    }
    for index in 3...max(3, count) {
      // Reasons are given more often for what has come up lately.
      let target = claims[max(0, claims.count - 1 - random.number(0...max(1, claims.count / 2)))]
      let isEvidence = index > 6 && random.once(in: 3)
      text +=
        isEvidence
        ? "evidence n\(index) \"\(words())\" study\n" : "claim n\(index) \"\(words())\"\n"
      if random.once(in: 12), let link = links.last {
        text += "n\(index) undercuts (\(link))\n"
      } else if random.once(in: 8), claims.count > 4 {
        let other = random.pick(claims.filter { $0 != target })
        text += "n\(index), n\(other) \(verb(true)) n\(target)\n"
      } else {
        let link = "n\(index) \(verb(false)) n\(target)"
        text += link + "\n"
        links.append(link)
      }
      if !isEvidence { claims.append(index) }
    }
    for _ in 0..<count / 6 {
      let (one, two) = (random.pick(claims), random.pick(claims))
      if one == two { continue }
      text +=
        random.once(in: 5) ? "n\(one) contradicts n\(two)\n" : "n\(one) \(verb(false)) n\(two)\n"
    }
    self.text = text
  }
}
