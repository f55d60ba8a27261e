internal import MapLanguage
internal import SourceText

/// The words after a command's name, its options taken out.
struct Arguments {
  /// What is no option, in order.
  private(set) var words: [String] = []
  /// What stands behind the command's name and is no option, as it was typed; `nil` where words were
  /// given, as the shell gives them.
  private(set) var typed: String?
  private var switches: Set<String> = []
  private var values: [String: String] = [:]

  /// Sorts out the words after a command's name.
  ///
  /// - Throws: A usage error for an option that the command does not have, or without its value.
  init(_ words: [String], for command: any Command) throws(CommandError) {
    let options = command.allOptions
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        self.words += rest
        break
      }
      // A dash alone is a stream, and a number is no option.
      let isAnothers = !command.ownsOptions && !self.words.isEmpty
      guard word.hasPrefix("-"), word.count > 1, Int(word) == nil, !isAnothers else {
        self.words.append(word)
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      guard let option = options.first(where: { $0.name == name }) else {
        throw .usage(
          "'\(command.name)' has no option '\(name)'", input: name,
          suggestions: nearestNames(to: name, among: options.map(\.name)),
          advice: "usage: \(command.name) \(command.synopsis)")
      }
      guard let placeholder = option.value else {
        if parts.count > 1 {
          throw .usage("'\(name)' takes no value", input: word)
        }
        switches.insert(name)
        continue
      }
      guard let value = parts.count > 1 ? String(parts[1]) : rest.popFirst() else {
        throw .usage("'\(name)' needs a value: \(name) \(placeholder)", input: name)
      }
      if !option.choices.isEmpty, !option.choices.contains(value) {
        let nearest = nearestNames(to: value, among: option.choices)
        throw .usage(
          "'\(value)' is no value of \(name)", input: value, suggestions: nearest,
          advice: nearest.isEmpty ? "one of: \(option.choices.joined(separator: ", "))" : nil)
      }
      values[name] = value
    }
  }

  /// Sorts out the words of a line that was typed, the first of which is the command's name.
  ///
  /// - Throws: A usage error for what ``splitWords(_:)`` or the command do not take.
  init(line: String, for command: any Command) throws(CommandError) {
    guard let count = command.parameters.wordsBeforeRest,
      let rest = line.rest(behindWords: count + 1),
      rest.value != nil || !rest.isString
    else {
      try self.init(Array(try splitWords(line).dropFirst()), for: command)
      typed = line.rest(behindWords: 1)?.text.withoutOptions(command.allOptions)
      return
    }
    let before = String(line.unicodeScalars.prefix(rest.start))
    // Options may stand before the value, or behind it where that is one string.
    if before.contains(" --") || rest.text.hasOptionsBehindString(command.allOptions) {
      try self.init(Array(try splitWords(line).dropFirst()), for: command)
      return
    }
    try self.init(Array(try splitWords(before).dropFirst()), for: command)
    words.append(rest.value ?? rest.text)
  }

  func has(_ name: String) -> Bool { switches.contains(name) }

  subscript(_ name: String) -> String? { values[name] }

  /// Whether the result is asked for as a document.
  var wantDocument: Bool { has("--json") || has("--pretty") }

  /// Takes the first word away, as the shell does with a map's path.
  mutating func takeFirst() -> String? {
    words.isEmpty ? nil : words.removeFirst()
  }

  /// The value of an option that is a whole number of at least `least`.
  ///
  /// - Throws: A usage error for anything else.
  func number(_ name: String, atLeast least: Int) throws(CommandError) -> Int? {
    guard let value = values[name] else { return nil }
    guard let number = Int(value), number >= least else {
      throw .usage("'\(name)' takes a whole number of at least \(least)", input: value)
    }
    return number
  }

  /// Holds the words against a command's parameters.
  ///
  /// - Throws: A usage error when there are too many, or too few.
  func check(for command: any Command) throws(CommandError) {
    if command.takesOtherWords(self) { return }
    if let most = command.parameters.mostWords { try expect(atMost: most, for: command) }
    guard words.count < command.leastWords else { return }
    let choices = command.parameters.first?.completion.choices ?? []
    throw .usage(
      "'\(command.name)' needs \(command.needs)",
      advice: choices.isEmpty
        ? "usage: \(command.name) \(command.synopsis)"
        : "one of: \(choices.joined(separator: ", "))")
  }

  /// Complains of words beyond those that the command takes.
  ///
  /// - Throws: A usage error when there are more than `count`.
  private func expect(atMost count: Int, for command: any Command) throws(CommandError) {
    guard words.count > count else { return }
    throw .usage(
      "'\(command.name)' does not take '\(words[count])'", input: words[count],
      advice: "usage: \(command.name) \(command.synopsis)")
  }
}

