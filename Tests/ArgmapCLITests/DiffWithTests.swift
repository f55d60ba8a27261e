import Foundation
import Testing

/// `diff P --with MAP`: one position as two maps read it.
@Suite struct DiffWithTests {
  static let town = CommandLineTests.town

  @Test func `a map and itself are the same for whoever does not contradict itself`() {
    for name in ["B", "B+", "police", "A>traders"] {
      let run = argmap("diff", Self.town, name, "--with", Self.town)
      #expect(run.status == 0, "\(run.output)\(run.errors)")
      #expect(run.output.contains("the two positions are the same"))
    }
  }

  @Test func `a draft that reads an article otherwise is told apart, wordings included`() throws {
    try withFolder { folder in
      let path = "\(folder)/draft.argmap"
      try write(
        contents("\(Self.town)/main-street.argmap")
          .replacing("denies trade-loss at", with: "concedes trade-loss at")
          .replacing("It would be quieter, too", with: "quieter, too")
          .replacing("Main Street would be a quieter place.", with: "It would be quiet."),
        to: path)
      let run = argmap("diff", Self.town, "B", "--with", path)
      #expect(run.status == 1)
      #expect(run.errors.isEmpty)
      #expect(run.output.contains("CLASH - 1"))
      #expect(run.output.contains("- denies     ~ concedes"))
      #expect(
        run.output.contains(
          """
          WORDED DIFFERENTLY - 1
                quieter
                  B             Main Street would be a quieter place.
                  B@draft       It would be quiet.

          """))
      let document = argmap("diff", Self.town, "B", "--with", path, "--json")
      #expect(document.output.contains(#""left":"cyclist","right":"cyclist@draft","differ":true"#))
      #expect(
        document.output.contains(
          #""rewordings":[{"id":"quieter","left":"Main Street would be a quieter place.","#))
      let one = argmap("diff", Self.town, "B", "trade-loss", "--with", path)
      #expect(one.status == 1)
      #expect(one.output.hasPrefix("CLASH - 1") && !one.output.contains("WORDED"))
      #expect(argmap("diff", Self.town, "B", "close", "--with", path).status == 0)
      #expect(argmap("diff", Self.town, "B", "--tag", "safety", "--with", path).status == 0)
      let crossed = argmap("diff", Self.town, "A", "B", "trade-loss", "--with", path, "--json")
      #expect(crossed.output.contains(#""left":"gazette","right":"cyclist@draft""#))
      #expect(crossed.output.contains(#""conceded":1"#))
    }
  }

  @Test func `a source keeps its name where a letter means another one there`() throws {
    try withFolder { folder in
      try write(
        "source s \"S\"\nsource t \"T\"\ns asserts a \"A.\"\n", to: "\(folder)/m.argmap")
      try write(
        "source t \"T\"\nsource s \"S\"\ns asserts a \"A.\"\n", to: "\(folder)/n.argmap")
      #expect(argmap("diff", "\(folder)/m.argmap", "A", "--with", "\(folder)/n.argmap").status == 0)
    }
  }

  @Test func `what is wrong with the other map is said, and who is not in it`() throws {
    try withFolder { folder in
      try write("claim a \"A\nsource s\n", to: "\(folder)/bad.argmap")
      let bad = argmap("diff", Self.town, "A", "--with", "\(folder)/bad.argmap")
      #expect(bad.status == 65 && bad.errors.contains("bad.argmap:1:9: error["))
      try write("source gazettte \"G\"\n", to: "\(folder)/other.argmap")
      let unknown = argmap("diff", Self.town, "gazette", "--with", "\(folder)/other.argmap")
      #expect(unknown.status == 2)
      #expect(unknown.errors.contains("no source or voice is called 'gazette' in"))
      #expect(unknown.errors.contains("did you mean: gazettte"))
      #expect(argmap("diff", Self.town, "A", "--with", "/no/such/map").status == 66)
      #expect(argmap("diff", Self.town, "--with", Self.town).status == 2)
      let missing = argmap("diff", Self.town, "A", "B", "trade-los", "--with", Self.town)
      #expect(missing.status == 2 && missing.errors.contains("did you mean: trade-loss"))
      #expect(argmap("diff", "-", "A", "--with", "-", input: "source s \"S\"\n").status == 2)
    }
  }
}
