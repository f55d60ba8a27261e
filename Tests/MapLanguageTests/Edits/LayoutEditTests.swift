import ArgumentModel
import Foundation
import SourceText
import TestSupport
import Testing

@testable import MapLanguage

/// Edits of statements laid out in every way do what they do to plain ones.
@Suite struct LayoutEditTests {
  private static let seeds =
    0..<(isLongRun ? 2_000 : 30) as Range<UInt64>

  private func files(_ text: String) -> [SourceFile] { [SourceFile(name: "m.argmap", text: text)] }

  private func edited(_ edits: [TextEdit], _ text: String) throws -> String {
    String(decoding: try #require(edits.applied(to: files(text))["m.argmap"]), as: UTF8.self)
  }

  /// The numbers of the comments that a text has.
  private func remarks(in text: String) -> Set<Int> {
    Set(
      text.components(separatedBy: "// remark ").dropFirst().compactMap {
        Int($0.prefix { $0 != "." })
      })
  }

  /// Expects an edit of a layout to say what the same edit of the plain text says.
  private func expectSame(
    _ laid: [TextEdit], _ layout: RandomLayout, as plain: [TextEdit], _ text: String,
    _ what: String
  ) throws -> String {
    let after = try edited(laid, layout.text)
    let parsed = parseMap(files(after))
    let expected = parseMap(files(try edited(plain, text)))
    #expect(
      parsed.map.words() == expected.map.words() && parsed.errorCount == expected.errorCount,
      "\(what)\n\(parsed.diagnostics.map(\.message))\n\(layout.text)\n--- became\n\(after)")
    if layout.lineBreak == "\r\n" {
      #expect(!after.replacing("\r\n", with: "").unicodeScalars.contains("\n"), "\(what)")
    }
    let isMarked = layout.text.unicodeScalars.first == "\u{FEFF}"
    #expect((after.unicodeScalars.first == "\u{FEFF}") == isMarked, "\(what)")
    return after
  }

  @Test("a layout says what the plain text says", arguments: seeds)
  func layout(seed: UInt64) {
    let text = RandomMap(seed: seed).text
    let layout = RandomLayout(of: text, seed: seed)
    let parsed = parseMap(files(layout.text))
    #expect(parsed.diagnostics.map(\.message) == [], "\(layout.text)")
    #expect(parsed.map.words() == parseMap(files(text)).map.words(), "\(layout.text)")
    #expect(remarks(in: layout.text).count == layout.remarkCount)
  }

  @Test("what is removed goes whole, and no comment between statements with it", arguments: seeds)
  func removals(seed: UInt64) throws {
    let text = RandomMap(seed: seed).text
    let layout = RandomLayout(of: text, seed: seed)
    let plain = parseMap(files(text)).map
    let laid = parseMap(files(layout.text)).map
    for id in plain.ids {
      let after = try expectSame(
        removal(of: .id(id), in: files(layout.text)), layout,
        as: removal(of: .id(id), in: files(text)), text, "rm \(id)")
      #expect(remarks(in: after).isSuperset(of: layout.remarksBetween), "rm \(id)")
    }
    for (place, plainPlace) in zip(laid.places, plain.places) {
      _ = try expectSame(
        removal(of: .everyStatement(place), in: files(layout.text)), layout,
        as: removal(of: .everyStatement(plainPlace), in: files(text)), text, "rm at \(place)")
    }
  }

  @Test("another ID goes everywhere, and every comment stays", arguments: seeds)
  func renamings(seed: UInt64) throws {
    let text = RandomMap(seed: seed).text
    let layout = RandomLayout(of: text, seed: seed)
    let plain = parseMap(files(text)).map
    for id in plain.ids {
      let after = try expectSame(
        renaming(id, to: "other", in: files(layout.text)), layout,
        as: renaming(id, to: "other", in: files(text)), text, "rename \(id)")
      #expect(remarks(in: after).count == layout.remarkCount, "rename \(id)")
    }
    let laid = parseMap(files(layout.text)).map
    for (link, plainLink) in zip(laid.links, plain.links) where !link.isNamed {
      _ = try expectSame(
        renaming(link.id, to: "other", unnamedLinkAt: link.place, in: files(layout.text)), layout,
        as: renaming(link.id, to: "other", unnamedLinkAt: plainLink.place, in: files(text)), text,
        "rename \(link.id)")
    }
  }

  @Test("what is set is set, and every comment stays", arguments: seeds)
  func settings(seed: UInt64) throws {
    let text = RandomMap(seed: seed).text
    let layout = RandomLayout(of: text, seed: seed)
    let plain = parseMap(files(text)).map.fields
    let laid = parseMap(files(layout.text)).map.fields
    for ((field, place), (_, plainPlace)) in zip(laid, plain) {
      for value in field.trialValues {
        let after = try expectSame(
          setting(field, to: value, at: place, in: files(layout.text)), layout,
          as: setting(field, to: value, at: plainPlace, in: files(text)), text,
          "set \(field) \(value ?? "away") at \(place)")
        if value != nil { #expect(remarks(in: after).count == layout.remarkCount) }
      }
    }
  }

  @Test func `where edits overlap all goes that one takes and all comes that one brings`() throws {
    let text = "0123456789abcdefghij"
    let edits = [
      TextEdit(file: 0, range: 7..<7, replacement: "z"),
      TextEdit(file: 0, range: 5..<15, replacement: "y"),
      TextEdit(file: 0, range: 0..<10, replacement: "x"),
      TextEdit(file: 0, range: 18..<19),
    ]
    #expect(try edited(edits, text) == "xyzfghj")
  }
}

extension ArgumentMap {
  fileprivate var ids: [String] {
    claims.map(\.id) + evidence.map(\.id) + sources.map(\.id) + voices.map(\.id)
      + questions.map(\.id) + links.filter(\.isNamed).map(\.id)
  }

  /// Where stances, links and contradictions are stated.
  fileprivate var places: [Place] {
    stances.map(\.place) + links.map(\.place) + contradictions.map(\.place)
  }

  /// What can be set, and where.
  fileprivate var fields: [(Field, Place)] {
    func all(_ places: [Place], _ fields: [Field]) -> [(Field, Place)] {
      places.flatMap { place in fields.map { ($0, place) } }
    }
    return all(claims.map(\.place), [.text, .tags, .attribute(.kind), .attribute(.note)])
      + all(
        evidence.map(\.place),
        [.text, .tags, .evidenceKind, .attribute(.figure), .attribute(.note)])
      + all(sources.map(\.place), [.text, .tags, .attribute(.url), .attribute(.note)])
      + all(voices.map(\.place), [.text, .attribute(.role)])
      + all(questions.map(\.place), [.text]) + all(links.map(\.place), [.scheme])
  }
}

extension Field {
  /// Values to try; `nil` takes the field away.
  fileprivate var trialValues: [String?] {
    switch self {
    case .text: ["Another \"text\" // that is no remark"]
    case .tags: ["#one two", "one", ""]
    case .evidenceKind: ["study"]
    case .scheme: ["analogy", nil]
    case .attribute(.kind): ["definition", nil]
    case .attribute: ["bare words", "not // bare", nil]
    }
  }
}
