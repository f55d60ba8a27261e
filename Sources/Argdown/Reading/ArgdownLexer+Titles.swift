/// Titles, links and tags.
extension ArgdownLexer {
  /// A definition, a reference, a mention or a link.
  mutating func readTitle(_ sign: UInt8) -> Bool {
    if byte(index + 1) == ArgdownBytes.feed, sign != UInt8(ascii: "@") {
      // A title goes over no line end for people, though it does for Argdown.
      let end =
        sign == UInt8(ascii: "[")
        ? bracketOnLine.next(in: bytes, from: index + 2)
        : angleOnLine.next(in: bytes, from: index + 2)
      if end != nil { notices.append(ArgdownNotice(.outOfPlace, index..<index + 1)) }
      return false
    }
    switch sign {
    case UInt8(ascii: "["):
      if let end = linkEnd() {
        add(.link, to: behindBlank(end))
      } else if let place = bracketColon.next(in: bytes, from: index + 2) {
        add(.statementDefinition, to: place + 2)
      } else if byte(index + 1) != UInt8(ascii: "-"),
        let place = bracketOnLine.next(in: bytes, from: index + 2)
      {
        add(.statementReference, to: place + 1)
      } else {
        return false
      }
    case UInt8(ascii: "<"):
      if let place = angleColon.next(in: bytes, from: index + 2) {
        add(.argumentDefinition, to: place + 2)
      } else if byte(index + 1) != UInt8(ascii: "-"),
        let place = angleOnLine.next(in: bytes, from: index + 2)
      {
        add(.argumentReference, to: place + 1)
      } else {
        return false
      }
    default:
      let end =
        switch byte(index + 1) {
        case UInt8(ascii: "["): bracketOnLine.next(in: bytes, from: index + 3)
        case UInt8(ascii: "<"): angleOnLine.next(in: bytes, from: index + 3)
        default: nil as Int?
        }
      guard let end else { return false }
      add(.mention, to: behindBlank(end + 1))
    }
    return true
  }

  /// The end of `[text](address)`, neither of which is empty.
  private mutating func linkEnd() -> Int? {
    guard byte(index + 1) != UInt8(ascii: "]"),
      let middle = closingBracket.next(in: bytes, from: index + 1),
      byte(middle + 1) == UInt8(ascii: "("), byte(middle + 2) != UInt8(ascii: ")"),
      let end = closingParenthesis.next(in: bytes, from: middle + 2)
    else { return nil }
    return end + 1
  }

  mutating func readTag() -> Bool {
    var end = index + 1
    if byte(end) == UInt8(ascii: "(") {
      guard let place = closingParenthesis.next(in: bytes, from: end + 1), place > end + 1 else {
        return false
      }
      end = place + 1
    } else {
      while end < bytes.count {
        let length = ArgdownBytes.tagLetter(bytes, at: end)
        if length == 0 { break }
        end += length
      }
      if end == index + 1 { return false }
    }
    add(.tag, to: behindBlank(end))
    return true
  }
}

/// Where data ends that begins somewhere.
///
/// It goes on to the last `}` that no white space and other text than `,` or `}` stands before, and
/// behind which neither of these two stands. For all data up to the next such place that is the
/// same `}`, so it is looked for once.
struct DataEnds {
  private var from = 0
  private var limit = -1
  private var last = -1

  mutating func end(in bytes: [UInt8], from start: Int) -> Int? {
    if start < from || start >= limit { look(bytes, start) }
    return last > start ? last + 1 : nil
  }

  private mutating func look(_ bytes: [UInt8], _ start: Int) {
    from = start
    last = -1
    var index = start + 1
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "}") {
        var next = index + 1
        while next < bytes.count, ArgdownBytes.isSpace(bytes[next]) { next += 1 }
        let goesOn = next < bytes.count && Self.goesOn(bytes[next])
        if !goesOn { last = index }
        if index + 2 < bytes.count, ArgdownBytes.isSpace(bytes[index + 1]),
          !Self.goesOn(bytes[index + 2])
        {
          break
        }
      }
      index += 1
    }
    limit = index
  }

  private static func goesOn(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}")
  }
}
