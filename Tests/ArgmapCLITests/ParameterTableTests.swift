import Foundation
import Interchange
import TestSupport
import Testing

@testable import ArgmapCLI

/// The laws of what commands declare that they take.
@Suite struct ParameterTableTests {
  private static let town = "\(projectFolder)/Maps/main-street"
  private static let options = allCommands.flatMap { command in
    command.allOptions.map { (command: command, option: $0) }
  }

  private func isPhrase(_ text: String) -> Bool { !text.isEmpty && !text.hasSuffix(".") }

  @Test func `each parameter and each option says what it is for, in lower case`() {
    for command in allCommands {
      for parameter in command.parameters {
        #expect(isPhrase(parameter.meaning), "\(command.name) \(parameter.label)")
        #expect(parameter.meaning.prefix(1).lowercased() == parameter.meaning.prefix(1))
      }
    }
    for option in Self.options.map(\.option) + ProgramOption.declarations {
      #expect(isPhrase(option.summary), "\(option.name)")
      #expect(option.name.hasPrefix("-"))
    }
  }

  @Test func `what stands in capitals is completed alike wherever it stands`() {
    var kinds: [String: Set<CompletionKind>] = [:]
    for parameter in allCommands.flatMap(\.parameters) {
      kinds[parameter.placeholder, default: []].insert(parameter.completion)
    }
    for option in Self.options.map(\.option) {
      guard let value = option.value, option.choices.isEmpty else { continue }
      kinds[value, default: []].insert(option.completion)
    }
    // A new ID and a newer map; a document's name and an alias.
    let twofold = kinds.filter { $0.value.count > 1 }.keys.sorted()
    #expect(twofold == ["NAME", "NEW"])
    #expect(kinds["ID"] == [.identifier] && kinds["S"] == [.perspective] && kinds["T"] == [.tag])
    for path in ["FILE", "FOLDER", "MAP", "PATH"] { #expect(kinds[path] == [.file], "\(path)") }
    let free = kinds.filter { $0.value.contains(.nothing) }.keys.sorted()
    #expect(free == ["ARG", "N", "NAME", "NEW", "PARAGRAPH", "TEXT", "WORDS"])
  }

  @Test func `nothing is required behind what may be left out, or follows what has no end`() {
    for command in allCommands {
      var mayEnd = false
      var hasEnd = true
      for parameter in command.parameters {
        #expect(hasEnd, "\(command.name) \(parameter.label)")
        #expect(parameter.isOptional || !mayEnd, "\(command.name) \(parameter.label)")
        mayEnd = parameter.isOptional
        hasEnd = parameter.mostWords != nil
      }
    }
  }

  @Test func `options stand once each, those required first, and behind what they belong to`() {
    for command in allCommands {
      let names = command.allOptions.map(\.name)
      #expect(Set(names).count == names.count, "\(command.name)")
      let required = command.options.map { $0.use == .required }
      #expect(required == required.filter { $0 } + required.filter { !$0 }, "\(command.name)")
      for (index, option) in command.options.enumerated() {
        switch option.use {
        case .with(let name), .insteadOf(let name):
          let other = command.options[..<index].first { $0.name == name }
          #expect(other?.use == .optional || other?.use == .required, "\(option.name)")
        case .optional, .required, .apart: break
        }
      }
    }
  }

  @Test func `a value is in capitals, or the one thing that it can be`() {
    for option in Self.options.map(\.option) + ProgramOption.declarations {
      guard let value = option.value else {
        #expect(option.completion == .nothing, "\(option.name)")
        continue
      }
      #expect(value == value.uppercased() || option.choices == [value], "\(option.name)")
    }
  }

  @Test func `a synopsis has each option but those that stand apart, and each parameter, once`() {
    for command in allCommands {
      let text = " \(command.synopsis.filter { !"[]".contains($0) }) "
      for option in command.options {
        let count = text.components(separatedBy: " \(option.usage) ").count - 1
        #expect(count == (option.use == .apart ? 0 : 1), "\(command.name) \(option.name)")
      }
      for parameter in command.parameters {
        #expect(text.contains(" \(parameter.label) "), "\(command.name) \(parameter.label)")
      }
      let synopsis = Synopsis(parameters: command.parameters, options: command.options)
      #expect(synopsis.text(behind: 99, without: command.options.map(\.name)).isEmpty)
    }
  }

  private static let selection = "[--by S] [--tag T] [--focus ID] [--depth N]"
  private static let losses = "[--losses FILE] [--strict]"

  @Test(
    "a synopsis goes on behind what is given",
    arguments: [
      (
        "export", 0, [],
        "--to FORMAT [--with analysis] \(selection) [-o FILE [--overwrite]] \(losses)"
      ),
      ("export", 0, ["-o"], "--to FORMAT [--with analysis] \(selection) [--overwrite] \(losses)"),
      (
        "export", 0, ["--overwrite"],
        "--to FORMAT [--with analysis] \(selection) [-o FILE] \(losses)"
      ),
      ("standpoints", 0, [], "[--by S] [--shared | --list | --point N] [--semantics NAME]"),
      ("standpoints", 0, ["--list"], "[--by S] [--semantics NAME]"),
      ("standpoints", 0, ["--shared", "--by"], "[--semantics NAME]"),
      ("diff", 0, [], "[S S] [ID] [--rows] [--tag T] [--with MAP]"),
      ("diff", 1, ["--tag"], "S [ID] [--rows] [--with MAP]"),
      ("diff", 2, ["--tag", "--with"], "[ID] [--rows]"),
      ("path", 1, [], "ID [--all]"), ("path", 2, [], "[--all]"),
      ("set", 1, [], "FIELD VALUE"), ("set", 4, [], ""),
      ("ls", 1, ["--by"], "[WORDS..] [--tag T] [--sort COLUMN]"),
      ("rm", 0, [], "ID | HOLDER VERB CLAIM | PREMISES RELATION TARGET"), ("rm", 1, [], ""),
      ("filter", 0, ["--tag", "--by"], "[EXPR..|off]"), ("changes", 0, [], "OLD NEW"),
      ("strength", 0, ["--by"], "[--method quadratic-energy|df-quad]"),
    ])
  func synopsis(name: String, count: Int, given: [String], expected: String) throws {
    // What 'export' takes grows with its forms.
    let commands: [any Command] = [ExportCommand(exporters: [JSONExporter()])] + allCommands
    let command = try #require(commands.first { $0.name == name })
    let synopsis = Synopsis(parameters: command.parameters, options: command.options)
    #expect(synopsis.text(behind: count, without: given) == expected)
  }

  @Test func `a command says what it needs, if and only if it needs words`() {
    for command in allCommands {
      #expect(command.needs.isEmpty == (command.leastWords == 0), "\(command.name)")
      guard command.leastWords > 0 else { continue }
      for count in 0..<command.leastWords {
        let words = [String](repeating: "close", count: count)
        let line = ([command.name] + words).joined(separator: " ")
        let run = argmap(Self.town, "-c", line)
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("error: '\(command.name)' needs \(command.needs)\n"))
      }
    }
  }

