/// A problem of the competition of argumentation solvers, such as `DC-PR`.
///
/// The tasks are those of the International Competition on Computational Models of Argumentation,
/// <https://argumentationcompetition.org>.
package struct Problem: Sendable, Equatable {
  /// What is asked.
  package enum Task: String, Sendable, CaseIterable {
    /// Some extension.
    case someExtension = "SE"
    /// Every extension.
    case everyExtension = "EE"
    /// The number of extensions.
    case countExtensions = "CE"
    /// Whether some extension holds the argument.
    case decideCredulously = "DC"
    /// Whether all extensions hold the argument.
    case decideSkeptically = "DS"

    /// Whether the task is about an argument.
    package var needsArgument: Bool { self == .decideCredulously || self == .decideSkeptically }
  }

  package let task: Task
  package let semantics: Semantics

  package init(_ task: Task, _ semantics: Semantics) {
    self.task = task
    self.semantics = semantics
  }

  /// Reads a problem's name, `TASK-SEMANTICS`.
  package init?(name: String) {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let task = Task(rawValue: String(parts[0])),
      let semantics = Semantics(rawValue: String(parts[1]))
    else { return nil }
    self.init(task, semantics)
  }

  /// The problem's name, `TASK-SEMANTICS`.
  package var name: String { "\(task.rawValue)-\(semantics.rawValue)" }

  /// All problems, by task and then by semantics.
  package static let all = Task.allCases.flatMap { task in
    Semantics.allCases.map { Problem(task, $0) }
  }
}

/// The answer to a ``Problem``.
package enum Answer: Sendable, Equatable {
  /// An extension, ascending.
  case someExtension([Int32])
  /// There is no extension.
  case noExtension
  /// All extensions.
  case extensions([[Int32]])
  /// How many extensions there are; `nil` if they are more than fit into an integer.
  case count(Int?)
  /// Yes or no.
  case decision(Bool)
}

extension Solver {
  /// Answers a problem.
  ///
  /// - Parameters:
  ///   - problem: What is asked.
  ///   - argument: The argument asked about; tasks that need none ignore it.
  /// - Returns: The answer, in the form of the task.
  package func answer(_ problem: Problem, about argument: Int32?) -> Answer {
    let semantics = problem.semantics
    switch problem.task {
    case .someExtension:
      return someExtension(under: semantics).map(Answer.someExtension) ?? .noExtension
    case .everyExtension: return .extensions(extensions(under: semantics).list)
    case .countExtensions: return .count(extensionCount(under: semantics))
    case .decideCredulously, .decideSkeptically:
      guard let argument else { preconditionFailure("\(problem.name) is about an argument") }
      return .decision(
        problem.task == .decideCredulously
          ? isCredulouslyAccepted(argument, under: semantics)
          : isSkepticallyAccepted(argument, under: semantics))
    }
  }
}
