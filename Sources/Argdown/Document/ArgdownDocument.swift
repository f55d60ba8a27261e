package import SourceText

/// What a text in Argdown says: statements and arguments, with all that is said of them where they
/// are defined or referred to, the premises and conclusions of arguments, and relations.
///
/// Places are offsets into ``bytes``.
package struct ArgdownDocument: Sendable {
  /// What relations are between.
  package enum End: Hashable, Sendable {
    case statement(Int)
    case argument(Int)
    case inference(Int)
  }

  /// What a title stands for: an equivalence class of statements, or an argument.
  package struct Element: Sendable {
    // There are as many as statements, so they are kept small.
    private var titleStart: Int32 = -1
    private var titleEnd: Int32 = -1
    private var first: Int32 = -1
    var last: Int32 = -1
    private var firstDefined: Int32 = -1
    private var canonical: Int32 = -1
    private var ownStructure: Int32 = -1

    init(titleRange: Range<Int>) {
      titleStart = Int32(titleRange.lowerBound)
      titleEnd = Int32(titleRange.upperBound)
    }

    init(untitledNumber: Int) {
      titleEnd = Int32(untitledNumber)
    }

    /// Its title in the text; `nil` for what has none.
    package var titleRange: Range<Int>? {
      titleStart < 0 ? nil : Int(titleStart)..<Int(titleEnd)
    }

    /// Its number among all statements and arguments without a title; only for these.
    package var untitledNumber: Int { Int(titleEnd) }

    /// The first of its members; -1 where it has none.
    package internal(set) var firstMember: Int {
      get { Int(first) }
      set { first = Int32(newValue) }
    }

    /// The first member that is no reference; -1 where all are.
    package internal(set) var firstDefinition: Int {
      get { Int(firstDefined) }
      set { firstDefined = Int32(newValue) }
    }

    /// The member whose text it has: the last definition, or one with `isCanonical`; -1 where there
    /// is no definition.
    package internal(set) var canonicalMember: Int {
      get { Int(canonical) }
      set { canonical = Int32(newValue) }
    }

    /// Of an argument, its premises and conclusions; -1 where it has none.
    package internal(set) var structure: Int {
      get { Int(ownStructure) }
      set { ownStructure = Int32(newValue) }
    }
  }

  /// One place where a statement or an argument is defined or referred to.
  package struct Member: Sendable {
    // There are more than statements, so they are kept small.
    private let ownerIndex: Int32
    private let isOfArgument: Bool
    package let isReference: Bool
    private let start: Int32
    private let ownHeading: Int32
    private let ownData: Int32
    var following: Int32 = -1
    let tokens: Range<Int32>
    let tags: Range<Int32>

    init(
      owner: End, isReference: Bool, offset: Int, heading: Int, data: Int, tokens: Range<Int32>,
      tags: Range<Int32>
    ) {
      switch owner {
      case .statement(let index), .inference(let index):
        (ownerIndex, isOfArgument) = (Int32(index), false)
      case .argument(let index): (ownerIndex, isOfArgument) = (Int32(index), true)
      }
      self.isReference = isReference
      start = Int32(offset)
      ownHeading = Int32(heading)
      ownData = Int32(data)
      self.tokens = tokens
      self.tags = tags
    }

    /// What it is a member of: a statement or an argument.
    package var owner: End {
      isOfArgument ? .argument(Int(ownerIndex)) : .statement(Int(ownerIndex))
    }

    package var offset: Int { Int(start) }

    /// The heading that it stands under; -1 where there is none.
    package var heading: Int { Int(ownHeading) }

    /// Its data, by index; -1 where it has none.
    package var data: Int { Int(ownData) }

    /// The next member of the same owner; -1 where there is none.
    package var next: Int { Int(following) }
  }

  package struct Heading: Sendable {
    package internal(set) var level: Int
    package internal(set) var text: String
    package internal(set) var offset: Int
    /// The heading that it stands under; -1 where there is none.
    package internal(set) var parent: Int
    package internal(set) var data: Int
    package internal(set) var tags: [String]
  }

  /// The premises and conclusions of an argument, in the order of the text.
  package struct Structure: Sendable {
    package internal(set) var argument: Int
    package internal(set) var steps: [Step] = []
  }

  /// One numbered statement.
  package struct Step: Sendable {
    package internal(set) var member: Int
    package internal(set) var statement: Int
    /// The inference that it is the conclusion of; -1 for a premise.
    package internal(set) var inference: Int
  }

  package struct Inference: Sendable {
    package internal(set) var rules: [String] = []
    package internal(set) var data = -1
    package internal(set) var offset: Int
    /// Where it belongs, and which of the steps there is its conclusion; -1 where there is none.
    package internal(set) var structure = -1
    package internal(set) var conclusion = -1
  }

  package enum RelationKind: UInt8, Hashable, Sendable {
    case support, attack, entails, contrary, contradictory, undercut

    /// Whether it says the same in both directions.
    package var isSymmetric: Bool { self == .contrary || self == .contradictory }
  }

  package struct Relation: Hashable, Sendable {
    package internal(set) var kind: RelationKind
    package internal(set) var from: End
    package internal(set) var to: End
    package internal(set) var offset: Int
  }

  /// The text, with its lines.
  package let file: SourceFile
  /// What the front matter says; nothing where there is none.
  package internal(set) var frontMatter = ArgdownValue.null
  package internal(set) var statements: [Element] = []
  package internal(set) var arguments: [Element] = []
  /// In the order of the text.
  package internal(set) var members: [Member] = []
  package internal(set) var headings: [Heading] = []
  package internal(set) var structures: [Structure] = []
  package internal(set) var inferences: [Inference] = []
  /// As Argdown understands them: those from an argument with a structure are its main conclusion's,
  /// undercuts of it are undercuts of its last inference, none is there twice.
  package internal(set) var relations: [Relation] = []
  /// All data, by index.
  package internal(set) var data: [ArgdownValue] = []
  /// What is strange, and what is passed over.
  package internal(set) var notices: [ArgdownNotice] = []
  /// Where `@include(path)` stands.
  package internal(set) var includes: [Range<Int>] = []

  var tokens: [ArgdownToken] = []
  var tagNames: [String] = []

  package var bytes: [UInt8] { file.bytes }

  /// Reads a text, whose lines end in line feeds.
  ///
  /// - Precondition: It has fewer than 2³¹ bytes.
  /// - Complexity: O(*n*) expected for *n* bytes, but for attacks on arguments with many premises.
  package init(_ bytes: [UInt8]) {
    precondition(bytes.count < Int(Int32.max))
    var lexer = ArgdownLexer(bytes)
    lexer.run()
    var parser = ArgdownParser(ArgdownDocument(lexer))
    self = parser.parsed()
  }

  private init(_ lexer: ArgdownLexer) {
    file = SourceFile(name: "", bytes: lexer.bytes)
    tokens = lexer.tokens
    notices = lexer.notices
    includes = lexer.includes
  }

  /// Where a text has `@include(path)`.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  package static func includes(in bytes: [UInt8]) -> [Range<Int>] {
    var lexer = ArgdownLexer(bytes)
    lexer.run()
    return lexer.includes
  }

  // MARK: Parts

  /// The text in a range.
  package func text(in range: Range<Int>) -> String { file.decodedText(range) }

  /// A title; `Untitled 3` where there is none.
  package func title(of element: Element) -> String {
    element.titleRange.map { text(in: $0) } ?? "Untitled \(element.untitledNumber)"
  }

  /// What a member says, on one line.
  package func text(of member: Member) -> String { text(of: member.tokens) }

  /// What a statement or the description of an argument says; `nil` where it is only referred to.
  package func text(of element: Element) -> String? {
    element.canonicalMember < 0 ? nil : text(of: members[element.canonicalMember])
  }

  /// The tags of a member, in the order of the text.
  package func tags(of member: Member) -> ArraySlice<String> {
    tagNames[Int(member.tags.lowerBound)..<Int(member.tags.upperBound)]
  }

  /// The members of a statement or an argument, in the order of the text.
  package func members(of element: Element) -> [Member] {
    var found: [Member] = []
    var next = element.firstMember
    while next >= 0 {
      found.append(members[next])
      next = members[next].next
    }
    return found
  }

  /// The heading that a statement or an argument stands under; -1 where there is none.
  package func heading(of element: Element) -> Int {
    let first = element.firstDefinition >= 0 ? element.firstDefinition : element.firstMember
    return first < 0 ? -1 : members[first].heading
  }

  /// Whether `model: {mode: strict}` is in the front matter.
  package var isStrict: Bool { frontMatter["model"]?["mode"]?.text == "strict" }
}