  @Test func `a command takes no word more than its parameters, and all where they have no end`() {
    for command in allCommands {
      let most = command.parameters.mostWords
      let words = (0...(most ?? 0)).map { "word\($0)" }
      let line = ([command.name] + words).joined(separator: " ")
      let complaint = "'\(command.name)' does not take 'word\(most ?? 0)'"
      let run = argmap(Self.town, "-c", line)
      #expect(run.errors.contains(complaint) == (most != nil), "\(line): \(run.errors)")
    }
  }

  @Test func `what only other programs write is not held against the parameters`() {
    #expect(argmap("completion", "words", "--", "sta").output.hasPrefix("stances\t"))
    #expect(!argmap("changes", "--git", "a", "b", "c").errors.contains("does not take"))
  }

  @Test func `every option of the program is taken, and has a value if it is declared with one`() {
    for option in ProgramOption.allCases {
      let alone = argmap(option.rawValue)
      #expect(!alone.errors.contains("has no option"), "\(option.rawValue)")
      let takesValue = option.declaration.value != nil
      #expect(alone.errors.hasPrefix("error: '\(option.rawValue)' ") == takesValue)
      guard option.rawValue.hasPrefix("--") else { continue }
      let refusal = "error: '\(option.rawValue)' takes no value\n"
      #expect(argmap("\(option.rawValue)=x").errors.hasPrefix(refusal) == !takesValue)
    }
  }

  @Test func `the manual page has every option, and every parameter with its meaning`() {
    let page = argmap("manual").output.replacing("\\-", with: "-").split(separator: "\n")
    let lines = Set(page.map(String.init))
    for option in Self.options.map(\.option).filter({ $0.use != .apart })
      + ProgramOption.declarations
    where option.name != "--json" && option.name != "--pretty" {
      let head = ".It Fl \(option.name.dropFirst())" + (option.value.map { " Ar \($0)" } ?? "")
      #expect(lines.contains(head), "\(head)")
    }
    for parameter in allCommands.flatMap(\.parameters) {
      #expect(lines.contains(".It Ar \(parameter.label)"), "\(parameter.label)")
    }
    for option in ProgramOption.declarations {
      let isShown = lines.contains(".Op Fl " + option.head.dropFirst().replacing(" ", with: " Ar "))
      #expect(isShown == (option.use != .apart), "\(option.name)")
    }
  }
}
