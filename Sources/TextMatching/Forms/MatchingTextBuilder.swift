/// Makes a ``MatchingText``, scalar by scalar.
struct MatchingTextBuilder {
  let text: PlacedScalars
  let bytes: [UInt8]
  private let breaks: [UInt32]
  var folding = ScalarFolding()

  private(set) var out = PlacedScalars()
  private(set) var paragraphStarts: [UInt32] = []
  private(set) var divisions: [UInt32] = []
  private(set) var marks: [UInt32] = []
  private(set) var separateMarks: [UInt32] = []

  private var index = 0
  /// The first scalar behind what is being added.
  private var next = 0
  /// How many of the breaks between paragraphs are behind.
  private var breakCount = 0
  /// Whether a space that comes now is nothing.
  private var skipsSpace = false
  /// Whether no letter or digit stands behind the last ideograph or kana.
  private var isInWide = false

  init(_ text: NormalizedText, _ bytes: [UInt8]) {
    self.text = text.placed
    self.bytes = bytes
    breaks = text.paragraphStarts
    out.reserveCapacity(self.text.count)
  }

  mutating func build() {
    while index < text.count {
      if breakCount < breaks.count, Int(breaks[breakCount]) == index {
        if paragraphStarts.last != UInt32(out.count), !out.isEmpty {
          paragraphStarts.append(UInt32(out.count))
        }
        breakCount += 1
      }
      let end = endOfPlainRun()
      if end > index {
        out.append(index..<end, of: text)
        skipsSpace = false
        isInWide = false
        index = end
        continue
      }
      next = index + 1
      addNext(text.scalars[index], place(index))
      index = next
    }
    while out.last == ScalarFolding.space { removeLast() }
    out.finish()
  }

  /// ASCII that stays what it is wherever it stands, spaces between such marks included.
  private static let isPlain: [Bool] = (0..<128).map { value in
    !" -'[&*_:;!?%$".utf8.contains(UInt8(value))
  }

  private func endOfPlainRun() -> Int {
    if isInWide, !isLetter(text.scalars[index]), !isDigit(text.scalars[index]) { return index }
    // A space behind what vanished, or before what comes, is looked at by itself.
    var limit = min(text.count, text.firstGap(from: index) + 1)
    if breakCount < breaks.count { limit = min(limit, Int(breaks[breakCount])) }
    var end = index
    text.scalars.withUnsafeBufferPointer { scalars in
      Self.isPlain.withUnsafeBufferPointer { isPlain in
        while end < limit, scalars[end] < 0x80,
          isPlain[Int(scalars[end])] || scalars[end] == ScalarFolding.space && end > index
        {
          end += 1
        }
      }
    }
    return end
  }

  private mutating func addNext(_ scalar: UInt32, _ place: Range<UInt32>) {
    switch scalar {
    case 0x5B:  // [
      if let end = endOfReference() { leaveOutMark(before: end) } else { append(scalar, place) }
    case 0x26: addReference(place)  // &
    case 0x2A, 0x5F: addEmphasis(scalar, place)  // * _
    default:
      if scalar >= 0x80, folding.kinds.kind(of: scalar) == .superscript {
        addSuperscripts(place)
      } else {
        add(scalar, place)
      }
    }
  }

  /// Adds a folded scalar, of the text itself or of what stands for it there.
  private mutating func add(_ scalar: UInt32, _ place: Range<UInt32>) {
    switch scalar {
    case ScalarFolding.space: addSpace(place)
    case ScalarFolding.dash: addDash(place)
    case ScalarFolding.quotationMark:
      let mark = bytes[Int(place.lowerBound)..<Int(place.upperBound)]
      addQuotationMark(
        place, opens: mark == [0xC2, 0xAB] || mark == [0xE2, 0x80, 0xB9],
        closes: mark == [0xC2, 0xBB] || mark == [0xE2, 0x80, 0xBA])
    case 0x3A, 0x3B, 0x21, 0x3F, 0x25:  // : ; ! ? %
      removeSpace()
      append(scalar, place)
    case 0x24: addCurrency(scalar, place)
    case 0..<0x80: append(scalar, place)
    case 0x307 where out.last == 0x69: out.extendLast(to: place.upperBound)  // A dotted i.
    default:
      switch folding.kinds.kind(of: scalar) {
      case .plain, .superscript: append(scalar, place)
      case .wide:
        if out.count < 2 || out.scalars[out.count - 2] != 0x2E { removeSpace() }
        append(scalar, place)
        isInWide = true
        skipsSpace = true
      case .vowelSign: if !out.isEmpty { out.extendLast(to: place.upperBound) }
      case .filler: break
      case .footnoteSign:
        if out.last ?? ScalarFolding.space == ScalarFolding.space { append(scalar, place) }
      case .currency: addCurrency(scalar, place)
      case .unitSign:
        removeSpace()
        append(scalar, place)
      case .form: addForm(scalar, place)
      }
    }
  }

