/// A map in which one thing is as large as a whole map, which must not cost more than the map.
struct SkewedMap {
  /// What is large.
  enum Shape: String, CaseIterable {
    case linksToOneClaim = "links to one claim"
    case premisesOfOneLink = "premises of one link"
    case stancesOnOneClaim = "stances on one claim"
    case quotesOfOneStance = "quotes of one stance"
    case tagsOfOneClaim = "tags of one claim"
    case wordsOfOneText = "words of one text"
    case undercutsInOneChain = "undercuts in one chain"
    case answersOfOneQuestion = "answers of one question"
    case attackedEntailmentsInOneChain = "attacked entailments in one chain"
  }

  private(set) var text = """
    source left "Left"
    source right "Right"
    claim core "What all is about."

    """

  init(_ shape: Shape, size: Int) {
    switch shape {
    case .linksToOneClaim:
      addClaims(size)
      for source in ["left", "right"] {
        text += "according to \(source)\n    asserts core\n"
        for index in 0..<size { text += "    c\(index) supports core at \"words \(index)\"\n" }
      }
    case .premisesOfOneLink:
      addClaims(size)
      text += "according to left\n    \(names(size)) support core\n"
    case .stancesOnOneClaim:
      for index in 0..<size {
        text += "voice v\(index) \"Voice \(index)\"\nleft quoting v\(index) asserts core\n"
      }
    case .quotesOfOneStance:
      text += "left asserts core\n"
      for index in 0..<size { text += "    at \"words \(index) of the article\"\n" }
    case .tagsOfOneClaim:
      text += "claim tagged \"One with tags.\"\n"
      for index in 0..<size { text += "    #tag-\(index)\n" }
    case .wordsOfOneText:
      text += "claim long \"All on one line.\"\n    note: \""
      for index in 0..<size { text += "word \(index), and so on; " }
      text += "the end.\"\nleft asserts long\n"
    case .undercutsInOneChain:
      text += "left asserts core\nclaim c \"A reason.\"\nc supports core as u0\n"
      for index in 0..<size { text += "c undercuts u\(index) as u\(index + 1)\n" }
    case .answersOfOneQuestion:
      addClaims(size)
      text += "question which \"Which?\"\n    answers: \(names(size))\n"
      for index in 0..<size {
        text += "\(index % 2 == 0 ? "left" : "right") asserts c\(index)\n"
      }
    case .attackedEntailmentsInOneChain:
      addClaims(size)
      for index in 1..<size {
        text += "c\(index - 1) entails c\(index) by left\nleft asserts c\(index)\n"
        text += "core attacks c\(index) by right\n"
      }
    }
  }

  private mutating func addClaims(_ count: Int) {
    for index in 0..<count { text += "claim c\(index) \"Statement \(index).\"\n" }
  }

  private func names(_ count: Int) -> String {
    (0..<count).map { "c\($0)" }.joined(separator: ", ")
  }
}
