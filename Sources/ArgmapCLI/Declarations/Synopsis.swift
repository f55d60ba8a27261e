/// What follows a command's name, as help, messages and hints write it: `[ID] [--depth N]`.
struct Synopsis {
  let parameters: [Parameter]
  let options: [Option]

  /// The text.
  ///
  /// - Parameters:
  ///   - count: How many words of the parameters are given already.
  ///   - given: The options that are.
  /// - Returns: What can still follow; empty where nothing can.
  func text(behind count: Int = 0, without given: [String] = []) -> String {
    var count = count
    var parts: [String] = []
    for parameter in parameters {
      if let part = parameter.text(behind: count) { parts.append(part) }
      count = max(0, count - (parameter.mostWords ?? count))
    }
    for option in options where !given.contains(option.name) {
      switch option.use {
      case .optional, .required:
        let others = options.filter { $0.use == .insteadOf(option.name) }
        if !others.contains(where: { given.contains($0.name) }) {
          parts.append(text(of: [option] + others, without: given))
        }
      case .with(let name) where given.contains(name): parts.append("[\(option.usage)]")
      case .with, .insteadOf, .apart: break
      }
    }
    return parts.joined(separator: " ")
  }

  /// Options of which one is given, with what belongs to them.
  private func text(of rivals: [Option], without given: [String]) -> String {
    let parts = rivals.map { option in
      ([option.usage]
        + options.filter { $0.use == .with(option.name) && !given.contains($0.name) }
        .map { "[\($0.usage)]" }).joined(separator: " ")
    }
    let text = parts.joined(separator: " | ")
    return rivals.contains { $0.use == .required } ? text : "[\(text)]"
  }
}

extension Command {
  /// What follows the name: `[ID] [--depth N]`.
  var synopsis: String { synopsis(requiring: 0) }

  /// The same where the first parameters cannot be left out.
  func synopsis(requiring count: Int) -> String {
    let required = parameters.prefix(count).map(\.required)
    return Synopsis(parameters: required + parameters.dropFirst(count), options: options).text()
  }
}
