package import SourceText

/// Anything on a map that has an ID.
///
/// Subjects compare in the order in which a map's kinds are listed, each in file order.
package enum Subject: Hashable, Comparable, Sendable {
  /// An index into ``ArgumentMap/sources``.
  case source(Int)
  /// An index into ``ArgumentMap/voices``.
  case voice(Int)
  /// An index into ``ArgumentMap/questions``.
  case question(Int)
  /// A claim, evidence or a link.
  case node(NodeID)

  /// What it can be, in the order of an export.
  package enum Kind: String, CaseIterable, Sendable {
    case source
    case voice
    case question
    case claim
    case evidence
    case link

    package init(_ kind: ArgumentMap.NodeKind) {
      self =
        switch kind {
        case .claim: .claim
        case .evidence: .evidence
        case .link: .link
        }
    }

    /// What people look for first comes first.
    package static let asListed = [claim, evidence, link, source, voice, question]

    /// The word for several: `claims`, `evidence`.
    package var plural: String { self == .evidence ? rawValue : rawValue + "s" }

    /// The word in a sentence: `a claim`, `evidence`.
    package var phrase: String { self == .evidence ? rawValue : "a \(rawValue)" }
  }

  /// What an ID names; `nil` where it names nothing.
  ///
  /// - Complexity: O(*n*) for *n* declarations.
  package init?(id: String, in map: ArgumentMap) {
    if let index = map.claims.firstIndex(where: { $0.id == id }) {
      self = .node(NodeID(index))
    } else if let index = map.evidence.firstIndex(where: { $0.id == id }) {
      self = .node(map.evidenceNode(index))
    } else if let index = map.links.firstIndex(where: { $0.id == id }) {
      self = .node(map.linkNode(index))
    } else if let index = map.sources.firstIndex(where: { $0.id == id }) {
      self = .source(index)
    } else if let index = map.voices.firstIndex(where: { $0.id == id }) {
      self = .voice(index)
    } else if let index = map.questions.firstIndex(where: { $0.id == id }) {
      self = .question(index)
    } else {
      return nil
    }
  }

  /// All of one kind, in file order.
  package static func all(_ kind: Kind, of map: ArgumentMap) -> [Subject] {
    switch kind {
    case .claim: map.claims.indices.map { .node(NodeID($0)) }
    case .evidence: map.evidence.indices.map { .node(map.evidenceNode($0)) }
    case .link: map.links.indices.map { .node(map.linkNode($0)) }
    case .source: map.sources.indices.map { .source($0) }
    case .voice: map.voices.indices.map { .voice($0) }
    case .question: map.questions.indices.map { .question($0) }
    }
  }

  /// Every ID that a person typed, for suggestions.
  package static func allIDs(of map: ArgumentMap) -> [String] {
    map.claims.map(\.id) + map.evidence.map(\.id) + map.sources.map(\.id) + map.voices.map(\.id)
      + map.questions.map(\.id) + map.links.filter(\.isNamed).map(\.id)
  }

  package func kind(in map: ArgumentMap) -> Kind {
    switch self {
    case .node(let node): Kind(map.kind(of: node))
    case .source: .source
    case .voice: .voice
    case .question: .question
    }
  }

  package func id(in map: ArgumentMap) -> String {
    switch self {
    case .node(let node): map.id(of: node)
    case .source(let index): map.sources[index].id
    case .voice(let index): map.voices[index].id
    case .question(let index): map.questions[index].id
    }
  }

  package func place(in map: ArgumentMap) -> Place {
    switch self {
    case .node(let node): map.place(of: node)
    case .source(let index): map.sources[index].place
    case .voice(let index): map.voices[index].place
    case .question(let index): map.questions[index].place
    }
  }

  package func tags(in map: ArgumentMap) -> [String] {
    switch self {
    case .node(let node): map.tags(of: node)
    case .source(let index): map.sources[index].tags
    case .voice, .question: []
    }
  }
}
