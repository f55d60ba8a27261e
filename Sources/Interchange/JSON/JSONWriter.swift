/// Writes one JSON document (RFC 8259) into bytes, compact or indented.
///
/// Members are written in the order of the calls, so the same calls give the same bytes:
///
///     var writer = JSONWriter()
///     writer.object {
///       $0.field("format", "argmap-check/1")
///       $0.array("subjects", of: ids) { $0.string($1) }
///     }
///     let bytes = writer.finished()
///
/// The writer does not check that calls nest into valid JSON: a value in an object needs a key
/// before it, and a document is one value.
package struct JSONWriter: ~Copyable {
  /// What was written so far; ``finished()`` adds the newline that ends a document.
  private var bytes: ByteBuffer

  private let isPretty: Bool
  private var depth = 0
  /// Whether a comma belongs before what comes next.
  private var needsComma = false
  /// Whether a key was written whose value is to come.
  private var isAfterKey = false

  /// Starts an empty document.
  ///
  /// - Parameter pretty: Whether every member and element stands on a line of its own, indented by
  ///   two spaces a level.
  package init(pretty: Bool = false) {
    self.isPretty = pretty
    self.bytes = ByteBuffer()
  }

  /// Starts an empty document that is nowhere kept whole.
  ///
  /// - Parameters:
  ///   - pretty: As in ``init(pretty:)``.
  ///   - sink: What takes the bytes, a part at a time and in order; the last part with
  ///     ``finished()``, which then has none to give.
  package init(pretty: Bool, sink: @escaping (UnsafeBufferPointer<UInt8>) -> Void) {
    self.isPretty = pretty
    self.bytes = ByteBuffer(sink: sink)
  }

  /// The document, with the newline that ends it.
  package consuming func finished() -> [UInt8] {
    bytes.append(UInt8(ascii: "\n"))
    return bytes.finished()
  }

  // MARK: Containers

  /// Writes an object; the closure writes its members.
  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    members(&self)
    close(UInt8(ascii: "}"))
  }

  /// Writes an array; the closure writes its elements.
  package mutating func array(_ elements: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "["))
    elements(&self)
    close(UInt8(ascii: "]"))
  }

  /// Writes a key; a value has to follow.
  package mutating func key(_ name: StaticString) {
    startValue()
    bytes.append(quoted: name)
    bytes.append(UInt8(ascii: ":"))
    if isPretty { bytes.append(UInt8(ascii: " ")) }
    isAfterKey = true
  }

  /// Writes a key that is only known when the program runs; a value has to follow.
  package mutating func key(named name: String) {
    startValue()
    bytes.append(UInt8(ascii: "\""))
    appendEscaped(name)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    if isPretty { bytes.append(UInt8(ascii: " ")) }
    isAfterKey = true
  }

  // MARK: Values

  package mutating func string(_ text: String) {
    startValue()
    bytes.append(UInt8(ascii: "\""))
    appendEscaped(text)
    bytes.append(UInt8(ascii: "\""))
  }

  package mutating func number(_ value: Int) {
    startValue()
    appendDigits(value)
  }

  /// Writes a number with exactly so many decimals, rounded as C's `%.4f` rounds: the exact value
  /// of the `Double`, ties to even.
  ///
  /// - Precondition: The value is finite, and |`value`| is less than 2³²; `decimals` is between 1
  ///   and 9.
  package mutating func number(_ value: Double, decimals: Int) {
    startValue()
    var scale: UInt64 = 1
    for _ in 0..<decimals { scale *= 10 }
    let units = roundedProduct(value.magnitude, scale)
    if value < 0, units > 0 { bytes.append(UInt8(ascii: "-")) }
    appendDigits(Int(units / scale))
    bytes.append(UInt8(ascii: "."))
    var rest = units % scale
    while scale > 1 {
      scale /= 10
      bytes.append(UInt8(ascii: "0") + UInt8(rest / scale))
      rest %= scale
    }
  }

  package mutating func bool(_ value: Bool) {
    startValue()
    appendLiteral(value ? "true" : "false")
  }

  package mutating func null() {
    startValue()
    appendLiteral("null")
  }

  private mutating func appendLiteral(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  // MARK: Members

  /// Writes a member, or nothing where there is no value.
  package mutating func field(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    key(name)
    string(value)
  }

  /// Writes a member, or nothing where there is no value.
  package mutating func field(_ name: StaticString, _ value: Int?) {
    guard let value else { return }
    key(name)
    number(value)
  }

  package mutating func field(_ name: StaticString, _ value: Bool) {
    key(name)
    bool(value)
  }

  /// Writes `true` under a key, or nothing.
  package mutating func flag(_ name: StaticString, _ isSet: Bool) {
    if isSet { field(name, true) }
  }

  /// Writes an array under a key; nothing where it would be empty, unless it is wanted even so.
  package mutating func array<Elements: Collection>(
    _ name: StaticString, of elements: Elements, evenIfEmpty: Bool = false,
    _ element: (inout JSONWriter, Elements.Element) -> Void
  ) {
    guard evenIfEmpty || !elements.isEmpty else { return }
    key(name)
    array { writer in
      for value in elements { element(&writer, value) }
    }
  }

  // MARK: Layout

  private mutating func open(_ bracket: UInt8) {
    startValue()
    bytes.append(bracket)
    depth += 1
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if needsComma { breakLine() }
    bytes.append(bracket)
    needsComma = true
  }

  /// What separates a key or an element from what stands before it.
  private mutating func startValue() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
    if depth > 0 { breakLine() }
  }

  private mutating func breakLine() {
    guard isPretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth * 2 { bytes.append(UInt8(ascii: " ")) }
  }

  private mutating func appendDigits(_ value: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes.append(digitsOf: value.magnitude)
  }
}

