import ArgumentModel
import Foundation
import MapLanguage
import SourceText
import TestSupport
import Testing
import Workspace

@testable import ArgmapCLI

/// Random commands on random maps in random layouts, LF and CR LF, of one file, of several and of
/// such that include others: what the session has is what is on disk, and all can be undone.
///
/// `ARGMAP_LONG=1` runs ten thousand; a plain run keeps to a few.
@Suite struct EditSequenceTests {
  private static let count: UInt64 =
    isLongRun ? 10_000 : 60

  @Test("a session is what it saves, and goes back to the byte", arguments: 0..<count)
  func sequence(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    try withFolder { folder in
      let path = try write(map: seed, in: folder, &random)
      var session = Session(console: .silent)
      try session.open(path)
      let start = try session.theMap()
      let windows = start.files.filter { $0.bytes.contains(0x0D) }.map(\.name)
      var typed: [String] = []
      for _ in 0..<random.number(3...14) {
        let line = session.randomLine(&random)
        typed.append(line)
        _ = runLine(line, in: &session)
        let open = try session.theMap()
        #expect(open.parsed.errorCount == 0, "\(seed): \(typed)")
        // The canonical layout has LF.
        for file in open.files where windows.contains(file.name) && !typed.contains("format") {
          let lone = zip([0] + file.bytes, file.bytes).contains { $0 != 0x0D && $1 == 0x0A }
          #expect(!lone, "\(seed): \(typed)")
        }
      }
      #expect(runLine("save", in: &session) == .ok)
      let last = try session.theMap()
      let disk = try OpenMap(path: path, input: { [] })
      #expect(disk.snapshot == last.bytesInUse, "\(seed): \(typed)")
      _ = runLine("undo 1000", in: &session)
      #expect(try session.theMap().bytesInUse == start.snapshot, "\(seed): \(typed)")
      if random.once(in: 2) {
        _ = runLine("save", in: &session)
        let before = try OpenMap(path: path, input: { [] })
        #expect(before.snapshot == start.snapshot, "\(seed): \(typed)")
      }
      // What was undone before would come back too.
      if !typed.contains(where: { $0.hasPrefix("undo") }) {
        _ = runLine("redo 1000", in: &session)
        #expect(try session.theMap().bytesInUse == last.bytesInUse, "\(seed): \(typed)")
      }
    }
  }

  /// Writes a random map, and gives its path.
  private func write(
    map seed: UInt64, in folder: String, _ random: inout SplitMix64
  ) throws -> String {
    let map = RandomMap(seed: seed)
    let form = random.number(0...2)
    let files = form == 0 ? [("map.argmap", map.text)] : map.files.map { ($0.name, $0.text) }
    try FileManager.default.createDirectory(
      atPath: "\(folder)/parts", withIntermediateDirectories: false)
    // What a statement at the prompt may include.
    try ArgmapCLITests.write("// nothing\nclaim extra \"Extra.\"\n", to: "\(folder)/extra.txt")
    for (name, text) in files {
      // Of a folder both are read by themselves.
      let parted = form == 2 ? text.replacing("include \"parts/rest.argmap\"\n", with: "") : text
      let place = form == 2 ? name.replacing("parts/", with: "") : name
      try ArgmapCLITests.write(layout(parted, &random), to: "\(folder)/\(place)")
    }
    return form == 2 ? folder : "\(folder)/map.argmap"
  }

  /// The lines in another layout, which says the same.
  private func layout(_ text: String, _ random: inout SplitMix64) -> String {
    var out = random.once(in: 5) ? "\u{FEFF}" : ""
    for line in text.split(separator: "\n") {
      if random.once(in: 8) { out += random.pick(["\n", "  \n", "// between\n"]) }
      let indent = line.hasPrefix(" ") ? "        " : "  "
      var laid = String(line)
      for word in ["at \"", "hedged", "implicit", "by "] where !line.hasPrefix("//") {
        guard random.once(in: 3) else { continue }
        let gap = random.pick([
          "\n\(indent)", " // inside\n\(indent)", "\n\n    // on its own\n\(indent)",
        ])
        laid = laid.replacing(" \(word)", with: "\(gap)\(word)", maxReplacements: 1)
      }
      out += laid + (random.once(in: 6) ? "  // behind" : "") + "\n"
    }
    if random.once(in: 5) { out = String(out.unicodeScalars.dropLast()) }
    return random.once(in: 2) ? out.replacing("\n", with: "\r\n") : out
  }
}

extension Console {
  /// Nobody reads, and nobody types.
  fileprivate static var silent: Console {
    Console(
      environment: [:], inputIsTerminal: false, outputIsTerminal: false, errorsAreTerminal: false,
      columns: 100, rows: 24, write: { _ in }, writeError: { _ in }, readLine: { nil })
  }
}

extension OpenMap {
  /// The bytes of the files that the map has now.
  fileprivate var bytesInUse: [String: [UInt8]] {
    Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.bytes) })
  }
}

extension Session {
  /// A command or a statement, which may fail.
  fileprivate func randomLine(_ random: inout SplitMix64) -> String {
    guard let map = openMap?.map else { return "" }
    let nodes = map.claims.map(\.id) + map.evidence.map(\.id)
    let others = map.sources.map(\.id) + map.voices.map(\.id) + map.questions.map(\.id)
    let links = map.links.indices.map { map.links[$0].id }
    let ids = nodes + others + links
    guard let id = ids.randomElement(using: &random),
      let claim = map.claims.map(\.id).randomElement(using: &random),
      let node = nodes.randomElement(using: &random),
      let source = map.sources.map(\.id).randomElement(using: &random)
    else { return "claim only \"Only.\"" }
    switch random.number(0...19) {
    case 0: return "claim n\(random.number(1...9)) \"New one.\" #new"
    case 1: return "\(source) asserts \(claim) at \"words\""
    case 2: return "\(node) supports \(claim)\n    by \(source)\n    at \"here\""
    case 3: return "\(source) denies n\(random.number(10...19)) \"Another.\" hedged"
    case 4: return "according to \(source)\n  reports \(claim)\n  // why\n  denies \(claim) hedged"
    case 5: return "include \"extra.txt\""
    case 6: return "rm \(id)"
    case 7:
      guard let stance = map.stances.randomElement(using: &random) else { return "rm \(id)" }
      return "rm \(map.name(of: stance.holder).replacing(">", with: " quoting ")) "
        + "\(stance.attitude.rawValue) \(map.id(of: stance.target))"
    case 8:
      guard let index = map.links.indices.randomElement(using: &random) else { return "rm \(id)" }
      return "rm \(map.sentence(ofLink: index))"
    case 9: return "rename \(id) r\(random.number(1...30))"
    case 10: return "set \(id) text \"Set — “so” \\\"there\\\" // yes\""
    case 11: return "set \(id) tags \(random.pick(["\"\"", "one", "#one two"]))"
    case 12: return "set \(id) note \(random.pick(["\"\"", "bare", "\"not // bare\"", "é\u{301}"]))"
    case 13: return "set \(id) kind \(random.pick(["\"\"", "fact", "study"]))"
    case 14: return "set \(id) figure \(random.pick(["\"\"", "60 %"]))"
    case 15: return "set \(id) scheme \(random.pick(["\"\"", "sign"]))"
    case 16: return "undo \(random.number(1...4))"
    case 17: return "redo \(random.number(1...4))"
    case 18: return random.once(in: 3) ? "format" : "stances \(claim)"
    default: return random.once(in: 2) ? "save" : "rm 1"
    }
  }
}
