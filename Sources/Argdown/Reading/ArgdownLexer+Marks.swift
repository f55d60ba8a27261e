/// Bold and italics.
extension ArgdownLexer {
  mutating func readMark(_ sign: UInt8) -> Bool {
    let isDouble = byte(index + 1) == sign
    // An end stands behind a word.
    if let mark = marks.last, last != nil, skippedEnd <= Int(tokens[tokens.count - 1].end) {
      switch mark {
      case .bold(sign) where isDouble && mayEnd(before: index + 2): return endMark(index + 2)
      case .italic(sign) where mayEnd(before: index + 1): return endMark(index + 1)
      default: break
      }
    }
    for width in isDouble ? [2, 1] : [1] {
      let next = index + width
      if next < bytes.count, ArgdownBytes.isSpace(bytes, at: next) { continue }
      marks.append(width == 2 ? .bold(sign) : .italic(sign))
      add(.markStart, to: next)
      return true
    }
    return false
  }

  private mutating func endMark(_ end: Int) -> Bool {
    marks.removeLast()
    add(.markEnd, to: behindBlank(end))
    return true
  }

  private func mayEnd(before next: Int) -> Bool {
    if next >= bytes.count { return true }
    return " \t\n)}_.,!?;:-*".utf8.contains(bytes[next])
  }
}