extension String {
  /// What stands behind some words, white space at its ends left aside; `nil` where nothing does.
  ///
  /// - Returns: The text and where it starts, in scalars; where it is one string and nothing else,
  ///   the string's value as the map language has it, unless an escape in it means nothing.
  fileprivate func rest(
    behindWords count: Int
  ) -> (text: String, start: Int, isString: Bool, value: String?)? {
    let scalars = Array(unicodeScalars)
    var index = 0
    for _ in 0..<count {
      while index < scalars.count, scalars[index].properties.isWhitespace { index += 1 }
      while index < scalars.count, !scalars[index].properties.isWhitespace { index += 1 }
    }
    while index < scalars.count, scalars[index].properties.isWhitespace { index += 1 }
    guard index < scalars.count else { return nil }
    let text = String(String.UnicodeScalarView(scalars[index...])).trimmingSpace()
    let first = text.unicodeScalars.first
    let isOpen = first == "\"" && !text.unicodeScalars.dropFirst().contains("\"")
    let isString = text.isStringLiteral || isOpen || first == "'"
    return (text, index, isString, isString ? stringLiteralValue(text) : nil)
  }

  /// The text without options that take no value at its ends.
  fileprivate func withoutOptions(_ options: [Option]) -> String {
    var text = self[...]
    func isOption(_ word: Substring) -> Bool {
      options.contains { $0.name == word && $0.value == nil }
    }
    while true {
      let start = text.prefix { $0 != " " }
      let end = text[(text.lastIndex(of: " ").map(text.index(after:)) ?? text.startIndex)...]
      if isOption(start) {
        text = text.dropFirst(start.count).drop { $0 == " " }
      } else if isOption(end) {
        text = text.dropLast(end.count)
        while text.last == " " { text.removeLast() }
      } else {
        return String(text)
      }
    }
  }

  /// Whether the text is a string and, behind it, nothing but options.
  fileprivate func hasOptionsBehindString(_ options: [Option]) -> Bool {
    guard hasPrefix("\""), let words = try? splitWords(self), words.count > 1 else { return false }
    return words.dropFirst().allSatisfy { word in options.contains { $0.name == word } }
  }

  /// Whether the text is one string of the map language, closed at its end.
  private var isStringLiteral: Bool {
    var isEscaped = false
    for (index, byte) in utf8.enumerated() {
      if index == 0 {
        if byte != UInt8(ascii: "\"") { return false }
      } else if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        return index == utf8.count - 1
      }
    }
    return false
  }
}

/// Splits a line at white space, keeping what stands in quotation marks together.
///
/// - Throws: A usage error for a quotation mark that is not closed.
func splitWords(_ line: String) throws(CommandError) -> [String] {
  var words: [String] = []
  var word: String?
  var mark: Unicode.Scalar?
  var isEscaped = false
  func add(_ scalar: Unicode.Scalar) {
    if word == nil { word = "" }
    word?.unicodeScalars.append(scalar)
  }
  for scalar in line.unicodeScalars {
    if isEscaped {
      add(scalar)
      isEscaped = false
    } else if let open = mark {
      if scalar == open {
        mark = nil
      } else if scalar == "\\", open == "\"" {
        isEscaped = true
      } else {
        add(scalar)
      }
    } else if scalar == "\"" || scalar == "'", word == nil || word?.unicodeScalars.last == "=" {
      mark = scalar
      word = word ?? ""
    } else if scalar.properties.isWhitespace {
      if let word { words.append(word) }
      word = nil
    } else {
      add(scalar)
    }
  }
  if let mark { throw .usage("a quotation mark \(mark) is not closed", input: line) }
  if let word { words.append(word) }
  return words
}
