import Foundation
import TestSupport
import Testing

/// `changes` from the shell: two paths, or the words that git gives.
@Suite struct ChangesTests {
  static let town = CommandLineTests.town
  private static let base = "source s \"S\"\nclaim a \"A.\"\nclaim b \"B.\"\n"

  @Test func `the status says whether two versions are the same`() {
    #expect(argmap("changes", Self.town, Self.town).status == 0)
    #expect(argmap("changes", Self.town, Self.town).output == "the two versions say the same\n")
    #expect(argmap("changes", Self.town, "/dev/null").status == 1)
    #expect(argmap("changes", Self.town).status == 2)
    #expect(argmap("changes", Self.town, Self.town, Self.town).status == 2)
    #expect(argmap("changes", "-", "-").status == 2)
    #expect(argmap("changes", Self.town, "/no/such/map").status == 66)
    #expect(argmap("changes", "-", Self.town, input: "claim \"").status == 65)
  }

  @Test(
    "the screen and the document of many changes at once are as before", .tags(.golden),
    arguments: [("changes.txt", [String]()), ("changes.json", ["--pretty"])])
  func golden(file: String, options: [String]) throws {
    let folder = "\(projectFolder)/Tests/ArgmapCLITests/Golden/changes"
    let run = argmap(
      ["changes", "\(folder)/old.argmap", "\(folder)/new.argmap"] + options)
    #expect(run.status == 1)
    #expect(run.errors.isEmpty)
    #expect(try goldenMismatch(run.output, file) == nil)
  }

  @Test func `a folder and a file can be compared, and standard input`() throws {
    let file = "\(Self.town)/main-street.argmap"
    #expect(argmap("changes", Self.town, file).status == 0)
    let run = argmap("changes", file, "-", input: try contents(file) + "claim new-one \"New.\"\n")
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("ADDED - 1\n  + claim         new-one  New.\n"))
  }

  @Test func `the document holds what the screen shows`() throws {
    try withFolder { folder in
      try write(
        Self.base + "a supports b\ns asserts a hedged at \"x\"\n", to: "\(folder)/old.argmap")
      try write(
        Self.base + "b supports a\na supports b\ns asserts a at \"x\", \"y\"\n",
        to: "\(folder)/new.argmap")
      let run = argmap("changes", "\(folder)/old.argmap", "\(folder)/new.argmap", "--json")
      #expect(run.status == 1)
      #expect(
        run.output.hasPrefix(
          """
          {"format":"argmap-changes/1",\
          "added":[{"kind":"link","id":"b supports a","text":"b supports a"}],"removed":[],\
          "changed":[{"kind":"stance","id":"s on a","field":"hedged","old":true},\
          {"kind":"stance","id":"s on a","field":"quotes","old":["x"],"new":["x","y"]}],\
          "standings":[],"findings":{"new":[
          """))
    }
  }

  @Test func `git's words are understood, and its status is always 0`() throws {
    try withFolder { folder in
      try write(Self.base + "include \"part.argmap\"\n", to: "\(folder)/m.argmap")
      try write("claim c \"C.\"\n", to: "\(folder)/part.argmap")
      // git keeps the old version elsewhere; what it includes lies in the work tree.
      try write(
        "include \"part.argmap\"\nsource s \"S\"\nc supports a\nclaim a \"A.\"\n",
        to: "\(folder)/blob")
      let path = "\(folder)/m.argmap"
      let run = argmap(
        "changes", "--git", path, "\(folder)/blob", "1234567", "100644", path, "0000000", "100644")
      #expect(run.status == 0)
      #expect(run.errors.isEmpty)
      #expect(run.output.hasPrefix("changes \(path)\n"))
      #expect(run.output.contains("+ claim         b  B."))
      #expect(run.output.contains("- link          c supports a"))
      #expect(!run.output.contains("claim         c"))
      let new = argmap("changes", "--git", path, "/dev/null", ".", ".", path, "0", "100644")
      #expect(new.status == 0)
      #expect(new.output.contains("+ claim         a"))
      let renamed = argmap(
        "changes", "--git", "\(folder)/old.argmap", "\(folder)/blob", "1", "100644", path, "0",
        "100644", path, "similarity index 90%\n")
      #expect(renamed.status == 0)
      #expect(renamed.output.hasPrefix("changes \(folder)/old.argmap -> \(path)\n"))
      #expect(argmap("changes", "--git", path).output.contains("not merged yet"))
      #expect(argmap("changes", "--git", path, path).status == 2)
    }
  }

  @Test func `for git a version with errors is compared as far as it can be read`() throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write(Self.base + "c supports a\nb supports a\n", to: path)
      let run = argmap("changes", "--git", path, "/dev/null", ".", ".", path, "0", "100644")
      #expect(run.status == 0)
      #expect(run.output.contains("the new version has 1 error; it is compared as far"))
      #expect(run.output.contains("+ link          b supports a"))
    }
  }

  @Test func `one file of a folder is read with the others where it needs them`() throws {
    try withFolder { folder in
      try write("claim a \"A.\"\nsource s \"S\"\n", to: "\(folder)/1.argmap")
      try write("s asserts a\n", to: "\(folder)/2.argmap")
      try write("s denies a\n", to: "\(folder)/blob")
      let path = "\(folder)/2.argmap"
      let run = argmap("changes", "--git", path, "\(folder)/blob", "1", "100644", path, "0", "1")
      #expect(!run.output.contains("error;"))
      #expect(run.output.contains("~ stance        s on a"))
      let gone = argmap("changes", "--git", path, path, "1", "100644", "/dev/null", ".", ".")
      #expect(gone.output.contains("REMOVED - 1\n  - stance        s asserts a"))
    }
  }
}