  private mutating func append(_ scalar: UInt32, _ place: Range<UInt32>) {
    skipsSpace = false
    out.append(scalar, place.lowerBound, place.upperBound)
    guard isInWide else { return }
    isInWide = !isLetter(scalar) && !isDigit(scalar)
    // Behind marks between ideographs space is nothing either.
    skipsSpace = isInWide && scalar != ScalarFolding.space && scalar != 0x2E
  }

  private mutating func removeSpace() {
    if out.last == ScalarFolding.space { removeLast() }
  }

  private mutating func removeLast() {
    out.removeLast()
    if let last = paragraphStarts.last, Int(last) > out.count {
      paragraphStarts.removeLast()
      if !out.isEmpty, paragraphStarts.last != UInt32(out.count) {
        paragraphStarts.append(UInt32(out.count))
      }
    }
  }

  // MARK: Spaces and marks

  private mutating func addSpace(_ place: Range<UInt32>) {
    if out.isEmpty || skipsSpace || out.last == ScalarFolding.space { return }
    // U+00AD at the end of a line, which folding has left out.
    let start = Int(place.lowerBound)
    if start >= 2, bytes[start - 2] == 0xC2, bytes[start - 1] == 0xAD, isLineEnd(place),
      dividesWord(before: next)
    {
      divisions.append(UInt32(out.count))
    } else {
      append(ScalarFolding.space, place)
    }
  }

  private mutating func addDash(_ place: Range<UInt32>) {
    let isHyphen =
      place.count == 1
      || bytes[Int(place.lowerBound)..<Int(place.upperBound)] == [0xE2, 0x80, 0x90]
    if isHyphen, next + 1 < text.count, text.scalars[next] == ScalarFolding.space,
      isLineEnd(self.place(next)), dividesWord(before: next + 1)
    {
      next += 1
      divisions.append(UInt32(out.count))
      return
    }
    // The sign of a number is no dash between words.
    if let last = out.last, last == ScalarFolding.space || last == 0x28, let follower = peek(),
      isDigit(follower)
    {
      append(ScalarFolding.dash, place)
      return
    }
    removeSpace()
    if out.last == ScalarFolding.dash {
      out.extendLast(to: place.upperBound)
    } else {
      append(ScalarFolding.dash, place)
    }
    skipsSpace = true
  }

  private func dividesWord(before index: Int) -> Bool {
    guard let last = out.last, isLetter(last), index < text.count else { return false }
    let following =
      text.scalars[index] == 0x26 ? reference(at: index)?.scalar : text.scalars[index]
    guard let following, isLetter(following) else { return false }
    return breakCount >= breaks.count || Int(breaks[breakCount]) > index
  }

  /// Adds a quotation mark; inside guillemets, `« … »` and `‹ … ›`, some leave a space.
  private mutating func addQuotationMark(_ place: Range<UInt32>, opens: Bool, closes: Bool) {
    let isFirst = out.last.map { !isLetter($0) && !isDigit($0) } ?? true
    let isLast = peek().map { !isLetter($0) && !isDigit($0) } ?? true
    if closes, isLast { removeSpace() }
    append(ScalarFolding.quotationMark, place)
    if opens, isFirst { skipsSpace = true }
  }

  private mutating func addCurrency(_ scalar: UInt32, _ place: Range<UInt32>) {
    let isBehindNumber =
      out.last == ScalarFolding.space && out.count > 1 && isDigit(out.scalars[out.count - 2])
    if isBehindNumber, peek().map({ !isDigit($0) }) ?? true { removeSpace() }
    append(scalar, place)
    skipsSpace = !isBehindNumber && next + 1 < text.count && isDigit(text.scalars[next + 1])
  }

  /// Adds marks that make a word stand out only where they stand between words or between numbers.
  private mutating func addEmphasis(_ scalar: UInt32, _ place: Range<UInt32>) {
    while next < text.count, text.scalars[next] == scalar { next += 1 }
    let before = index > 0 ? text.scalars[index - 1] : ScalarFolding.space
    let after = peek() ?? ScalarFolding.space
    let isApart = before == ScalarFolding.space && after == ScalarFolding.space
    let isInside = isWordy(before) && isWordy(after)
    if isApart || isInside {
      for mark in index..<next { append(scalar, self.place(mark)) }
    }
  }

  private mutating func isWordy(_ scalar: UInt32) -> Bool {
    isLetter(scalar)
      || isDigit(scalar) && (scalar < 0x80 || folding.kinds.kind(of: scalar) != .superscript)
  }

  // MARK: Footnotes

  /// Where a reference such as `[12]`, `[1, 3]` or `[sic]` ends that begins here.
  private func endOfReference() -> Int? {
    let scalars = text.scalars
    if scalars[index...].starts(with: [0x5B, 0x73, 0x69, 0x63, 0x5D]) { return index + 5 }
    var end = index + 1
    var digits = 0
    while end < scalars.count, end - index < 16 {
      switch scalars[end] {
      case 0x30...0x39:
        digits += 1
        // Four are a year.
        if digits > 3 { return nil }
      case 0x2C, ScalarFolding.dash, ScalarFolding.space:
        if end == index + 1 { return nil }
        digits = 0
      case 0x5D: return end > index + 1 ? end + 1 : nil
      default: return nil
      }
      end += 1
    }
    return nil
  }

