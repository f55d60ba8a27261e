/// Where in a file of another form something is, by what people find it by there.
package enum TransferPlace: Hashable, Sendable {
  /// The whole file.
  case whole
  /// Both from 1, the column in Unicode scalars.
  case position(line: Int, column: Int)
  /// The path of a member: `links[3].target`.
  case member(String)
  /// What the form itself calls a thing.
  case node(String)
  /// A place in another file that the first one includes, or that lies beside it.
  indirect case file(String, TransferPlace)

  /// The line and the column, where it is such a place, and the other file that they are in.
  package var position: (file: String?, line: Int, column: Int)? {
    switch self {
    case .whole, .member, .node: nil
    case .position(let line, let column): (nil, line, column)
    case .file(let name, let place): place.position.map { ($0.file ?? name, $0.line, $0.column) }
    }
  }
}

extension TransferPlace: CustomStringConvertible {
  /// `3:5`, `links[3].target`, `node 17`; empty for the whole file.
  package var description: String {
    switch self {
    case .whole: ""
    case .position(let line, let column): "\(line):\(column)"
    case .member(let path): path
    case .node(let name): "node \(name)"
    case .file(let name, .whole): name
    case .file(let name, let place): "\(name):\(place)"
    }
  }
}
