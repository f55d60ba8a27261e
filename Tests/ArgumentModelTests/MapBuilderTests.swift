import ArgumentModel
import SourceText
import TestSupport
import Testing

/// A reader of a small form, in which every line is a statement: `claim a`, `s asserts a`,
/// `a,b supports c`, `a undercuts k`, `a contradicts b`; a link ends with its name.
private struct LineReader {
  private var builder: MapBuilder
  private var names = NameUses<Int>()

  init(repeats: MapBuilder.Repeats) {
    builder = MapBuilder(repeats: repeats)
  }

  typealias Mistake = MapMistake<Int>

  consuming func read(_ text: String) -> (map: ArgumentMap, mistakes: [Mistake]) {
    let lines = text.split(separator: "\n").enumerated().map { index, line in
      (index + 1, line.split(separator: " ").map(String.init))
    }
    var early: [Mistake] = []
    for (number, words) in lines {
      do throws(MapMistake<Int32>) {
        try declare(words, at: number)
      } catch {
        early.append(names.placed(error))
      }
    }
    for (number, words) in lines { state(words, at: number) }
    builder.finishStances()
    builder.finishLinks(taken: Set(names.words.filter { $0.hasPrefix("l") }))
    builder.finishContradictions()
    return (builder.map, early + builder.mistakes.map { names.placed($0) })
  }

  private var links = 0

  private mutating func declare(_ words: [String], at line: Int) throws(MapMistake<Int32>) {
    let last = words[words.count - 1]
    let place = Place(file: 0, range: SourceRange(line, line))
    let entity: MapBuilder.Entity
    switch words[0] {
    case "source":
      entity = .source(Int32(builder.map.sources.count))
      builder.add(Source(id: last, title: "", place: place))
    case "claim":
      entity = .claim(Int32(builder.map.claims.count))
      builder.map.claims.append(Claim(id: last, text: "", place: place))
    case "evidence":
      entity = .evidence(Int32(builder.map.evidence.count))
      builder.map.evidence.append(Evidence(id: last, text: "", kind: .other, place: place))
    default:
      guard Relation(rawValue: words[1]) != nil else { return }
      links += 1
      if words.count < 4 { return }
      if case .link? = builder.entity(names.use(last, at: line).name) { return }
      entity = .link(Int32(links - 1))
    }
    try builder.declare(names.use(last, at: line), as: entity)
  }

  private var stated = 0

  private mutating func state(_ words: [String], at line: Int) {
    guard words.count > 2 else { return }
    let place = Place(file: 0, range: SourceRange(line, line))
    let subjects = words[0].split(separator: ",").map { names.use(String($0), at: line) }
    let target = names.use(words[2], at: line)
    if let relation = Relation(rawValue: words[1]) {
      builder.addLink(
        subjects[...], relation, .name(target), holders: [.mapper], quotes: [], place: place)
      if words.count > 3 {
        builder.label(
          name: names.use(words[3], at: line), spelling: words[3], ofStatement: stated)
      }
      stated += 1
    } else if words[1] == "contradicts" {
      builder.addContradiction(
        subjects[0], target, holders: [.mapper], quotes: [], place: place)
    } else if let attitude = Attitude(rawValue: words[1]) {
      builder.expect(subjects[0], .source)
      guard let holder = builder.holder(subjects) else { return }
      builder.add(
        MapBuilder.StatedStance(
          holder: holder, attitude: attitude, target: target, isHedged: words.contains("hedged"),
          isImplicit: false, quotes: [], place: place))
    }
  }
}

@Suite struct MapBuilderTests {
  private static let base = "source s\nclaim a\nclaim b\nclaim c\nevidence e\n"

  private func read(
    _ lines: String, repeats: MapBuilder.Repeats = .merged
  ) -> (map: ArgumentMap, mistakes: [MapMistake<Int>]) {
    LineReader(repeats: repeats).read(Self.base + lines)
  }

  static let mistakes: [(lines: String, rule: BrokenRule, other: Int?)] = [
    ("claim a", .duplicateName, 2),
    ("x supports a", .unknownName(expected: [.claim, .evidence]), nil),
    ("s supports a", .wrongKind(.source, expected: [.claim, .evidence], end: nil), 1),
    ("a supports s", .wrongKind(.source, expected: [.claim, .evidence], end: .supports), 1),
    ("a entails e", .wrongKind(.evidence, expected: [.claim], end: .entails), 5),
    ("a undercuts b", .wrongKind(.claim, expected: [.link], end: .undercuts), 3),
    ("a undercuts x", .unknownName(expected: [.link]), nil),
    ("a entails a", .entailsItself, nil),
    ("a,a entails a", .entailsItself, nil),
    ("b contradicts b", .contradictsItself, nil),
    ("b contradicts e", .wrongKind(.evidence, expected: [.claim], end: nil), 5),
    (", supports a", .noPremises, nil),
    ("a asserts b", .wrongKind(.claim, expected: [.source], end: nil), 2),
    ("s asserts e", .wrongKind(.evidence, expected: [.claim], end: nil), 5),
    ("s cites a", .wrongKind(.claim, expected: [.evidence], end: nil), 2),
    ("s cites e hedged", .flagOnCitation, nil),
  ]

