/// A folder of argumentation frameworks `NAME.af` with what is known of them: `answers.csv`
/// (instance, arguments, attacks, problem, query, answer) and, if there is one, `times.csv` (problem,
/// instance, and for each of some programs the seconds that it took).
struct KnownProblems {
  /// What is asked of a framework.
  struct Problem {
    /// Such as `DC-CO`.
    let name: String
    let instance: String
    /// The argument that is asked about.
    let argument: String?
    /// YES or NO, where that is known.
    let answer: String?
  }

  private(set) var problems: [Problem] = []
  /// The programs of `times.csv`.
  private(set) var programs: [String] = []
  /// Problem and instance → the seconds of each of the programs, `nil` for those without an answer.
  private var times: [String: [Double?]] = [:]

  /// Reads a folder: each problem that its lists name, for each of the instances.
  ///
  /// Only the tasks SE, DC and DS are read.
  init(folder: String) {
    let answers = Self.table(contents(ofFile: "\(folder)/answers.csv"))
    let measured = Self.table(contents(ofFile: "\(folder)/times.csv"))
    programs = measured.first?.dropFirst(2).map(Self.program) ?? []
    for row in measured.dropFirst() {
      times["\(row[0]) \(row[1])"] = row.dropFirst(2).map(Double.init)
    }
    var names = Set(measured.dropFirst().map { $0[0] })
    var instances = Set(measured.dropFirst().map { $0[1] })
    var queries: [String: String] = [:]
    var known: [String: [String]] = [:]
    for row in answers.dropFirst() where row.count >= 6 {
      names.insert(row[3])
      instances.insert(row[0])
      if !row[4].isEmpty { queries[row[0]] = row[4] }
      known["\(row[3]) \(row[0])"] = row
    }
    for name in names.sorted() where ["SE-", "DC-", "DS-"].contains(name.prefix(3)) {
      for instance in instances.sorted() {
        let row = known["\(name) \(instance)"]
        let argument = name.hasPrefix("SE") ? nil : row?[4] ?? queries[instance] ?? "1"
        problems.append(
          Problem(
            name: name, instance: instance, argument: argument,
            answer: argument == nil ? nil : row?[5]))
      }
    }
  }

  /// The seconds that each of the programs of `times.csv` took, nothing if it does not tell.
  func times(of problem: Problem) -> [Double?] {
    times["\(problem.name) \(problem.instance)"] ?? []
  }

  private static func program(_ column: String) -> String {
    column.hasSuffix("_cpu_s") ? String(column.dropLast(6)) : column
  }

  private static func table(_ text: String?) -> [[String]] {
    (text ?? "").split(whereSeparator: \.isNewline).map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
