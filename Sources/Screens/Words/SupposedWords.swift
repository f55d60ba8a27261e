package import Evaluation
internal import SourceText

extension Supposed {
  /// What is supposed: `close is false`, `without (a supports b)`, or the statement.
  package var words: String {
    switch self {
    case .truth(let name, let holds): "\(name.visibleOnOneLine) is \(holds)"
    case .absence(let name): "without \(name.visibleOnOneLine)"
    case .statement(let text): text.visibleOnOneLine
    }
  }
}