  @Test("a mistake is told by its rule, in places of the reader's own kind", arguments: mistakes)
  func mistake(_ example: (lines: String, rule: BrokenRule, other: Int?)) {
    let read = read(example.lines)
    #expect(read.mistakes.map(\.rule) == [example.rule])
    #expect(read.mistakes.map(\.place) == [6])
    #expect(read.mistakes.map(\.other) == [example.other])
    #expect(read.map.links.isEmpty && read.map.stances.isEmpty && read.map.contradictions.isEmpty)
  }

  static let repeated: [(first: String, second: String)] = [
    ("a,b supports c", "b,a,b supports c"), ("a entails c", "a,a entails c"),
    ("a supports c k\nb undercuts k", "b undercuts k"), ("s cites e", "s cites e"),
    ("s denies a hedged", "s denies a hedged"), ("a contradicts b", "b contradicts a"),
  ]

  @Test("what says the same is one, or a mistake", arguments: repeated)
  func repeats(_ example: (first: String, second: String)) {
    let once = read(example.first)
    let twice = read("\(example.first)\n\(example.second)")
    #expect(once.mistakes.isEmpty && twice.mistakes.isEmpty)
    #expect(twice.map.links.map(\.identity) == once.map.links.map(\.identity))
    #expect(twice.map.stances.map(\.identity) == once.map.stances.map(\.identity))
    #expect(twice.map.contradictions.map(\.identity) == once.map.contradictions.map(\.identity))
    let strict = read("\(example.first)\n\(example.second)", repeats: .mistakes)
    let lines = example.first.split(separator: "\n").count
    #expect(strict.mistakes.map(\.rule) == [.repeated])
    #expect(strict.mistakes.map(\.place) == [6 + lines])
    #expect(strict.mistakes.map(\.other) == [5 + lines])
  }

  @Test(
    "what differs in anything that tells statements apart stays apart",
    arguments: [
      "a supports c\nb supports c", "a supports c\na entails c", "a supports c\na supports b",
      "s denies a\ns denies a hedged", "s denies a\ns asserts a", "s denies a\ns denies b",
      "a contradicts b\na contradicts c",
      "a supports c k\nb supports c m\nc undercuts k\nc undercuts m",
    ])
  func differs(lines: String) {
    for repeats in [MapBuilder.Repeats.merged, .mistakes] {
      let read = read(lines, repeats: repeats)
      #expect(read.mistakes.isEmpty)
      let count =
        read.map.links.count + read.map.stances.count + read.map.contradictions.count
      #expect(count == lines.split(separator: "\n").count)
    }
  }

  @Test func `links without a name are called by numbers that are no names`() {
    let read = read("claim l2\na supports b\nb supports a l1\na attacks b\nb attacks a")
    #expect(read.mistakes.isEmpty)
    #expect(read.map.links.map(\.id) == ["l3", "l1", "l4", "l5"])
    let ids = read.map.links.map(\.id)
    #expect(MadeNames.areMade(ids) { (ids + ["l2"]).contains($0) } == [true, false, true, true])
  }

  @Test func `a second name of a link is a mistake, as is a name of two links`() {
    let second = read("a supports b k\na supports b m")
    #expect(second.mistakes.map(\.rule) == [.secondName])
    #expect(second.map.links.map(\.id) == ["k"])
    let shared = read("a supports b k\nb supports a k")
    #expect(shared.mistakes.map(\.rule) == [.duplicateName])
    #expect(shared.mistakes.map(\.place) == [7])
    #expect(shared.mistakes.map(\.other) == [6])
  }

  @Test(
    "packed numbers of links are the same where their identities are",
    arguments: 0..<40 as Range<UInt64>)
  func packedIdentity(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let claims = ["a", "b", "c"]
    let lines = (0..<60).map { _ in
      let premises = (0..<random.number(1...3)).map { _ in random.pick(claims) }
      return "\(premises.joined(separator: ",")) \(random.pick(["supports", "attacks"])) "
        + random.pick(claims)
    }
    let read = read(lines.joined(separator: "\n"))
    let map = read.map
    let known = Set(map.links.map(\.identity))
    #expect(known.count == map.links.count)
    let stated = lines.map { line in
      let words = line.split(separator: " ").map(String.init)
      return LinkIdentity(
        words[0].split(separator: ",").map { NodeID(claims.firstIndex(of: String($0)) ?? -1) },
        Relation(rawValue: words[1]) ?? .supports, NodeID(claims.firstIndex(of: words[2]) ?? -1))
    }
    #expect(known == Set(stated))
  }
}
