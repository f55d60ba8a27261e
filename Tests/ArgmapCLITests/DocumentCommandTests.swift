import Foundation
import TestSupport
import Testing

/// `format`, `import` and `solve`: commands about whole documents.
@Suite struct DocumentCommandTests {
  @Test func `formatting from the shell rewrites the files, and once is enough`() throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write("claim   a\n  \"A.\"   // why\n", to: path)
      #expect(argmap("format", path, "--check").status == 1)
      #expect(try contents(path) == "claim   a\n  \"A.\"   // why\n")
      #expect(argmap("format", path, "-o", "-").output == "claim a \"A.\" // why\n")
      #expect(argmap("format", path).status == 0)
      #expect(try contents(path) == "claim a \"A.\" // why\n")
      #expect(argmap("format", path, "--check").status == 0)
    }
  }

  @Test func `formatting at the prompt can be undone, and a broken map is left alone`() throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write("claim   a \"A.\"\n", to: path)
      let shown = screen([path], typing: ["format", "undo", "save"])
      #expect(shown.contains("changed: m.argmap") && shown.contains("undone: format"))
      #expect(try contents(path) == "claim   a \"A.\"\n")
      try write("claim   a\n", to: path)
      #expect(argmap("format", path).status == 65)
      #expect(try contents(path) == "claim   a\n")
    }
  }

  @Test
  func `an export with its analysis holds what standing and check print, and can be read back`()
    throws
  {
    func object(_ words: [String]) throws -> NSDictionary {
      let run = argmap(words)
      return try #require(
        try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? NSDictionary)
    }
    let town = "\(projectFolder)/Maps/main-street"
    let export = ["export", town, "--to", "json"]
    let whole = try object(export + ["--with", "analysis"])
    let standings = try #require(whole["standings"] as? [NSDictionary])
    let names = standings.compactMap { $0["perspective"] as? String }
    #expect(names == ["everyone", "gazette", "gazette+", "cyclist", "cyclist+"])
    for standing in standings {
      let name = try #require(standing["perspective"] as? String)
      let alone = try object(["standing", town, "--by", name, "--json"])
      #expect(standing["nodes"] as? NSArray == alone["nodes"] as? NSArray)
    }
    let findings = try object(["check", town, "--json"])["findings"] as? NSArray
    #expect(findings?.count ?? 0 > 5)
    #expect(whole["findings"] as? NSArray == findings)
    let stances = try #require(whole["stances"] as? [NSDictionary])
    let quotes = stances.flatMap { $0["quotes"] as? [NSDictionary] ?? [] }
    #expect(quotes.allSatisfy { $0["found"] as? String == "exact" && $0["place"] != nil })
    let plain = argmap(export).output
    #expect(try object(export)["standings"] == nil && !plain.contains("\"found\""))
    try withFolder { folder in
      for (name, words) in [("plain", export), ("whole", export + ["--with", "analysis"])] {
        try write(argmap(words).output, to: "\(folder)/\(name).json")
      }
      let read = argmap("import", "\(folder)/whole.json")
      #expect(read.status == 0)
      #expect(read.output == argmap("import", "\(folder)/plain.json").output)
    }
    #expect(argmap(export + ["--with", "analyses"]).status == 2)
  }

  @Test(
    "the maps that come with the program are in the canonical layout",
    arguments: ["main-street", "canada-china-ev"])
  func canonical(name: String) {
    #expect(argmap("format", "\(projectFolder)/Maps/\(name)", "--check").status == 0)
  }

  @Test func `importing an export gives the same map`() throws {
    try withFolder { folder in
      let town = "\(projectFolder)/Maps/main-street"
      #expect(argmap("export", town, "--to", "json", "-o", "\(folder)/m.json").status == 0)
      #expect(argmap("import", "\(folder)/m.json", "-o", "\(folder)/m.argmap").status == 0)
      func withoutPlaces(_ path: String) throws -> String {
        argmap("export", path, "--to", "json").output
          .replacing(/,"place":\{[^}]*\}/, with: "")
      }
      #expect(try withoutPlaces("\(folder)/m.argmap") == withoutPlaces(town))
      try write(
        "{\"format\":\"argmap/1\",\"claims\":[{\"id\":\"a b\",\"text\":\"A.\"}]}",
        to: "\(folder)/bad.json")
      let bad = argmap("import", "\(folder)/bad.json")
      #expect(bad.status == 65 && bad.errors.contains("claims[0].id"))
      try write("nonsense", to: "\(folder)/other")
      #expect(argmap("import", "\(folder)/other").status == 65)
    }
  }

  @Test(
    "a problem is answered in the competition's form",
    arguments: [
      ("SE-GR", nil, "w 1 3\n", "[1,3]\n"), ("EE-ST", nil, "w 1 3\n", "[[1,3]]\n"),
      ("CE-PR", nil, "1\n", "1\n"), ("DC-CO", "3", "YES\n", "YES\n"),
      ("DS-ST", "2", "NO\n", "NO\n"), ("SE-ID", nil, "w 1 3\n", "[1,3]\n"),
    ] as [(String, String?, String, String)])
  func solve(problem: String, argument: String?, answer: String, legacy: String) throws {
    try withFolder { folder in
      try write("# a comment\np af 3\n1 2\n2 3\n", to: "\(folder)/f.af")
      let words =
        ["solve", "-p", problem, "-f", "\(folder)/f.af"] + (argument.map { ["-a", $0] } ?? [])
      #expect(argmap(words).output == answer)
      #expect(argmap(words + ["--output", "legacy"]).output == legacy)
    }
  }

  @Test func `no stable extension is NO, and a file that is no framework an error with its line`()
    throws
  {
    try withFolder { folder in
      try write("p af 1\n1 1\n", to: "\(folder)/odd.af")
      #expect(argmap("solve", "-p", "SE-ST", "-f", "\(folder)/odd.af").output == "NO\n")
      try write("p af 1\n1 2\n", to: "\(folder)/bad.af")
      let run = argmap("solve", "-p", "SE-ST", "-f", "\(folder)/bad.af")
      #expect(run.status == 65 && run.errors.contains("bad.af:2:"))
      #expect(argmap("solve", "-p", "SE-XX", "-f", "\(folder)/odd.af").status == 2)
    }
  }

  @Test("a mistake in a file to import has its place, and a mark of the byte order is none")
  func importedSyntax() throws {
    try withFolder { folder in
      let path = "\(folder)/m.json"
      try write("{\"format\":\"argmap/1\",\n \"claims\":[],}", to: path)
      let run = argmap("import", path)
      #expect(run.status == 65)
      #expect(
        run.errors.hasPrefix(
          "error: \(path):2:14: this is not JSON: the name of a member belongs here"))
      let json = argmap("import", path, "--json").errors
      #expect(json.contains("\"line\":2,\"column\":14"))
      try write(
        "{\"format\":\"argmap/1\",\"claims\":[],\"claims\":[{\"id\":\"a\",\"text\":\"A.\"}]}",
        to: path)
      #expect(argmap("import", path).errors.contains("a member 'claims' already"))
      try write(
        "\u{FEFF}{\"format\":\"argmap/1\",\"claims\":[{\"id\":\"a\",\"text\":\"A.\"}]}", to: path)
      #expect(argmap("import", path).output == "claim a \"A.\"\n")
    }
  }
}