// MARK: - Escapes

extension JSONWriter {
  /// Appends a text as it stands between quotation marks.
  ///
  /// Beyond what JSON asks for, everything that a terminal or a reader's eye would obey rather
  /// than show is a `\u` escape: C0, DEL, C1, the bidirectional controls, and the separators
  /// U+2028 and U+2029.
  ///
  /// - Complexity: O(*n*) for *n* bytes; runs without escapes are copied whole.
  private mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      var index = 0
      while index < utf8.count {
        if index + 8 <= utf8.count, isPlain(utf8, at: index) {
          index += 8
          continue
        }
        guard mayStartEscape(utf8[index]), let (code, length) = control(utf8, at: index) else {
          index += 1
          continue
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
        appendEscape(code)
        index += length
        start = index
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    }
  }

  private mutating func appendEscape(_ code: Int) {
    bytes.append(UInt8(ascii: "\\"))
    if code == 0x22 || code == 0x5C {
      bytes.append(UInt8(code))
      return
    }
    bytes.append(UInt8(ascii: "u"))
    for shift in [12, 8, 4, 0] {
      let digit = UInt8(code >> shift & 0xF)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}

/// The product of a number and an integer, rounded once, ties to even.
///
/// In integers, since a product of two `Double`s would be rounded before it is rounded.
private func roundedProduct(_ value: Double, _ scale: UInt64) -> UInt64 {
  guard value > 0 else { return 0 }
  // The value is `significand`·2^-`shift`.
  let shift = 52 - Int(value.exponent)
  let significand = value.isNormal ? value.significandBitPattern | 1 << 52 : 0
  let product = UInt128(significand) * UInt128(scale)
  if shift <= 0 { return UInt64(product << UInt128(-shift)) }
  guard shift < 128 else { return 0 }
  let whole = product >> UInt128(shift)
  let rest = product - whole << UInt128(shift)
  let half = UInt128(1) << UInt128(shift - 1)
  let isUp = rest > half || rest == half && whole & 1 == 1
  return UInt64(isUp ? whole + 1 : whole)
}

/// Whether none of the eight bytes from an offset on is escaped, and all are ASCII.
private func isPlain(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
  let word = UnsafeRawBufferPointer(utf8).loadUnaligned(fromByteOffset: index, as: UInt64.self)
  let ones: UInt64 = 0x0101_0101_0101_0101
  // What is less than a space, or was made zero, borrows, and U+007F overflows, each into the
  // highest bit.
  let controls = word &- 0x2020_2020_2020_2020
  let deletes = word &+ ones
  let quotes = (word ^ 0x2222_2222_2222_2222) &- ones
  let backslashes = (word ^ 0x5C5C_5C5C_5C5C_5C5C) &- ones
  return (word | controls | deletes | quotes | backslashes) & 0x8080_8080_8080_8080 == 0
}

/// Whether a byte may be the first of a scalar that has to be escaped.
private func mayStartEscape(_ byte: UInt8) -> Bool {
  switch byte {
  case 0..<0x20, 0x22, 0x5C, 0x7F, 0xC2, 0xD8, 0xE2: true
  default: false
  }
}

/// The scalar that has to be escaped at an offset, and its length in bytes; `nil` if none is there.
private func control(
  _ utf8: UnsafeBufferPointer<UInt8>, at index: Int
) -> (code: Int, length: Int)? {
  let byte = Int(utf8[index])
  if byte < 0x80 { return (byte, 1) }
  // A `String` is valid UTF-8, so the bytes that the first one announces are there.
  let second = Int(utf8[index + 1]) & 0x3F
  if byte < 0xE0 {
    let code = (byte & 0x1F) << 6 | second
    return (0x80..<0xA0).contains(code) || code == 0x061C ? (code, 2) : nil
  }
  let code = (byte & 0xF) << 12 | second << 6 | Int(utf8[index + 2]) & 0x3F
  switch code {
  case 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: return (code, 3)
  default: return nil
  }
}
