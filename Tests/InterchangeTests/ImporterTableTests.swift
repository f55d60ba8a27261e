import ArgumentModel
import Foundation
import Interchange
import MapLanguage
import SourceText
import TestSupport
import Testing

/// The laws of the forms that a map can be read from, whichever they are.
@Suite struct ImporterTableTests {
  /// The examples of the importers, by their names.
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden/imports")

  /// An example of each form: what is called `NAME.ENDING`, with the files beside it.
  private func example(of importer: any Importer) throws -> ImportInput {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
    let name = try #require(
      names.first { name in
        name.hasPrefix("\(importer.name).") && !name.hasSuffix(".argmap")
          && !name.hasSuffix(".losses.json")
      }, "there is no example of \(importer.name)")
    return ImportInput(try Self.file(name)) { try? Self.file($0) }
  }

  private static func file(_ name: String) throws -> SourceFile {
    let data = try Data(contentsOf: folder.appending(path: name))
    return SourceFile(name: name, bytes: Array(data))
  }

  @Test func `importers have different names in kebab case, in order`() {
    let names = allImporters.map(\.name)
    #expect(names == Set(names).sorted())
    #expect(names.allSatisfy { $0.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil })
    for line in allImporters.flatMap({ [$0.summary] + $0.kept + $0.lost }) {
      #expect(!line.isEmpty && !line.hasSuffix("."))
    }
    #expect(allImporters.allSatisfy { !$0.kept.isEmpty })
  }

  @Test func `every importer has a file, and every file's importer is in the table`() throws {
    let files = try sourceFiles(of: "Formats", endingWith: "Importer.swift")
    #expect(files == allImporters.map { "\(type(of: $0)).swift" }.sorted())
  }

  @Test(
    "an example is told by its content alone, and read as its golden map and losses, twice the same",
    .tags(.golden), arguments: allImporters.indices)
  func golden(index: Int) throws {
    let importer = allImporters[index]
    let input = try example(of: importer)
    guard case .one(let recognized) = RecognizedForm(of: input) else {
      Issue.record("\(importer.name) is not told from others: \(RecognizedForm(of: input))")
      return
    }
    #expect(recognized.name == importer.name)
    let imported = try importer.read(input)
    let again = try importer.read(input)
    #expect(imported.text == again.text)
    try expectGoodMap(imported)
    let text = String(decoding: imported.text, as: UTF8.self)
    let mismatch = try goldenMismatch(text, "imports/\(importer.name).argmap")
    #expect(mismatch == nil)
    let losses = LossesDocument(imported.notices).bytes(pretty: true)
    #expect(losses == LossesDocument(again.notices).bytes(pretty: true))
    let otherLosses = try goldenMismatch(
      String(decoding: losses, as: UTF8.self), "imports/\(importer.name).losses.json")
    #expect(otherLosses == nil)
  }

  @Test("a byte order mark and other line ends make no difference", arguments: allImporters.indices)
  func lineEnds(index: Int) throws {
    let importer = allImporters[index]
    let input = try example(of: importer)
    let plain = try importer.read(input)
    for (mark, end) in [("\u{FEFF}", "\n"), ("", "\r\n"), ("\u{FEFF}", "\r")] {
      let text = mark + String(decoding: input.bytes, as: UTF8.self).replacing("\n", with: end)
      let other = ImportInput(SourceFile(name: input.name, text: text)) { try? Self.file($0) }
      let read = try importer.read(other)
      #expect(read.text == plain.text)
      #expect(
        LossesDocument(read.notices).bytes() == LossesDocument(plain.notices).bytes())
    }
  }

  /// Expects a map that can be written and read back without a mistake, laid out as it should be.
  private func expectGoodMap(
    _ imported: ImportedMap, _ location: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let file = SourceFile(name: "m.argmap", bytes: imported.text)
    let parsed = parseMap([file])
    #expect(parsed.diagnostics.map(\.message) == [], sourceLocation: location)
    #expect(parsed.map.claims.count == imported.map.claims.count, sourceLocation: location)
    #expect(parsed.map.links.count == imported.map.links.count, sourceLocation: location)
    #expect(parsed.map.stances.count == imported.map.stances.count, sourceLocation: location)
    #expect(formatted(file) == imported.text, sourceLocation: location)
  }

  @Test(
    "a damaged file is read as a good map or refused with words, within a second",
    arguments: allImporters.indices)
  func damage(index: Int) throws {
    let importer = allImporters[index]
    let whole = try example(of: importer)
    var random = SplitMix64(seed: 7)
    var read = 0
    for round in 0..<1000 {
      let bytes = damaged(whole.bytes, &random)
      let start = ContinuousClock.now
      let input = ImportInput(SourceFile(name: whole.name, bytes: bytes)) { try? Self.file($0) }
      _ = RecognizedForm(of: input)
      do throws(ImportError) {
        let imported = try importer.read(input)
        read += 1
        // Each is a map; that it reads back is seen on some.
        if round % 10 == 0 { try? expectGoodMap(imported) }
      } catch {
        #expect(!error.description.isEmpty && !error.code.isEmpty)
      }
      #expect(start.duration(to: .now) < .seconds(1))
    }
    #expect(read > 0)
  }

  /// The bytes with a few changes, some of which keep the syntax whole.
  private func damaged(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) where bytes.count > 1 {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let other = Int.random(in: 0..<bytes.count, using: &random)
      let stretch = place..<min(bytes.count, place + Int.random(in: 1...60, using: &random))
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(stretch)
      case 2: bytes.insert(contentsOf: Array(bytes[stretch]), at: other)
      case 3: bytes[place] = bytes[other]
      case 4:
        bytes.insert(
          contentsOf: "{}[]\":,<>/\n 019".utf8.shuffled(using: &random).prefix(2), at: place)
      default:
        // One digit for another: names that lead elsewhere.
        let digits = bytes.indices.filter { 0x30...0x39 ~= bytes[$0] }
        guard let digit = digits.randomElement(using: &random) else { continue }
        bytes[digit] = UInt8(ascii: "0") + UInt8.random(in: 0...9, using: &random)
      }
    }
    return bytes
  }

  @Test func `what is in no form says what speaks against each`() {
    for text in ["", "no form at all", "{\"a\":1}", "[1,2", "\u{0}\u{1}"] {
      guard case .none(let reasons) = RecognizedForm(of: ImportInput(text: text)) else {
        Issue.record("recognized \(text)")
        continue
      }
      #expect(reasons.map(\.importer.name) == allImporters.map(\.name))
      #expect(reasons.allSatisfy { !$0.reason.isEmpty && !$0.reason.hasSuffix(".") })
    }
  }
}
