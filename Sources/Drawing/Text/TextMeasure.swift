internal import SourceText

/// How wide text is in one size and weight of the fonts that a drawing asks for.
struct TextMeasure: Sendable {
  /// In pixels.
  let size: Double
  let isBold: Bool

  init(size: Double, isBold: Bool = false) {
    self.size = size
    self.isBold = isBold
  }

  /// From one line to the next.
  var lineHeight: Double { (size * 1.3).rounded() }

  /// The width of a text on one line, in pixels.
  ///
  /// - Complexity: O(*n*).
  func width(of text: some StringProtocol) -> Double {
    var thousandths = 0
    for character in text {
      var widest = 0
      for scalar in character.unicodeScalars { widest = max(widest, advance(scalar)) }
      thousandths += widest
    }
    return Double(thousandths) * size / 1000
  }

  /// What is in no table is as wide as the widest small letters, or as an ideograph.
  private func advance(_ scalar: Unicode.Scalar) -> Int {
    for stretch in isBold ? AdvanceTable.bold : AdvanceTable.regular
    where scalar.value >= stretch.first {
      let place = Int(scalar.value - stretch.first)
      if place < stretch.widths.count, stretch.widths[place] > 0 {
        return Int(stretch.widths[place])
      }
    }
    switch scalar.displayWidth {
    case 0: return 0
    case 1: return 700
    default: return 1000
    }
  }

  /// A text broken into lines no wider than a limit: at spaces, after hyphens and between
  /// ideographs where it can, else within a word.
  ///
  /// - Complexity: O(*n*).
  func lines(of text: String, width limit: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0.0
    let space = width(of: " ")
    for piece in pieces(of: text) {
      let width = width(of: piece.text)
      let gap = line.isEmpty || !piece.isAfterSpace ? 0 : space
      if used + gap + width <= limit {
        if gap > 0 { line += " " }
        line += piece.text
        used += gap + width
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = ""
      used = 0
      for character in piece.text {
        let width = self.width(of: String(character))
        if used + width > limit, !line.isEmpty {
          lines.append(line)
          line = ""
          used = 0
        }
        line.append(character)
        used += width
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// A text in lines that are about as long as each other: as few as the limit allows, and then as
  /// narrow as so many can be.
  ///
  /// - Complexity: O(*n*).
  func balancedLines(of text: String, width limit: Double) -> [String] {
    var best = lines(of: text, width: limit)
    guard best.count > 1 else { return best }
    var low = limit * 0.5
    var high = limit
    for _ in 0..<7 {
      let middle = (low + high) / 2
      let lines = lines(of: text, width: middle)
      if lines.count <= best.count {
        best = lines
        high = middle
      } else {
        low = middle
      }
    }
    return best
  }

  /// What a line may be broken between.
  private func pieces(of text: String) -> [(text: String, isAfterSpace: Bool)] {
    var pieces: [(text: String, isAfterSpace: Bool)] = []
    for word in text.split(separator: " ") {
      var piece = ""
      var isAfterSpace = true
      for character in word {
        if let last = piece.last, canBreak(between: last, and: character),
          piece.count > 1 || isWide(last)
        {
          pieces.append((piece, isAfterSpace))
          piece = ""
          isAfterSpace = false
        }
        piece.append(character)
      }
      pieces.append((piece, isAfterSpace))
    }
    return pieces
  }

  private func isWide(_ character: Character) -> Bool { character.displayWidth > 1 }

  private func canBreak(between left: Character, and right: Character) -> Bool {
    if left == "-" || left == "–" { return true }
    return (isWide(left) || isWide(right)) && !Self.opening.contains(left)
      && !Self.closing.contains(right)
  }

  /// What no line begins with.
  private static let closing: Set<Character> = [
    "、", "。", "，", "．", "！", "？", "：", "；", "）", "」", "』", "】", "》", "〉",
  ]
  /// What no line ends with.
  private static let opening: Set<Character> = ["（", "「", "『", "【", "《", "〈"]
}
