/// Turns the bytes that a terminal sends into keys.
///
/// A state machine that looks at one byte at a time and at no clock, so that it makes no
/// difference where a read happens to split a sequence. The price is that Escape alone is no key:
/// it makes the next key an Alt key, as in Emacs.
///
/// Control sequences follow ECMA-48, section 5.4: one whose meaning is not known is eaten whole.
package struct KeyDecoder: Sendable {
  private enum State {
    case ground
    /// After Escape; the next key is an Alt key.
    case escape
    /// After `ESC [`, before the final byte.
    case control
    /// After `ESC O`.
    case single
    /// After `ESC [ [`, which only the Linux console sends: one more byte belongs to it.
    case console
    /// Between `ESC [ 200 ~` and `ESC [ 201 ~`.
    case paste
  }

  private var state = State.ground
  private var hasAlt = false
  /// The parameters of a control sequence, as far as any known one reaches.
  private var parameters: [UInt8] = []
  private var isTooLong = false
  /// The start of a character of several bytes, and how many of them are missing.
  private var partial: [UInt8] = []
  private var missing = 0
  private var pasted: [UInt8] = []

  package init() {}

  /// Whether bytes of something that has not ended yet have been read.
  package var isInside: Bool { state != .ground || missing > 0 }

  /// Reads bytes.
  ///
  /// - Returns: What they, with those before them, completed.
  /// - Complexity: O(*n*).
  package mutating func read(_ bytes: some Sequence<UInt8>) -> [InputEvent] {
    var events: [InputEvent] = []
    for byte in bytes { read(byte, &events) }
    return events
  }

  private mutating func read(_ byte: UInt8, _ events: inout [InputEvent]) {
    switch state {
    case .ground: readGround(byte, &events)
    case .escape: readEscape(byte, &events)
    case .control: readControl(byte, &events)
    case .single: readSingle(byte, &events)
    case .console: state = .ground
    case .paste: readPaste(byte, &events)
    }
  }

  // MARK: Characters

  private mutating func readGround(_ byte: UInt8, _ events: inout [InputEvent]) {
    if missing > 0 {
      if continues(byte) {
        partial.append(byte)
        missing -= 1
        if missing == 0 {
          let text = String(decoding: partial, as: UTF8.self)
          add(text.unicodeScalars.first ?? "\u{FFFD}", &events)
        }
        return
      }
      // What was there is shown as one mark; the byte itself starts anew.
      missing = 0
      add("\u{FFFD}", &events)
    }
    switch byte {
    case 0x1B:
      state = .escape
    case 0x00..<0x20, 0x7F:
      events.append(.key(Key(controlCode(byte), controlModifiers(byte))))
      hasAlt = false
    case 0x20..<0x7F:
      add(Unicode.Scalar(byte), &events)
    case 0xC2...0xF4:
      partial = [byte]
      missing = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3
    default:
      add("\u{FFFD}", &events)
    }
  }

  /// Whether a byte can go on the character that has begun: table 3-7 of the Unicode Standard.
  private func continues(_ byte: UInt8) -> Bool {
    if partial.count > 1 { return (0x80...0xBF).contains(byte) }
    switch partial[0] {
    case 0xE0: return (0xA0...0xBF).contains(byte)
    case 0xED: return (0x80...0x9F).contains(byte)
    case 0xF0: return (0x90...0xBF).contains(byte)
    case 0xF4: return (0x80...0x8F).contains(byte)
    default: return (0x80...0xBF).contains(byte)
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar, _ events: inout [InputEvent]) {
    events.append(.key(Key(.character(scalar), hasAlt ? .alt : [])))
    hasAlt = false
  }

  private func controlCode(_ byte: UInt8) -> Key.Code {
    switch byte {
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x7F: .backspace
    // Ctrl-A is 1, and the signs after Z follow.
    case 0x01...0x1A: .character(Unicode.Scalar(byte + 0x60))
    default: .character(Unicode.Scalar(byte + 0x40))
    }
  }

  private func controlModifiers(_ byte: UInt8) -> Key.Modifiers {
    let isNamed = byte == 0x09 || byte == 0x0A || byte == 0x0D || byte == 0x7F
    let control: Key.Modifiers = isNamed ? [] : .control
    return hasAlt ? control.union(.alt) : control
  }

  // MARK: Sequences

  private mutating func readEscape(_ byte: UInt8, _ events: inout [InputEvent]) {
    switch byte {
    case 0x1B:
      hasAlt = true
    case UInt8(ascii: "["):
      parameters.removeAll(keepingCapacity: true)
      isTooLong = false
      state = .control
    case UInt8(ascii: "O"):
      parameters.removeAll(keepingCapacity: true)
      isTooLong = false
      state = .single
    default:
      state = .ground
      hasAlt = true
      readGround(byte, &events)
    }
  }

  private mutating func readControl(_ byte: UInt8, _ events: inout [InputEvent]) {
    switch byte {
    case UInt8(ascii: "[") where parameters.isEmpty && !isTooLong:
      state = .console
      hasAlt = false
    case 0x20...0x3F:
      if parameters.count < 16 { parameters.append(byte) } else { isTooLong = true }
    case 0x40...0x7E:
      state = .ground
      finish(byte, &events)
    default:
      // A control key, or a byte that no sequence holds: the sequence was cut off.
      state = .ground
      hasAlt = false
      readGround(byte, &events)
    }
  }

  private mutating func readSingle(_ byte: UInt8, _ events: inout [InputEvent]) {
    if (0x30...0x3B).contains(byte), parameters.count < 16 {
      parameters.append(byte)
    } else {
      state = .ground
      if (0x40...0x7E).contains(byte) {
        finish(byte, &events)
      } else {
        hasAlt = false
        readGround(byte, &events)
      }
    }
  }

  /// The sequence has ended with `final`.
  private mutating func finish(_ final: UInt8, _ events: inout [InputEvent]) {
    defer { hasAlt = false }
    guard !isTooLong, parameters.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x3B }) else {
      return
    }
    let numbers = parameters.split(separator: 0x3B, omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) }
    let first = numbers.first ?? nil
    if final == UInt8(ascii: "~"), first == 200 {
      pasted.removeAll()
      state = .paste
      return
    }
    var modifiers = Key.Modifiers(rawValue: 0)
    // xterm's number is one more than the bits; a lone one stands for it in `ESC O 5 A`.
    let isLone = numbers.count == 1 && final != UInt8(ascii: "~")
    if let number = isLone ? first : numbers.dropFirst().first ?? nil, number > 1, number <= 16 {
      modifiers = Key.Modifiers(rawValue: (number - 1) & 7)
      // What keyboards call Meta is Alt here.
      if (number - 1) & 8 != 0 { modifiers.insert(.alt) }
    }
    if hasAlt { modifiers.insert(.alt) }
    if final == UInt8(ascii: "Z") {
      events.append(.key(Key(.tab, modifiers.union(.shift))))
    } else if let code = final == UInt8(ascii: "~") ? Self.code(first ?? 0) : Self.code(final) {
      events.append(.key(Key(code, modifiers)))
    }
  }

  /// The keys of xterm, the Linux console and rxvt that end in a letter.
  private static func code(_ final: UInt8) -> Key.Code? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "M"): .enter
    default: nil
    }
  }

  /// The keys that have a number.
  private static func code(_ number: Int) -> Key.Code? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    default: nil
    }
  }

  // MARK: Paste

  private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)

  private mutating func readPaste(_ byte: UInt8, _ events: inout [InputEvent]) {
    pasted.append(byte)
    guard byte == UInt8(ascii: "~"), pasted.suffix(6).elementsEqual(Self.pasteEnd) else { return }
    pasted.removeLast(6)
    events.append(.paste(String(decoding: pasted, as: UTF8.self)))
    pasted = []
    state = .ground
  }
}
