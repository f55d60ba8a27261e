import Argdown
import SourceText

/// What a document says, in words that tests compare.
struct Described {
  let document: ArgdownDocument

  init(_ text: String) {
    document = ArgdownDocument(Array(text.utf8))
  }

  /// `A: text`, and `A` where it is only referred to.
  var statements: [String] { document.statements.map(line) }
  var arguments: [String] { document.arguments.map(line) }

  private func line(_ element: ArgdownDocument.Element) -> String {
    let title = document.title(of: element)
    return document.text(of: element).map { "\(title): \($0)" } ?? title
  }

  /// The texts of all statements.
  var texts: [String?] { document.statements.map { document.text(of: $0) } }

  func tags(_ number: Int = 0) -> [String] {
    document.members(of: document.statements[number]).flatMap { document.tags(of: $0) }
  }

  /// `B support A`, arguments in pointed brackets, `<A>/2` for the inference of its step 2.
  var relations: [String] {
    document.relations.map { "\(name($0.from)) \($0.kind) \(name($0.to))" }
  }

  private func name(_ end: ArgdownDocument.End) -> String {
    switch end {
    case .statement(let index): return document.title(of: document.statements[index])
    case .argument(let index): return "<\(document.title(of: document.arguments[index]))>"
    case .inference(let index):
      let inference = document.inferences[index]
      guard inference.structure >= 0 else { return "?" }
      let argument = document.structures[inference.structure].argument
      return "\(name(.argument(argument)))/\(inference.conclusion + 1)"
    }
  }

  /// `<A>: 1, 2 => 3 (rule)` for each argument with premises: titles, and what conclusions come by.
  var structures: [String] {
    document.structures.map { structure in
      let steps = structure.steps.map { step in
        let title = document.title(of: document.statements[step.statement])
        guard step.inference >= 0 else { return title }
        let rules = document.inferences[step.inference].rules
        return "=> \(title)" + (rules.isEmpty ? "" : " (\(rules.joined(separator: "; ")))")
      }
      return "\(name(.argument(structure.argument))): \(steps.joined(separator: ", "))"
    }
  }

  /// `## Title` for each heading, and the number of the one above.
  var headings: [String] {
    document.headings.map {
      "\(String(repeating: "#", count: $0.level)) \($0.text) \($0.parent)"
    }
  }

  /// `2:5 unreadable` for all that is strange, but not for what is only passed over.
  var notices: [String] { document.notices.map(line) }

  private func line(_ notice: ArgdownNotice) -> String {
    let place = document.file.position(of: UInt32(notice.range.lowerBound))
    return "\(place.line):\(place.column) \(notice.kind)"
  }
}
