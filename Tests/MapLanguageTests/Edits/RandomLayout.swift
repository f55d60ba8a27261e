import SourceText
import TestSupport

@testable import MapLanguage

/// A map's statements laid out in a way made from a seed: on one line or many, close together or
/// far apart, with comments in the gaps, LF or CR LF, with or without a byte order mark.
///
/// Comments are numbered, `// remark 7`, so that it can be seen which are left.
struct RandomLayout {
  private(set) var text = ""
  /// How many comments there are on lines of their own between statements.
  private(set) var remarksBetween: [Int] = []
  /// How many comments there are in all.
  private(set) var remarkCount = 0
  let lineBreak: String

  private let outline: Outline
  private var random: SplitMix64
  /// The white space before the statements of the block at hand.
  private var blockIndent = ""

  init(of text: String, seed: UInt64) {
    outline = Outline([SourceFile(name: "m.argmap", text: text)])
    random = SplitMix64(seed: seed)
    let isWindows = random.once(in: 3)
    lineBreak = isWindows ? "\r\n" : "\n"
    if random.once(in: 6) { self.text += "\u{FEFF}" }
    for number in outline.statements.indices { lay(number) }
    if random.once(in: 4) {
      while self.text.unicodeScalars.last == "\n" { self.text.unicodeScalars.removeLast() }
    }
    if isWindows { self.text = self.text.replacing("\n", with: "\r\n") }
  }

  private mutating func lay(_ number: Int) {
    let statement = outline.statements[number]
    let isHeader = statement.kind == .block
    let isInBlock = statement.header != nil
    if isHeader { blockIndent = random.pick(["  ", "    ", "\t"]) }
    let indent = isInBlock ? blockIndent : ""
    while random.once(in: 5) {
      let isComment = random.once(in: 2)
      if isComment { remarksBetween.append(remarkCount) }
      text += isComment ? "\(indent)\(remark())\n" : random.pick(["\n", "  \n"])
    }
    text += indent
    for index in statement.tokens {
      if index > statement.tokens.lowerBound { text += gap(before: index, indent, isHeader) }
      text += word(index)
    }
    if random.once(in: 4) { text += "  \(remark())" }
    text += "\n"
  }

  private mutating func remark() -> String {
    remarkCount += 1
    return "// remark \(remarkCount - 1)."
  }

  private func word(_ index: Int) -> String {
    let bytes = outline.files[0].bytes[outline.range(index)]
    let word = String(decoding: bytes, as: UTF8.self)
    return outline.tokens[index].kind == .attribute ? word + ":" : word
  }

  private mutating func gap(before index: Int, _ indent: String, _ isHeader: Bool) -> String {
    let kind = outline.tokens[index].kind
    let last = outline.tokens[index - 1].kind
    if kind == .value { return random.pick([" ", "  ", ""]) }
    if !isHeader, kind == .attribute || last == .value || random.once(in: 4) {
      var gap = random.once(in: 3) ? " \(remark())" : ""
      gap += "\n"
      while random.once(in: 6) { gap += random.once(in: 2) ? "\n" : "  \(remark())\n" }
      return gap + indent + random.pick(["  ", "    ", "\t"])
    }
    let isWord = kind == .word || kind == .tag
    let lastIsWord = last == .word || last == .tag
    let canTouch = !(lastIsWord && isWord && kind != .tag)
    return canTouch && random.once(in: 4) ? "" : random.pick([" ", "   ", "\t"])
  }
}