  private mutating func addSuperscripts(_ place: Range<UInt32>) {
    var end = index + 1
    func isSuperscript(_ index: Int) -> Bool {
      index < text.count && ScalarKind(text.scalars[index]) == .superscript
    }
    while isSuperscript(end)
      || end < text.count && text.scalars[end] == 0x2C && isSuperscript(end + 1)
    {
      end += 1
    }
    if index > 0, isDigit(text.scalars[index - 1]) {
      // A power, which is no footnote, nor further digits.
      append(text.scalars[index], place)
    } else if end == index + 1, let digit = Self.powers[text.scalars[index]], isBehindUnit {
      append(digit, place)
    } else {
      leaveOutMark(before: end)
    }
  }

  private static let powers: [UInt32: UInt32] = [0xB2: 0x32, 0xB3: 0x33]

  private static let units: Set<String> = ["m", "km", "cm", "mm", "dm", "ft", "yd", "mi", "co"]

  private var isBehindUnit: Bool {
    var start = index
    while start > 0, index - start < 4, isLetter(text.scalars[start - 1]) { start -= 1 }
    var word = ""
    for value in text.scalars[start..<index] {
      if let scalar = Unicode.Scalar(value) { word.unicodeScalars.append(scalar) }
    }
    return Self.units.contains(word)
  }

  private mutating func leaveOutMark(before end: Int) {
    next = end
    let isSeparate = out.last ?? ScalarFolding.space == ScalarFolding.space
    if isSeparate {
      switch peek() {
      case ScalarFolding.space: skipsSpace = true
      case nil, 0x2E, 0x2C, 0x3A, 0x3B, 0x21, 0x3F, 0x29: removeSpace()
      default: break
      }
    }
    marks.append(UInt32(out.count))
    if isSeparate { separateMarks.append(UInt32(out.count)) }
  }

  // MARK: Forms

  /// Adds what `&…;` stands for.
  private mutating func addReference(_ place: Range<UInt32>) {
    guard let reference = reference(at: index) else {
      append(0x26, place)
      return
    }
    next = reference.end
    addUnfolded(
      reference.scalar, place.lowerBound..<self.place(reference.end - 1).upperBound)
  }

  /// The scalar that a reference stands for which begins at a place, and where it ends.
  private func reference(at index: Int) -> (scalar: UInt32, end: Int)? {
    var name = ""
    var end = index + 1
    while end < text.count, end - index < 10, text.scalars[end] != 0x3B,
      let scalar = Unicode.Scalar(text.scalars[end]), scalar.isASCII
    {
      name.unicodeScalars.append(scalar)
      end += 1
    }
    guard end < text.count, text.scalars[end] == 0x3B else { return nil }
    return NamedEntities.scalar(named: name).map { ($0, end + 1) }
  }

  private mutating func addForm(_ scalar: UInt32, _ place: Range<UInt32>) {
    let isFraction = (0xBC...0xBE).contains(scalar) || (0x2150...0x215F).contains(scalar)
    if isFraction, let last = out.last, isDigit(last) { append(ScalarFolding.space, place) }
    for value in CompatibilityForms.scalars(of: scalar) ?? [] { addUnfolded(value, place) }
  }

  private mutating func addUnfolded(_ scalar: UInt32, _ place: Range<UInt32>) {
    let fold = folding.fold(scalar)
    switch fold {
    case ScalarFolding.vanishes: break
    case ScalarFolding.lineEnd, ScalarFolding.paragraphEnd: addSpace(place)
    case ScalarFolding.quotationMark:
      addQuotationMark(
        place, opens: scalar == 0xAB || scalar == 0x2039, closes: scalar == 0xBB || scalar == 0x203A
      )
    default:
      if fold & ScalarFolding.markFlag == 0 {
        add(fold, place)
      } else if let last = out.last, let joined = CanonicalComposition.composite(of: last, scalar) {
        out.replaceLast(with: joined)
        out.extendLast(to: place.upperBound)
      } else {
        add(scalar, place)
      }
    }
  }

  // MARK: The text

  private func peek() -> UInt32? { next < text.count ? text.scalars[next] : nil }

  private func place(_ index: Int) -> Range<UInt32> {
    let place = text.byteRange(index..<index + 1)
    return UInt32(place.lowerBound)..<UInt32(place.upperBound)
  }

  private func isLineEnd(_ place: Range<UInt32>) -> Bool {
    bytes[Int(place.lowerBound)..<Int(place.upperBound)].contains { $0 == 0x0A || $0 == 0x0D }
  }

  private func isDigit(_ scalar: UInt32) -> Bool { ProtectedWords.isDigit(scalar) }

  private func isLetter(_ scalar: UInt32) -> Bool { ProtectedWords.isLetter(scalar) }
}
