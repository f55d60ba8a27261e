package import ArgumentModel
internal import SourceText

/// A set of holders whose view is taken, or everyone.
package struct Perspective: Hashable, Sendable {
  /// As a person wrote it, with letters replaced by the sources that they stand for.
  package var name: String
  /// Whether it is the view of the whole map, in which stances count only as ``UnopposedDenials``.
  package var isEveryone: Bool
  /// In the order of their numbers, none twice, never the mapper; empty for everyone.
  package var holders: [HolderID]

  package static let everyone = Perspective(name: "everyone", isEveryone: true, holders: [])

  /// The perspective of one holder.
  package init(_ holder: HolderID, in map: ArgumentMap) {
    self.init(name: map.name(of: holder), isEveryone: false, holders: [holder])
  }

  /// The perspective of some holders, ascending, under a name.
  package init(_ name: String, holders: [HolderID]) {
    self.init(name: name, isEveryone: false, holders: holders)
  }

  /// The perspective of a source and of the voices that it quotes.
  package init(withVoicesOf source: Int, in map: ArgumentMap) {
    self.init(
      name: map.sources[source].id + "+", isEveryone: false,
      holders: map.holders.indices.filter { map.holders[$0].source == Int32(source) }
        .map { HolderID($0) })
  }

  /// What all the rest are called.
  package static let others = "others"

  /// Every holder but the mapper and those of another perspective.
  package init(othersThan perspective: Perspective, in map: ArgumentMap) {
    let excluded = Set(perspective.holders)
    self.init(
      name: Self.others, isEveryone: false,
      holders: perspective.isEveryone
        ? []
        : map.holders.indices.dropFirst().map { HolderID($0) }.filter { !excluded.contains($0) })
  }

  private init(name: String, isEveryone: Bool, holders: [HolderID]) {
    self.name = name
    self.isEveryone = isEveryone
    self.holders = holders
  }

  /// Why a text names no perspective.
  package struct UnknownName: Error, Hashable {
    package var name: String
    /// What may have been meant, best first.
    package var suggestions: [String]
  }

  /// Reads a perspective as people write it.
  ///
  /// `gazette` is the source's own voice, `gazette>traders` a voice in it, `traders` that voice
  /// wherever it is quoted last; `+` adds the voices quoted inside, and commas join several. A
  /// letter stands for a source, in file order, unless an identifier of the map is that letter.
  ///
  /// - Throws: ``UnknownName`` for the first part that names nothing.
  /// - Complexity: O(*h*·*p*) for *h* holders and *p* parts.
  package init(_ text: String, in map: ArgumentMap) throws(UnknownName) {
    if text == "everyone" {
      self = .everyone
      return
    }
    var holders: Set<HolderID> = []
    var names: [String] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let word = String(part.drop { $0 == " " })
      let includesQuoted = word.hasSuffix("+")
      let (name, prefix) = try Self.resolve(
        includesQuoted ? String(word.dropLast()) : word, in: map)
      names.append(includesQuoted ? name + "+" : name)
      for index in map.holders.indices.dropFirst()
      where prefix.matches(map.holders[index], includesQuoted: includesQuoted) {
        holders.insert(HolderID(index))
      }
    }
    self.init(
      name: names.joined(separator: ","), isEveryone: false, holders: holders.sorted())
  }

  /// Which holders a name stands for.
  private struct Prefix {
    /// `nil` where a voice is meant in whatever source.
    var source: Int32?
    var voices: [Int32]

    func matches(_ holder: Holder, includesQuoted: Bool) -> Bool {
      if let source {
        guard holder.source == source, holder.voices.starts(with: voices) else { return false }
        return includesQuoted || holder.voices.count == voices.count
      }
      return includesQuoted
        ? holder.voices.contains(voices[0]) : holder.voices.last == voices[0]
    }
  }

  private static func resolve(
    _ word: String, in map: ArgumentMap
  ) throws(UnknownName) -> (name: String, Prefix) {
    let parts = word.split(separator: ">", omittingEmptySubsequences: false).map(String.init)
    var voices: [Int32] = []
    for part in parts.dropFirst() {
      guard let voice = map.voices.firstIndex(where: { $0.id == part }) else {
        throw UnknownName(
          name: part, suggestions: nearestNames(to: part, among: map.voices.map(\.id)))
      }
      voices.append(Int32(voice))
    }
    let first = parts[0]
    if let source = map.sources.firstIndex(where: { $0.id == first }) {
      return (word, Prefix(source: Int32(source), voices: voices))
    }
    if parts.count == 1, let voice = map.voices.firstIndex(where: { $0.id == first }) {
      return (word, Prefix(source: nil, voices: [Int32(voice)]))
    }
    if let source = SourceLetters(map).source(first) {
      let name = ([map.sources[source].id] + parts.dropFirst()).joined(separator: ">")
      return (name, Prefix(source: Int32(source), voices: voices))
    }
    let known = map.sources.map(\.id) + map.voices.map(\.id) + ["everyone"]
    throw UnknownName(name: first, suggestions: nearestNames(to: first, among: known))
  }
}
