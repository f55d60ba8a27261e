internal import ArgumentModel
internal import Dense
internal import Evaluation
internal import SourceText

/// A question, a claim or evidence as it is drawn: its words in lines, and how large it is.
struct DrawnBox: Sendable {
  enum Kind: String, Sendable {
    case question
    case answer
    case claim
    case evidence
  }

  let kind: Kind
  let id: String
  /// The whole text on one line.
  let text: String
  let standing: Standing?
  let isBacked: Bool
  let badges: [StanceBadge]
  let tags: [String]
  /// What sort of evidence it is.
  let evidenceKind: String?
  /// What sort of claim it is, as the map says.
  let claimKind: String?
  let idLines: [String]
  let textLines: [String]
  /// Whether the text goes on where the lines end.
  let isCut: Bool
  /// Whether the badges stand below the text.
  let hasFooter: Bool
  let width: Double
  let height: Double

  static let padding = 11.0
  static let idMeasure = TextMeasure(size: 10)
  static let markWidth = 16.0
  static let footerHeight = 19.0
  private static let mostLines = 9

  /// How its text is set.
  var measure: TextMeasure { Self.measure(of: kind) }

  static func measure(of kind: Kind) -> TextMeasure {
    switch kind {
    case .question: TextMeasure(size: 15, isBold: true)
    case .answer: TextMeasure(size: 13, isBold: true)
    case .claim, .evidence: TextMeasure(size: 12)
    }
  }

  private static func limit(of kind: Kind) -> Double {
    switch kind {
    case .question: 330
    case .answer: 190
    case .claim, .evidence: 158
    }
  }

  init(question index: Int, of map: ArgumentMap) {
    let question = map.questions[index]
    self.init(
      .question, id: question.id, text: question.text, standing: nil, isBacked: false, badges: [],
      tags: [], evidenceKind: nil, claimKind: nil)
  }

  init(_ node: NodeID, in graph: ArgumentGraph, _ standings: Standings) {
    let map = graph.map
    let isClaim = map.kind(of: node) == .claim
    let isAnswer = isClaim && !graph.questions[node.index].isEmpty
    self.init(
      isAnswer ? .answer : isClaim ? .claim : .evidence, id: map.id(of: node),
      text: map.text(of: node) ?? "", standing: standings.standing(of: node),
      isBacked: standings.backing(of: node) == .backed,
      badges: StanceBadge.all(on: node, in: graph), tags: map.tags(of: node),
      evidenceKind: isClaim ? nil : map.evidence[map.evidenceIndex(node)].kind.rawValue,
      claimKind: isClaim ? map.claims[node.index].attributes[.kind] : nil)
  }

  private init(
    _ kind: Kind, id: String, text: String, standing: Standing?, isBacked: Bool,
    badges: [StanceBadge], tags: [String], evidenceKind: String?, claimKind: String?
  ) {
    self.kind = kind
    self.id = id
    self.text = text.visibleOnOneLine
    self.standing = standing
    self.isBacked = isBacked
    self.badges = badges
    self.tags = tags
    self.evidenceKind = evidenceKind
    self.claimKind = claimKind
    let measure = Self.measure(of: kind)
    let limit = Self.limit(of: kind)
    var lines = measure.balancedLines(of: self.text, width: limit)
    isCut = lines.count > Self.mostLines
    if isCut {
      lines = Array(measure.lines(of: self.text, width: limit).prefix(Self.mostLines))
      lines[lines.count - 1] = measure.cut(lines[lines.count - 1] + "…", width: limit)
    }
    textLines = lines
    let textWidth = lines.map { measure.width(of: $0) }.max() ?? 0
    let mark = standing == nil ? 0 : Self.markWidth
    idLines = kind == .question ? [] : Self.idMeasure.lines(of: id, width: limit - mark)
    let idWidth = (idLines.map { Self.idMeasure.width(of: $0) }.max() ?? 0) + mark
    let badgesWidth = BadgeShape.width(of: badges)
    let kindWidth = evidenceKind.map { Self.idMeasure.width(of: $0) + 16 } ?? 0
    let headerWidth = idWidth + (badges.isEmpty ? 0 : 8 + badgesWidth)
    hasFooter = evidenceKind != nil || headerWidth > max(limit, textWidth) || idLines.count > 1
    let inner = max(
      textWidth, hasFooter ? max(idWidth, badgesWidth + kindWidth) : headerWidth, 70)
    width = (inner + 2 * Self.padding).rounded(.up)
    let idHeight = Double(idLines.count) * Self.idMeasure.lineHeight
    height =
      2 * Self.padding - 4 + (idLines.isEmpty ? 0 : idHeight + 4)
      + Double(lines.count) * measure.lineHeight + (hasFooter ? Self.footerHeight : 0)
  }

  /// Everything that is to be known of it, in words.
  var title: String {
    var words = kind == .question ? text : "\(id): \(text)"
    switch standing {
    case .stands: words += isBacked ? " Stands on evidence." : " Stands."
    case .contested: words += " Contested."
    case .falls: words += " Falls."
    case nil: break
    }
    if let evidenceKind { words += " Evidence: \(evidenceKind)." }
    if !badges.isEmpty { words += " \(badges.map(\.words).joined(separator: "; "))." }
    if !tags.isEmpty { words += " \(tags.map { "#\($0)" }.joined(separator: " "))" }
    return words
  }
}

extension TextMeasure {
  /// As much of a line as there is room for, with its last character.
  func cut(_ line: String, width limit: Double) -> String {
    var line = line
    while width(of: line) > limit, line.count > 1 {
      line.remove(at: line.index(line.endIndex, offsetBy: -2))
    }
    return line
  }
}
