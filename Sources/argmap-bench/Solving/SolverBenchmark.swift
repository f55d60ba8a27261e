internal import SourceText

/// Times `argmap solve`, and other programs with the competition's interface, on known problems.
struct SolverBenchmark {
  struct Row {
    let problem: KnownProblems.Problem
    /// For each program its seconds, `nil` without a right answer.
    let seconds: [Double?]
    /// The seconds of the programs in `times.csv`.
    let known: [Double?]
  }

  /// The programs measured, argmap first.
  let programs: [String]
  let knownPrograms: [String]
  private(set) var rows: [Row] = []

  /// Less than this is as good as this, since to start a program takes as long.
  static let leastSeconds = 0.02

  /// How often each problem is put, of which the fastest counts.
  private static let runs = 2

  /// Measures.
  ///
  /// - Parameters:
  ///   - folder: Frameworks with known answers.
  ///   - own: How to start argmap.
  ///   - others: The paths of other programs.
  init(folder: String, own: [String], others: [String]) {
    let known = KnownProblems(folder: folder)
    programs = ["argmap"] + others
    knownPrograms = known.programs
    for problem in known.problems {
      var question = ["-p", problem.name, "-f", "\(folder)/\(problem.instance).af"]
      if let argument = problem.argument { question += ["-a", argument] }
      let seconds = ([own] + others.map { [$0] }).map { program in
        Self.seconds(program + question, problem.answer)
      }
      rows.append(Row(problem: problem, seconds: seconds, known: known.times(of: problem)))
    }
  }

  private static func seconds(_ words: [String], _ answer: String?) -> Double? {
    var fastest: Double?
    withTemporaryFile([]) { path in
      for _ in 0..<runs {
        let run = ProgramRun(words, writingTo: path)
        guard let seconds = run.seconds, run.answers(answer) else {
          fastest = nil
          return
        }
        fastest = min(fastest ?? seconds, seconds)
      }
    }
    return fastest
  }

  /// A table of all problems, then one of how many of each task were solved.
  var report: String {
    var out = "seconds of processor time, at most \(ProgramRun.limit) (ratio of argmap's to them)\n"
    out += "problem   instance".padded(to: 48)
    for program in programs { out += right(Self.short(program), 18) }
    out += right("best of times.csv", 20) + "\n"
    for row in rows {
      let own = row.seconds[0]
      out += row.problem.name.padded(to: 10) + row.problem.instance.padded(to: 38)
      for (index, seconds) in row.seconds.enumerated() {
        out += right(Self.shown(seconds) + (index == 0 ? "" : Self.comparison(own, seconds)), 18)
      }
      let best = row.known.compactMap { $0 }.min()
      if !row.known.isEmpty { out += right(Self.shown(best) + Self.comparison(own, best), 20) }
      out += "\n"
    }
    return out + solvedReport + medianReport
  }

  private var solvedReport: String {
    var out = "\n" + "solved".padded(to: 19)
    for program in programs { out += right(Self.short(program), 18) }
    out += right("argmap on times.csv", 24) + right("best of times.csv", 20) + "\n"
    for name in Set(rows.map(\.problem.name)).sorted() {
      let rows = rows.filter { $0.problem.name == name }
      out += "\(name) of \(rows.count)".padded(to: 19)
      for index in programs.indices {
        out += right("\(rows.count { $0.seconds[index] != nil })", 18)
      }
      let shared = rows.filter { !$0.known.isEmpty }
      if !shared.isEmpty {
        let limit = Double(ProgramRun.limit)
        let best = knownPrograms.indices.map { program in
          shared.count { ($0.known[program] ?? .infinity) <= limit }
        }
        out += right("\(shared.count { $0.seconds[0] != nil }) of \(shared.count)", 24)
        out += right("\(best.max() ?? 0)", 20)
      }
      out += "\n"
    }
    return out
  }

  private var medianReport: String {
    var out = ""
    for (index, program) in programs.enumerated().dropFirst() {
      let ratios = rows.compactMap { row in
        row.seconds[index] == nil && row.seconds[0] == nil
          ? nil : Self.ratio(row.seconds[0], row.seconds[index])
      }.sorted()
      guard !ratios.isEmpty else { continue }
      out += "median ratio to \(Self.short(program)): \(decimal(ratios[ratios.count / 2], 2))\n"
    }
    return out
  }

  /// How many times longer; what was not solved counts as twice the limit.
  private static func ratio(_ own: Double?, _ other: Double?) -> Double {
    let penalty = 2 * Double(ProgramRun.limit)
    return max(own ?? penalty, leastSeconds) / max(other ?? penalty, leastSeconds)
  }

  private static func shown(_ seconds: Double?) -> String { seconds.map { decimal($0, 3) } ?? "–" }

  private static func comparison(_ own: Double?, _ other: Double?) -> String {
    " (\(decimal(ratio(own, other), 2)))"
  }

  private static func short(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}

extension ProgramRun {
  /// Whether the program gave an answer, and the right one where that is known.
  fileprivate func answers(_ known: String?) -> Bool {
    guard let line = output.split(whereSeparator: \.isNewline).first else { return false }
    return known == nil || line == known ?? ""
  }
}
