internal import FileAccess
internal import Semantics
internal import SourceText

/// `solve`: abstract argumentation problems, in the competition's own form.
struct SolveCommand: Command {
  let name = "solve"
  let group = CommandGroup.maps
  let summary = "solve an abstract argumentation problem (ICCMA interface)"
  let options = [
    Option(
      "-p", "TASK-SEM", .problem, "the problem: SE EE CE DC DS, and GR CO PR ST SST STG ID",
      use: .required),
    Option("-f", "FILE", .file, "the framework", use: .required),
    Option("-a", "ARG", .nothing, "the argument that DC and DS ask about"),
    Option(
      "--format", "FORMAT", .choices(FrameworkFormat.allCases.map(\.rawValue)),
      "the form of the file, where its name does not tell"),
    Option("--output", "FORM", .choices(["iccma23", "legacy"]), "the form of the answer"),
    Option("--formats", "print the forms that can be read", use: .apart),
    Option("--problems", "print the problems that can be solved", use: .apart),
  ]
  let details = """
    Tasks: SE some extension, EE every extension, CE their number, DC and DS whether an argument
    is in some or in all of them. Semantics: GR grounded, CO complete, PR preferred, ST stable,
    SST semi-stable, STG stage, ID ideal. Answers are exact. Forms: 'p af N' with an attack 'i j' a
    line, .apx with arg(a). and att(a,b)., .tgf.
    """
  let examples = [
    (line: "solve -p SE-PR -f problem.af", meaning: "one preferred extension"),
    (line: "solve -p DC-ST -f problem.apx -a a1", meaning: "is a1 in some stable extension?"),
  ]
  let needsMap = false

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    if arguments.has("--formats") {
      session.print("[\(FrameworkFormat.allCases.map(\.rawValue).joined(separator: ","))]")
      return .ok
    }
    if arguments.has("--problems") {
      session.print("[\(Problem.all.map(\.name).joined(separator: ","))]")
      return .ok
    }
    guard let name = arguments["-p"], let path = arguments["-f"] else {
      throw .usage("'solve' needs a problem and a file", advice: "usage: solve \(synopsis)")
    }
    guard let problem = Problem(name: name) else {
      throw .usage(
        "'\(name)' is no problem", input: name,
        suggestions: nearestNames(to: name, among: Problem.all.map(\.name)),
        advice: "see: solve --problems")
    }
    let framework = try read(path, as: arguments["--format"])
    var argument: Int32?
    if problem.task.needsArgument {
      guard let word = arguments["-a"] else {
        throw .usage("\(name) is about an argument", advice: "name it: -a ARG")
      }
      argument = framework.argument(named: word)
      if argument == nil {
        throw .usage("the framework has no argument '\(word)'", input: word)
      }
    }
    let answer = Solver(framework.framework).answer(problem, about: argument)
    for line in lines(of: answer, framework, isLegacy: arguments["--output"] == "legacy") {
      session.print(line)
    }
    return .ok
  }

  private func read(
    _ path: String, as given: String?
  ) throws(CommandError) -> NamedFramework {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileSystem.read(path)
    } catch {
      throw .cannotOpen(error)
    }
    let ending = path.split(separator: ".").last.map(String.init) ?? ""
    let format = FrameworkFormat(rawValue: given ?? ending) ?? .numbered
    do throws(FrameworkError) {
      return try NamedFramework(reading: bytes, as: format)
    } catch {
      let reason =
        switch error.reason {
        case .missingHeader: "the first line is not 'p af N'"
        case .unexpectedText: "this is no argument and no attack"
        case .unknownArgument: "an argument is not declared"
        case .tooManyArguments:
          "there are too many arguments: at most \(NamedFramework.mostArguments)"
        }
      throw CommandError(
        code: "bad-framework",
        message: "\(path):\(error.line): \(reason) (read as .\(format.rawValue))",
        status: .badMap, input: path)
    }
  }

  private func lines(
    of answer: Answer, _ framework: NamedFramework, isLegacy: Bool
  ) -> [String] {
    func row(_ members: [Int32]) -> String {
      let names = members.map { framework.name(of: $0) }
      return isLegacy
        ? "[\(names.joined(separator: ","))]" : (["w"] + names).joined(separator: " ")
    }
    switch answer {
    case .someExtension(let found): return [row(found)]
    case .noExtension: return ["NO"]
    case .extensions(let all):
      if isLegacy { return ["[\(all.map(row).joined(separator: ","))]"] }
      return all.isEmpty ? ["NO"] : all.map(row)
    case .count(let count): return [count.map(String.init) ?? "more than \(Int.max)"]
    case .decision(let isYes): return [isYes ? "YES" : "NO"]
    }
  }
}
