import Foundation
import Testing

/// Several processes with one map, and processes that may not write.
@Suite struct SideBySideTests {
  @Test("of commands that change one map at once each is told to be saved only if it is")
  func manyWriters() throws {
    try withFolder { folder in
      let numbers = 0..<24
      try write(
        numbers.map { "claim c\($0) \"Old.\"\n" }.joined(), to: "\(folder)/m.argmap")
      let run = try ProgramInShell.run(
        """
        for n in $(seq 0 23); do
          { $argmap set m.argmap c$n text New.$n >/dev/null 2>&1; echo "$n $?" >status.$n; } &
        done
        wait
        cat status.*
        """, in: folder, seconds: 60)
      let text = try contents("\(folder)/m.argmap")
      var saved = 0
      for line in run.output.split(separator: "\n") {
        let words = line.split(separator: " ")
        #expect(words[1] == "0" || words[1] == "74")
        #expect(text.contains("\"New.\(words[0])\"") == (words[1] == "0"), "\(line)")
        saved += words[1] == "0" ? 1 : 0
      }
      #expect(saved > 0)
    }
  }

  @Test("a limit on the size of files is told like a full disk, and ends nothing")
  func fileSizeLimit() throws {
    try withFolder { folder in
      let text = (0..<100).map { "claim c\($0) \"Some words.\"\n" }.joined()
      try write(text, to: "\(folder)/m.argmap")
      let run = try ProgramInShell.run(
        "ulimit -f 1; $argmap set m.argmap c5 text Other 2>&1; echo $?; ls -A | grep save",
        in: folder)
      #expect(run.output.contains("File too large\n74\n"))
      #expect(try contents("\(folder)/m.argmap") == text)
    }
  }
}
