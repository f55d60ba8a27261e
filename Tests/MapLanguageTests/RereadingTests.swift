import ArgumentModel
import MapLanguage
import SourceText
import TestSupport
import Testing

/// Random changes of random maps, of one file, of several and of such that include others.
@Suite struct RereadingTests {
  @Test("a map of which what changed was read again is the map read whole")
  func sameAsWhole() {
    var known = 0
    var whole = 0
    for seed in 0..<UInt64(isLongRun ? 2_000 : 40) {
      var editing = Editing(seed: seed)
      for _ in 0..<30 {
        editing.change()
        let read = editing.parse()
        let (map, graph) = (read.map, ArgumentGraph(read.map))
        if let reread = editing.reread() {
          known += 1
          #expect(read.errorCount == 0 && reread.parsed.errorCount == 0, "\(seed)")
          #expect("\(reread.parsed.map)" == "\(map)", "\(seed): \(editing.texts)")
          #expect("\(reread.graph)" == "\(graph)", "\(seed): \(editing.texts)")
          #expect(reread.parsed.files.map(\.bytes) == read.files.map(\.bytes), "\(seed)")
          editing.take(reread.parsed, reread.graph)
        } else if read.errorCount > 0, !editing.random.once(in: 20) {
          editing.goBack()
        } else {
          whole += read.errorCount == 0 ? 1 : 0
          editing.take(read, graph)
        }
      }
    }
    // Or else this says little.
    #expect(known > whole)
  }

  @Test(
    "a statement at the end of any file, and taking it back, needs nothing else read",
    arguments: [
      "claim n \"New.\"", "s1 denies a implicit", "s1 quoting v asserts b", "b supports a",
      "a, b support c by s1", "evidence n \"New.\" study", "b undercuts k", "b contradicts c",
      "c undercuts (a supports b)", "source n \"New\"", "question n \"So?\"\n    answers: a, c",
      "according to s1\n    asserts c\n    denies b", "allow orphan on a because \"So it is.\"",
    ])
  func statement(_ line: String) throws {
    var texts = [
      "one": "source s1 \"S\"\nvoice v \"V\"\nclaim a \"A.\"\nclaim b \"B.\"\nclaim c \"C.\"\n",
      "two": "s1 quoting v denies a\na supports b as k\n", "three": "// nothing\n",
    ].mapValues { Array($0.utf8) }
    let names = ["one", "two", "three"]
    func read() -> ParsedMap {
      parseMap(names.map { SourceFile(name: $0, bytes: texts[$0] ?? []) })
    }
    for name in names {
      let before = texts
      let old = read()
      #expect(old.errorCount == 0)
      let graph = ArgumentGraph(old.map)
      texts[name, default: []] += Array("\(line)\n".utf8)
      // Voices are holders in the order in which they are first named.
      if name == "one", line.contains("quoting") {
        #expect(old.reread(graph, with: texts) == nil)
      } else {
        let new = try #require(old.reread(graph, with: texts), "\(name)")
        #expect("\(new.parsed.map)" == "\(read().map)")
        let back = try #require(new.parsed.reread(new.graph, with: before), "\(name)")
        #expect("\(back.parsed.map)" == "\(old.map)")
      }
      texts = before
    }
  }

  @Test("a stance that was taken before, and taking it back, needs nothing else read")
  func repeated() throws {
    let start = "source s \"S\"\nclaim a \"A.\"\ns denies a implicit\nclaim b \"B.\"\n"
    func read(_ text: String) -> ParsedMap {
      parseMap([SourceFile(name: "m", bytes: Array(text.utf8))])
    }
    var text = start
    var (map, graph) = (read(start), ArgumentGraph(read(start).map))
    func change(to new: String) throws {
      let reread = try #require(map.reread(graph, with: ["m": Array(new.utf8)]), "\(new)")
      #expect("\(reread.parsed.map)" == "\(read(new).map)")
      (text, map, graph) = (new, reread.parsed, reread.graph)
    }
    try change(to: start + "s denies a implicit\n")
    try change(to: text + "s denies a implicit\n")
    try change(to: text + "s asserts b\n")
    try change(to: start + "s denies a implicit\ns asserts b\n")
    try change(to: start + "s asserts b\n")
    // What is said with a quote adds to what was said before, and so does nothing that it repeats.
    #expect(map.reread(graph, with: ["m": Array((text + "s asserts b at \"b\"\n").utf8)]) == nil)
    let both = read(text + "s asserts b\n")
    #expect(both.reread(ArgumentGraph(both.map), with: ["m": Array(start.utf8)]) == nil)
  }
}

