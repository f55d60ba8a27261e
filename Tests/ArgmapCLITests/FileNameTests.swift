import FileAccess
import Foundation
import TestSupport
import Testing

/// Names of files are bytes; whatever they are, the files can be read and written.
@Suite struct FileNameTests {
  @Test(
    "a map whose name is no UTF-8 is opened, changed and saved, alone and in a folder",
    arguments: ["\\200\\303\\251\\377", "\\355\\240\\200", "\\364\\217\\273\\277"])
  func notText(name: String) throws {
    try withFolder { folder in
      let run = try ProgramInShell.run(
        """
        name=$(printf 'x\(name)'); mkdir "$name"; cd "$name"
        printf 'source s "S"\\n    file: t.txt\\nclaim a "A."\\ns asserts a at "word"\\n' >1.argmap
        printf 'claim b "B."\\n' >"$name.argmap"; printf 'a word' >t.txt
        set -e; export PS4=
        $argmap ls . >/dev/null; $argmap ls "$PWD"
        $argmap changes . . ; $argmap rename . b c; cat "$name.argmap"
        $argmap set "$name.argmap" c text New; cat "$name.argmap"
        $argmap "$name.argmap" -c "save $name.copy"; cat "$name.copy"
        $argmap export . --to json -o "$name.json"
        $argmap import "$name.json" -o "$name.again"; $argmap ls "$name.again" | wc -l
        ls -A | wc -l; ls "$name"*
        """, in: folder)
      #expect(run.status == 0, "\(run)")
      #expect(run.output.contains("  b   ·    0    0  ∘  B.\n"))
      #expect(run.output.contains("the two versions say the same\n"))
      #expect(run.output.contains("claim c \"B.\"\n"))
      #expect(run.output.contains("\nclaim c \"New\"\n"))
      #expect(!run.output.utf8.contains(0xFE))
    }
  }

  @Test("two names that differ in how their accents are written are two files")
  func twins() throws {
    try withFolder { folder in
      let names = ["e\u{301}", "\u{E9}"]
      for (name, id) in zip(names, ["a", "b"]) {
        try write("claim \(id) \"X.\"\n", to: "\(folder)/\(name).argmap")
      }
      #expect(argmap("export", folder, "--to", "json").output.contains(#""id":"b""#))
      #expect(argmap("set", folder, "b", "text", "Y.").status == 0)
      #expect(try contents("\(folder)/\(names[0]).argmap") == "claim a \"X.\"\n")
      #expect(try contents("\(folder)/\(names[1]).argmap") == "claim b \"Y.\"\n")
    }
  }

  @Test("every name comes back from a string as the bytes that it was")
  func everyByte() throws {
    var random = SplitMix64(seed: 12)
    let choices: [UInt8] = [0xF4, 0x8F, 0xBA, 0xBB, 0x80, 0xC3, 0xA9, 0xFF, 0x61, 0xE2]
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        choices[Int.random(in: 0..<choices.count, using: &random)]
      }
      let name = bytes.map(CChar.init(bitPattern:)) + [0]
      let text = String(systemName: name)
      #expect(text.systemName == name, "\(bytes)")
      #expect(text.standsForBytes == (String(validating: bytes, as: UTF8.self) != text))
    }
    #expect("a\u{0}b".systemName == [0])
  }

  @Test("words that are no text are names, and never come into a map")
  func notInMaps() throws {
    try withFolder { folder in
      let text = "claim a \"A.\"\n"
      try write(text, to: "\(folder)/m.argmap")
      for line in ["set m.argmap a text \"$w\"", "m.argmap -c \"claim b '$w'\" -c save"] {
        let run = try ProgramInShell.run(
          "w=$(printf 'caf\\351'); $argmap \(line.replacing("'", with: "\\\""))", in: folder)
        #expect(run.status == 2)
        #expect(run.errors.contains("what is typed is no UTF-8 text"), "\(run)")
      }
      #expect(try contents("\(folder)/m.argmap") == text)
    }
  }
}
