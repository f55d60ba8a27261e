/// Where a quote and the text that it nearly matches differ, as few edits as there can be.
struct EditScript {
  /// A stretch of the quote and the stretch of the text in its place; either may be empty.
  struct Edit: Equatable {
    var quote: Range<Int>
    var text: Range<Int>
  }

  /// The differing stretches, in order and apart from each other.
  private(set) var edits: [Edit] = []

  /// Aligns the whole quote with one range of the text.
  ///
  /// `distance` is the edit distance of the two.
  ///
  /// - Complexity: O(*m* + *d*²) expected, O(*m*·*d*) at worst, in O(*d*²) space.
  init<Symbol: FixedWidthInteger>(
    _ quote: UnsafeBufferPointer<Symbol>, _ text: UnsafeBufferPointer<Symbol>, _ range: Range<Int>,
    distance: Int
  ) {
    // The furthest points with e edits, on diagonals -e-1 ... e+1, stand from (e + 1)² on; the
    // outermost two are borders that nothing reaches.
    var points = [Int32](
      repeating: EditExtension.unreached, count: (distance + 2) * (distance + 2))
    points.withUnsafeMutableBufferPointer { points in
      guard let base = points.baseAddress else { return }
      align(quote, text, range, base, distance: distance)
    }
  }

  private mutating func align<Symbol: FixedWidthInteger>(
    _ quote: UnsafeBufferPointer<Symbol>, _ text: UnsafeBufferPointer<Symbol>, _ range: Range<Int>,
    _ points: UnsafeMutablePointer<Int32>, distance: Int
  ) {
    func row(_ edits: Int) -> UnsafeMutablePointer<Int32> {
      points + (edits + 1) * (edits + 1) + edits + 1
    }
    func furthest(_ edits: Int, _ diagonal: Int) -> Int {
      EditExtension.furthest(
        row(edits - 1) + diagonal, diagonal, count: quote.count, available: range.count)
    }
    let final = range.count - quote.count
    for edits in 0...distance {
      for diagonal in -edits...edits {
        var point = edits == 0 ? 0 : furthest(edits, diagonal)
        guard point >= 0 else { continue }
        let end = min(quote.count, range.count - diagonal)
        while point < end, quote[point] == text[range.lowerBound + point + diagonal] { point += 1 }
        row(edits)[diagonal] = Int32(point)
      }
    }
    // Back along the edits that led to the end.
    var diagonal = final
    for edits in stride(from: distance, to: 0, by: -1) {
      let point = furthest(edits, diagonal)
      let before = row(edits - 1) + diagonal
      let end = range.lowerBound + point + diagonal
      if Int(before[0]) + 1 == point {
        add(Edit(quote: point - 1..<point, text: end - 1..<end))
      } else if Int(before[1]) + 1 == point {
        add(Edit(quote: point - 1..<point, text: end..<end))
        diagonal += 1
      } else {
        add(Edit(quote: point..<point, text: end - 1..<end))
        diagonal -= 1
      }
    }
    edits.reverse()
  }

  /// Adds the edit before all others; they are kept last first until all are known.
  private mutating func add(_ edit: Edit) {
    if let next = edits.last, next.quote.lowerBound == edit.quote.upperBound,
      next.text.lowerBound == edit.text.upperBound
    {
      edits[edits.count - 1] = Edit(
        quote: edit.quote.lowerBound..<next.quote.upperBound,
        text: edit.text.lowerBound..<next.text.upperBound)
    } else {
      edits.append(edit)
    }
  }

  /// The edits widened to whole words, joined where they then meet.
  ///
  /// A word is what stands between spaces. Words are followed for 64 symbols, so that a text
  /// without spaces costs no more than one with them; at the ends of the match the text's own word
  /// is taken whole.
  ///
  /// - Complexity: O(*e*) for *e* edits.
  func widened<Symbol: FixedWidthInteger>(
    _ quote: UnsafeBufferPointer<Symbol>, _ text: UnsafeBufferPointer<Symbol>, space: Symbol
  ) -> [Edit] {
    var wide: [Edit] = []
    for (number, edit) in edits.enumerated() {
      var edit = edit
      let floor = wide.last?.quote.upperBound ?? 0
      let ceiling = number + 1 < edits.count ? edits[number + 1].quote.lowerBound : quote.count
      let isInWord =
        edit.quote.lowerBound < quote.count && quote[edit.quote.lowerBound] != space
        || edit.text.lowerBound < text.count && text[edit.text.lowerBound] != space
      let endsInWord =
        edit.quote.upperBound > 0 && quote[edit.quote.upperBound - 1] != space
        || edit.text.upperBound > 0 && text[edit.text.upperBound - 1] != space
      var (quoteStart, textStart) = (edit.quote.lowerBound, edit.text.lowerBound)
      var (quoteEnd, textEnd) = (edit.quote.upperBound, edit.text.upperBound)
      var room = 64
      while isInWord, room > 0, textStart > 0, text[textStart - 1] != space {
        if quoteStart > floor { quoteStart -= 1 } else if !wide.isEmpty { break }
        textStart -= 1
        room -= 1
      }
      room = 64
      while endsInWord, room > 0, textEnd < text.count, text[textEnd] != space {
        if quoteEnd < ceiling { quoteEnd += 1 } else if number + 1 < edits.count { break }
        textEnd += 1
        room -= 1
      }
      edit = Edit(quote: quoteStart..<quoteEnd, text: textStart..<textEnd)
      if let last = wide.last, last.quote.upperBound == quoteStart,
        last.text.upperBound == textStart
      {
        wide[wide.count - 1] = Edit(
          quote: last.quote.lowerBound..<quoteEnd, text: last.text.lowerBound..<textEnd)
      } else {
        wide.append(edit)
      }
    }
    return wide.map { Self.withoutCommonWords($0, quote, text, space: space) }
  }

  /// Leaves out the words with which both sides begin or end.
  ///
  /// Of several alignments with as few edits one that cuts words in two may have been found.
  private static func withoutCommonWords<Symbol: FixedWidthInteger>(
    _ edit: Edit, _ quote: UnsafeBufferPointer<Symbol>, _ text: UnsafeBufferPointer<Symbol>,
    space: Symbol
  ) -> Edit {
    var (quotePart, textPart) = (quote[edit.quote], text[edit.text])
    // A word that is alike on both sides goes together with the space next to it.
    func word(_ symbols: some Collection<Symbol>, _ other: some Collection<Symbol>) -> Int {
      var length = 0
      var shared = 0
      for (symbol, same) in zip(symbols, other) {
        guard symbol == same else { return shared }
        length += 1
        if symbol == space { shared = length }
      }
      let rest = symbols.count > length ? symbols.dropFirst(length).first : nil
      let otherRest = other.count > length ? other.dropFirst(length).first : nil
      return (rest ?? space) == space && (otherRest ?? space) == space ? length : shared
    }
    let start = word(quotePart, textPart)
    quotePart.removeFirst(start)
    textPart.removeFirst(start)
    let end = word(quotePart.reversed(), textPart.reversed())
    quotePart.removeLast(end)
    textPart.removeLast(end)
    return Edit(
      quote: quotePart.startIndex..<quotePart.endIndex,
      text: textPart.startIndex..<textPart.endIndex)
  }
}