/// A map that is changed, as it was read last.
private struct Editing {
  var random: SplitMix64
  private(set) var texts: [String: [UInt8]] = [:]
  private let topFiles: [String]
  private var parsed: ParsedMap
  private var graph: ArgumentGraph
  private var past: [[String: [UInt8]]] = []
  private var last: [String: [UInt8]] = [:]

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    let map = RandomMap(seed: seed)
    let form = random.number(0...2)
    topFiles = form == 2 ? map.files.map(\.name) : ["map.argmap"]
    for (name, text) in form == 0
      ? [("map.argmap", map.text)] : map.files.map({ ($0.name, $0.text) })
    {
      let isAlone = form == 2
      texts[name] = Array(
        (isAlone ? text.replacing("include \"parts/rest.argmap\"\n", with: "") : text).utf8)
    }
    if form == 1, random.once(in: 2) {
      texts["map.argmap"]? += Array("claim behind \"Behind what is included.\"\n".utf8)
    }
    parsed = parseMap([])
    graph = ArgumentGraph(parsed.map)
    parsed = parse()
    graph = ArgumentGraph(parsed.map)
  }

  func parse() -> ParsedMap {
    parseMap(topFiles.map { SourceFile(name: $0, bytes: texts[$0] ?? []) }) { name in
      texts[name].map { .found($0) } ?? .unreadable("no such file")
    }
  }

  func reread() -> (parsed: ParsedMap, graph: ArgumentGraph, part: RevisedPart)? {
    parsed.reread(graph, with: texts)
  }

  mutating func take(_ parsed: ParsedMap, _ graph: ArgumentGraph) {
    (self.parsed, self.graph) = (parsed, graph)
  }

  mutating func goBack() { texts = last }

  /// Changes a statement, adds or removes one, or takes a change back.
  mutating func change() {
    last = texts
    if random.once(in: 4), let before = past.popLast() {
      texts = before
      return
    }
    past.append(texts)
    let name = random.pick(texts.keys.sorted())
    var statements = self.statements(of: name)
    let new = statement()
    let place = random.number(0...max(0, statements.count - 1))
    if statements.isEmpty {
      statements = [new]
    } else {
      switch random.number(0...6) {
      case 0, 1: statements.append(new)
      case 2: statements.insert(new, at: place)
      case 3: statements.remove(at: place)
      case 4: statements[place] = new
      case 5:
        var words = statements[place].split(separator: " ", omittingEmptySubsequences: false)
        let word = random.number(0...words.count - 1)
        if !words[word].isEmpty { words[word] = id() + (words[word].last == "\n" ? "\n" : "") }
        statements[place] = words.joined(separator: " ")
      default: statements[place] = statements[place].replacing(".\"", with: ", or so.\"")
      }
    }
    texts[name] = Array(statements.joined().utf8)
  }

  private func statements(of name: String) -> [String] {
    var statements: [String] = []
    let text = String(decoding: texts[name] ?? [], as: UTF8.self)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if line.hasPrefix(" ") || line.isEmpty, !statements.isEmpty {
        statements[statements.count - 1] += "\(line)\n"
      } else {
        statements.append("\(line)\n")
      }
    }
    return statements
  }

  private mutating func id(_ letters: String = "cccccekvsq") -> Substring {
    let letter = random.pick(Array(letters))
    return "\(letter)\(random.number(1...4))"
  }

  private mutating func statement() -> String {
    let (claim, other) = (id("c"), id("c"))
    let (node, source, voice) = (id("ce"), id("s"), id("v"))
    switch random.number(0...11) {
    case 0: return "claim n\(random.number(1...9)) \"New.\" #tag\n    note: a note\n"
    case 1: return "\(source) asserts \(claim) at \"words\"\n"
    case 2:
      return "\(node) supports \(claim) by \(source), \(id("s")) quoting \(voice)"
        + " as k\(random.number(1...9))\n"
    case 3: return "\(source) quoting \(voice) denies \(claim) hedged\n"
    case 4:
      return "according to \(source)\n  reports \(claim)\n  // why\n  denies \(other) hedged\n"
    case 5: return "\(claim) contradicts \(other)\n"
    case 6: return "\(claim) undercuts \(id("k"))\n"
    case 7: return "source s\(random.number(1...6)) \"S.\"\n"
    case 8: return "question q\(random.number(1...6)) \"So?\"\n    answers: \(claim), \(other)\n"
    case 9: return "\(claim) undercuts (\(node) supports \(other))\n"
    case 10: return "allow orphan on \(id()) \"because\"\n"
    default: return "claim l\(random.number(1...9)) \"A name like those of links.\"\n"
    }
  }
}
