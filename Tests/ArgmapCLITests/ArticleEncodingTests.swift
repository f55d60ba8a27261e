import ArgmapCLI
import FileAccess
import Foundation
import SourceText
import Testing

/// Articles in whatever encoding they come.
@Suite struct ArticleEncodingTests {
  /// An encoding, a text in it as hexadecimal digits, words of it, and where they stand in its bytes.
  private static let texts: [(encoding: String, hex: String, words: String, range: SourceRange)] = [
    (
      "UTF-16LE",
      "fffe54006800650020006d0069006e00690073007400720079002000730070006f006b0065002000"
        + "6f006e0020004d006f006e006400610079002e00200042007200650061006400200067006f007400"
        + "20006400650061007200650072002e00",
      "ministry spoke", SourceRange(10, 38)
    ),
    (
      "UTF-16BE",
      "feff004c0065002000630061006600e90020006600650072006d0065002e0020004c006500200070"
        + "0072006900780020006400750020007000610069006e0020006100200064006f00750062006c00e9"
        + "002e",
      "prix du pain", SourceRange(38, 62)
    ),
    (
      "UTF-16LE",
      "4e006f0020006d00610072006b0020007300740061006e0064007300200068006500720065002c00"
        + "200062007500740020007a00650072006f007300200064006f002e00",
      "zeros do", SourceRange(50, 66)
    ),
    (
      "UTF-16BE",
      "004e006f0020006d00610072006b0020007300740061006e0064007300200068006500720065002c"
        + "00200062007500740020007a00650072006f007300200064006f002e",
      "mark stands", SourceRange(6, 28)
    ),
    (
      "UTF-16LE",
      "3f659c5e68883a790cff0e66745e0d4e1a4fa0520e7a0230e55d448da16c09670a4ea86d0230",
      "工资没有", SourceRange(24, 32)
    ),
    (
      "UTF-16BE",
      "4fa1683c306f4e0a304c3063305f30028cc391d1306f4e0a304c3089306a30443002",
      "賃金は", SourceRange(16, 22)
    ),
    (
      "UTF-16LE",
      "4100200073006d0069006c00650020003dd800de200061006e00640020006100200077006f007200"
        + "64002e00",
      "a word", SourceRange(30, 42)
    ),
    (
      "Windows-1252",
      "54686520636166e9927320707269636520646f75626c6564209620937477696365942c20736f6d65"
        + "207361792e",
      "price doubled", SourceRange(11, 24)
    ),
    (
      "Windows-1252",
      "4469652053747261df6520776972642066fc72204175746f732067657363686c6f7373656e2e",
      "für Autos", SourceRange(16, 25)
    ),
    (
      "Windows-1252",
      "456c206e69f16f20636f6d69f3206de1732070616e2071756520617965722e",
      "más pan", SourceRange(14, 21)
    ),
    (
      "Windows-1252",
      "546865792070617920803520666f722069742096206e6f206d6f72652e",
      "€5 for it", SourceRange(9, 18)
    ),
    (
      "GB18030",
      "d5feb8aeb1edcabea3acc3f7c4eab2bbbbe1bcd3cbb0a1a3b9a4d7cac3bbd3d0c9cfd5c7a1a3",
      "不会加税", SourceRange(14, 22)
    ),
    (
      "GB18030",
      "ceefbcdbc9cfd5c7c1cbb0d9b7d6d6aec8fda3acb9a4c8cbc3c7b5c4b9a4d7cac3bbd3d0b1e4bbaf"
        + "a3accbfbc3c7badccaa7cdfba1a3",
      "工资没有变化", SourceRange(28, 40)
    ),
    (
      "GB18030",
      "cbfbcbb5a3baa1b041b9abcbbeb5c4bcdbb8f1cac735d4aaa1a3a1b1b4f3bcd2b6bcb2bbcfe0d0c5"
        + "d5e2b8f6cbb5b7a8a1a3",
      "大家都不相信", SourceRange(28, 40)
    ),
    (
      "Shift-JIS",
      "89bf8a6982cd8fe382aa82c182bd814292c08be082cd8fe382aa82e782c882a28142",
      "賃金は上がらない", SourceRange(16, 32)
    ),
    (
      "Shift-JIS",
      "90ad957b82cd9788944e82e090c58be082f08fe382b082c882a295fb906a82be8142",
      "税金を上げない", SourceRange(12, 26)
    ),
    (
      "Shift-JIS",
      "905682b582a28bb482cd418e7382cc90ec82c982a982a982e9975c92e882c582b78142",
      "川にかかる", SourceRange(15, 25)
    ),
    (
      "Shift-JIS",
      "83678388835e82cc834a838d815b838982cd906c8b4382aa82a082e98142",
      "人気がある", SourceRange(18, 28)
    ),
    (
      "Windows-1252",
      "c76120636ffb7465207472e873206368657220e0206c612066696e206465206c92e974e92e",
      "très cher", SourceRange(9, 18)
    ),
    (
      "GB18030",
      "cad0b3a4d7f2cceccbb5a3acd5e2ccf5bdd6bdabb6d4c6fbb3b5b9d8b1d5a1a3",
      "对汽车关闭", SourceRange(20, 30)
    ),
    (
      "UTF-8",
      "54686520636166c3a9206f70656e65642e",
      "café opened", SourceRange(4, 16)
    ),
    (
      "UTF-8",
      "e694bfe5ba9ce8a1a8e7a4bae38082",
      "表示", SourceRange(6, 12)
    ),
    (
      "UTF-8",
      "6e61c3af7665",
      "naïve", SourceRange(0, 6)
    ),
    (
      "UTF-8",
      "50726963657320726f73652e",
      "rose", SourceRange(7, 11)
    ),
  ]

