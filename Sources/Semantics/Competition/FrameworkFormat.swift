/// The text formats in which frameworks are exchanged.
package enum FrameworkFormat: String, Sendable, CaseIterable {
  /// `p af N`, then one attack `i j` a line between the arguments 1…N (ICCMA 2023).
  case numbered = "af"
  /// `arg(a).` and `att(a,b).` (ASPARTIX).
  case aspartix = "apx"
  /// One name a line, `#`, then one attack `a b` a line (Trivial Graph Format).
  case trivialGraph = "tgf"
}

/// A framework as it was read, with the names of its arguments.
package struct NamedFramework: Sendable {
  package let framework: Framework
  /// The names in order, or nothing where the arguments are the numbers from 1.
  let names: [String]
  let numbers: [String: Int32]

  /// How many arguments a framework may have: more would only fill the memory.
  package static let mostArguments = 10_000_000

  /// The name of an argument.
  package func name(of argument: Int32) -> String {
    names.isEmpty ? String(argument + 1) : names[Int(argument)]
  }

  /// The argument of a name.
  package func argument(named name: String) -> Int32? {
    if !names.isEmpty { return numbers[name] }
    guard let number = Int32(name), number > 0, number <= framework.argumentCount else {
      return nil
    }
    return number - 1
  }
}

/// Why a text is no framework.
package struct FrameworkError: Error, Sendable, Equatable {
  package enum Reason: Sendable, Equatable {
    case missingHeader
    case unexpectedText
    case unknownArgument
    case tooManyArguments
  }

  /// The line, counted from 1.
  package let line: Int
  package let reason: Reason
}
