import LineEditing
import TestSupport
import Testing

@Suite struct KeyDecoderTests {
  /// Every sequence of the tests, with the keys that it is.
  static let sequences: [(bytes: String, keys: [String])] = [
    ("\u{1B}[A", ["Up"]), ("\u{1B}OA", ["Up"]), ("\u{1B}[B", ["Down"]), ("\u{1B}[C", ["Right"]),
    ("\u{1B}[D", ["Left"]), ("\u{1B}[H", ["Home"]), ("\u{1B}[F", ["End"]), ("\u{1B}OH", ["Home"]),
    ("\u{1B}OF", ["End"]), ("\u{1B}[1~", ["Home"]), ("\u{1B}[7~", ["Home"]),
    ("\u{1B}[4~", ["End"]), ("\u{1B}[8~", ["End"]), ("\u{1B}[3~", ["Delete"]),
    ("\u{1B}[2~", ["Insert"]), ("\u{1B}[5~", ["PageUp"]), ("\u{1B}[6~", ["PageDown"]),
    ("\u{1B}[1;5C", ["Ctrl-Right"]), ("\u{1B}[1;3D", ["Alt-Left"]), ("\u{1B}O5C", ["Ctrl-Right"]),
    ("\u{1B}[5D", ["Ctrl-Left"]), ("\u{1B}[1;2A", ["Shift-Up"]), ("\u{1B}[3;5~", ["Ctrl-Delete"]),
    ("\u{1B}[1;6H", ["Ctrl-Shift-Home"]), ("\u{1B}[Z", ["Shift-Tab"]),
    ("\u{1B}\u{1B}[C", ["Alt-Right"]),
    ("\u{1B}b", ["Alt-B"]), ("\u{1B}\u{7F}", ["Alt-Backspace"]), ("\u{1B}\r", ["Alt-Enter"]),
    ("\u{1B}<", ["Alt-<"]), ("\u{1}", ["Ctrl-A"]), ("\u{1F}", ["Ctrl-_"]), ("\u{8}", ["Ctrl-H"]),
    ("\t\r\n\u{7F}", ["Tab", "Enter", "Enter", "Backspace"]), ("aé水😀", ["a", "é", "水", "😀"]),
    ("\u{1B}é", ["Alt-é"]), ("\u{1B}OM", ["Enter"]),
    // Sequences that mean nothing are eaten whole, to the byte.
    ("\u{1B}[99;12;7~x", ["x"]), ("\u{1B}[?1;2cx", ["x"]), ("\u{1B}[>0;276;0cx", ["x"]),
    ("\u{1B}[12;40Rx", ["x"]), ("\u{1B}[Ix\u{1B}[Oy", ["x", "y"]), ("\u{1B}[1 qx", ["x"]),
    ("\u{1B}[<0;10;20Mx", ["x"]), ("\u{1B}[[Ax", ["x"]), ("\u{1B}OPx", ["x"]),
    ("\u{1B}[11;22;33;44;55;66;77;88;99ux", ["x"]),
    // A control key in the middle of a sequence is obeyed.
    ("\u{1B}[1;\u{3}", ["Ctrl-C"]), ("\u{1B}[\u{1B}[A", ["Up"]), ("\u{1B}O\u{3}", ["Ctrl-C"]),
  ]

  private func keys(_ names: [String]) throws -> [InputEvent] {
    try names.map { .key(try #require(Key(name: $0))) }
  }

  @Test("bytes are the keys that they stand for", arguments: sequences)
  func decode(bytes: String, names: [String]) throws {
    var decoder = KeyDecoder()
    #expect(decoder.read(bytes.utf8) == (try keys(names)))
    #expect(!decoder.isInside)
  }

  @Test("every sequence split at every byte gives the same keys", arguments: sequences)
  func split(bytes: String, names: [String]) throws {
    let all = Array(bytes.utf8)
    let expected = try keys(names)
    for first in 0...all.count {
      for second in first...all.count {
        var decoder = KeyDecoder()
        let got =
          decoder.read(all[..<first]) + decoder.read(all[first..<second])
          + decoder.read(all[second...])
        #expect(got == expected, "split at \(first) and \(second)")
      }
    }
  }

  @Test func `a pasted text comes as one event, whatever it holds and wherever it is split`() {
    let text = "claim a \u{3}\u{4}\u{1B}[A\r\n\tsecond\u{1B}[201 end\u{0}"
    let bytes = Array("x\u{1B}[200~\(text)\u{1B}[201~y".utf8)
    let expected: [InputEvent] = events("x") + [.paste(text)] + events("y")
    for cut in 0...bytes.count {
      var decoder = KeyDecoder()
      #expect(decoder.read(bytes[..<cut]) + decoder.read(bytes[cut...]) == expected)
    }
  }

  @Test func `bytes that are no UTF-8 come as replacement marks, as the standard counts them`() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<5_000 {
      let bytes = (0..<random.number(1...6)).map { _ in
        random.once(in: 3) ? UInt8(random.number(0x20...0x7E)) : UInt8(random.number(0x80...0xFF))
      }
      var decoder = KeyDecoder()
      let got = decoder.read(bytes + [0x61])
      let expected = String(decoding: bytes + [0x61], as: UTF8.self).unicodeScalars
        .map { InputEvent.key(Key(.character($0))) }
      #expect(got == expected, "\(bytes)")
    }
  }

  @Test func `any bytes in any pieces give the same keys`() {
    var random = SplitMix64(seed: 2)
    let favourites: [UInt8] = [0x1B, 0x5B, 0x4F, 0x3B, 0x31, 0x7E, 0x32, 0x30, 0xC3, 0xA9, 0x0D]
    for _ in 0..<3_000 {
      let bytes = (0..<random.number(1...24)).map { _ in
        random.once(in: 3) ? UInt8(random.number(0...255)) : random.pick(favourites)
      }
      var whole = KeyDecoder()
      var pieces = KeyDecoder()
      #expect(whole.read(bytes) == bytes.flatMap { pieces.read([$0]) }, "\(bytes)")
    }
  }

  @Test func `every action has keys, every key's name is a key's, and no key does two things`() {
    var seen: [Key: EditAction] = [:]
    for action in EditAction.allCases {
      #expect(!action.binding.keys.isEmpty)
      for name in action.binding.keys {
        guard let key = Key(name: name) else {
          Issue.record("\(name) names no key")
          continue
        }
        #expect(seen[key] == nil, "\(name) is bound twice")
        seen[key] = action
      }
    }
  }
}
