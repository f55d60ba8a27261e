import Testing

/// Pages of help fit the screen, and say the same on every one.
@Suite struct HelpPageTests {
  /// Every word that help knows: what the lists of commands, topics, concepts and checks begin
  /// their lines with.
  private func names() -> [String] {
    var names = ["commands", "map-format", "concepts", "checks", "schemes", "rows", "keys", "json"]
    for topic in ["commands", "concepts", "checks", "schemes"] {
      let lines = argmap("help", topic).output.split(separator: "\n")
      names += lines.filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }.compactMap {
        $0.split(separator: " ").first.map(String.init)
      }
    }
    return names.filter { argmap("help", $0).status == 0 }
  }

  private func page(_ name: String, columns: Int) -> String {
    screen(
      ["\(projectFolder)/Maps/main-street", "-c", "help \(name)"], typing: [], columns: columns)
  }

  @Test("no line of help is wider than the screen", arguments: [50, 80])
  func width(columns: Int) {
    let names = names()
    #expect(names.count > 70)
    for name in names {
      let narrow = page(name, columns: columns)
      let wide = page(name, columns: 100)
      #expect(narrow.filter { !$0.isWhitespace } == wide.filter { !$0.isWhitespace })
      for line in narrow.split(separator: "\n") where line.count > columns {
        #expect(!line.drop { $0 == " " }.contains(" "), "help \(name): \(line)")
      }
    }
  }

  @Test func `a paragraph is wrapped anew, and a row of a table goes on below its last column`() {
    let set = page("set", columns: 60)
    #expect(
      set.contains(
        """
        FIELD is text (for a source also title, for a voice also
        name), tags, kind, for a link scheme, or an attribute such
        as note, figure or file.
        """))
    #expect(
      page("ls", columns: 60).contains(
        """
          --by S             only what this source or voice speaks
                             of, or is taken to hold
        """))
  }
}