  private static func bytes(_ hex: String) -> [UInt8] {
    let digits = hex.compactMap { $0.hexDigitValue.map(UInt8.init) }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  @Test(
    "a text is read by its mark, or as UTF-8, or as what it looks like", arguments: texts.indices)
  func decodes(index: Int) throws {
    let (encoding, hex, words, range) = Self.texts[index]
    let bytes = Self.bytes(hex)
    let file = try TextDecoding.file(bytes, name: "a.txt", path: "a.txt")
    #expect((file.original?.encoding ?? "UTF-8") == encoding)
    #expect((file.original?.bytes ?? bytes) == bytes)
    let text = String(decoding: file.bytes, as: UTF8.self)
    let place = try #require(text.range(of: words), "\(text)")
    let start = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
    #expect(file.ownRange(of: SourceRange(start, start + words.utf8.count)) == range)
  }

  @Test(
    "quotes of a text in another encoding are exact, and it is told once", arguments: texts.indices)
  func quotes(index: Int) throws {
    let (encoding, hex, words, range) = Self.texts[index]
    try withFolder { folder in
      try Data(Self.bytes(hex)).write(to: URL(filePath: "\(folder)/a.txt"))
      try write(
        """
        source s "S"
            file: a.txt
        s asserts a "A." at "\(words)"

        """, to: "\(folder)/m.argmap")
      let run = argmap(
        "\(folder)/m.argmap", "-c", "check", "-c", "quote a", "-c", "quote a --json")
      let isUTF8 = encoding == "UTF-8"
      #expect(run.errors.contains("is read as \(encoding)") != isUTF8)
      #expect(run.errors.split(separator: "\n").count == (isUTF8 ? 0 : 1), "\(run.errors)")
      #expect(!run.output.contains("quote-"), "\(run.output)")
      #expect(run.output.contains("\"start\":\(range.start),\"end\":\(range.end)"), "\(run.output)")
    }
  }

  @Test("a text in an encoding that cannot be told is said so, and no quote of it is called wrong")
  func unknown() throws {
    try withFolder { folder in
      // Russian in Windows-1251.
      let bytes = Self.bytes("cff0e0e2e8f2e5ebfcf1f2e2ee20ede520f1ede8e7e8f220ede0ebeee3e8")
      try Data(bytes).write(to: URL(filePath: "\(folder)/a.txt"))
      try write(
        "source s \"S\"\n    file: a.txt\ns asserts a \"A.\" at \"снизит налоги\"\n",
        to: "\(folder)/m.argmap")
      let run = argmap("\(folder)/m.argmap", "-c", "check")
      #expect(run.errors.contains("it is in an encoding that argmap cannot tell: save it as UTF-8"))
      #expect(!run.output.contains("quote-missing"))
    }
  }

  @Test(
    "an article's file is found whichever way its accents are written",
    arguments: [("caf\u{E9}.txt", "cafe\u{301}.txt"), ("cafe\u{301}.txt", "caf\u{E9}.txt")])
  func names(own: String, written: String) throws {
    try withFolder { folder in
      try FileManager.default.createDirectory(
        at: URL(filePath: "\(folder)/e\u{301}"), withIntermediateDirectories: true)
      for path in ["\(folder)/\(own)", "\(folder)/e\u{301}/\(own)"] {
        try write("Prices rose again in May.", to: path)
      }
      try write(
        """
        source s "S"
            file: \(written)
        source t "T"
            file: \u{E9}/\(written)
        s asserts a "A." at "Prices rose"
        t asserts a at "again in May"

        """, to: "\(folder)/m.argmap")
      let run = argmap("check", "\(folder)/m.argmap")
      #expect(!run.output.contains("quote-"), "\(run.output)")
    }
  }
}
