package import ArgumentModel

/// A map in the making from a form whose names and rules are not those of maps.
///
/// An importer adds what it finds, in the order in which it is to stand, and gets handles by which
/// later things refer to it. ``finished()`` finds identifiers and makes the map.
///
/// - Complexity: O(*n*) expected for *n* bytes of texts and ends of statements.
package struct ImportDraft: Sendable {
  /// A claim or a piece of evidence.
  package struct Item: Hashable, Sendable {
    let index: Int
  }

  package struct Source: Hashable, Sendable {
    let index: Int
  }

  package struct Voice: Hashable, Sendable {
    let index: Int
  }

  package struct Step: Hashable, Sendable {
    let index: Int
  }

  package struct Asked: Hashable, Sendable {
    let index: Int
  }

  /// Who vouches for something.
  package enum Holder: Hashable, Sendable {
    case mapper
    /// A source, or the innermost of some voices in it.
    case source(Source, quoting: [Voice] = [])
  }

  /// What a link ends at.
  package enum Target: Hashable, Sendable {
    case item(Item)
    case link(Step)
  }

  /// What an allowance is about.
  package enum Subject: Hashable, Sendable {
    case item(Item)
    case source(Source)
    case voice(Voice)
    case question(Asked)
    case link(Step)
  }

  /// A claim or a piece of evidence, which may still be changed.
  package struct ItemEntry: Sendable {
    package var text: String
    /// What the form calls it, kept as its identifier if it can be one.
    package var name: String?
    /// Of evidence, what kind it is; `nil` for a claim.
    package var evidence: Evidence.Kind?
    /// Any texts: they are made words.
    package var tags: [String] = []
    package var attributes: [(name: Attribute.Name, value: String)] = []
    package var place: TransferPlace
  }

  struct Named {
    var text: String
    var name: String?
    var tags: [String] = []
    var attributes: [(name: Attribute.Name, value: String)] = []
  }

  struct QuestionEntry {
    var text: String
    var name: String?
    var answers: [Item]
    var place: TransferPlace
  }

  struct StanceEntry {
    var holder: Holder
    var attitude: Attitude
    var item: Item
    var isHedged: Bool
    var isImplicit: Bool
    var quotes: [String]
    var place: TransferPlace
  }

  struct LinkEntry {
    var premises: [Item]
    var relation: Relation
    var target: Target
    var name: String?
    var scheme: String?
    var holders: [Holder]
    var quotes: [String]
    var place: TransferPlace
  }

  struct ContradictionEntry {
    var first: Item
    var second: Item
    var holders: [Holder]
    var quotes: [String]
    var place: TransferPlace
  }

  struct AllowanceEntry {
    var code: String
    var subjects: [Subject]
    var reason: String
    var place: TransferPlace
  }

  /// What the map has no place for, and what was strange in the file.
  package var notices: TransferNotices
  package var title: String?

  private(set) var items: [ItemEntry] = []
  private(set) var sources: [Named] = []
  private(set) var voices: [Named] = []
  private(set) var questions: [QuestionEntry] = []
  private(set) var stances: [StanceEntry] = []
  private(set) var links: [LinkEntry] = []
  private(set) var contradictions: [ContradictionEntry] = []
  private(set) var allowances: [AllowanceEntry] = []

  /// - Parameter input: What the map is made of; what was the matter with its bytes is noted.
  package init(of input: ImportInput) {
    notices = input.notices
  }

  /// Makes room for so many claims and links.
  package mutating func reserve(items: Int, links: Int) {
    self.items.reserveCapacity(items)
    self.links.reserveCapacity(links)
  }

  // MARK: Declarations

  /// A claim or a piece of evidence.
  package subscript(item: Item) -> ItemEntry {
    get { items[item.index] }
    set { items[item.index] = newValue }
  }

  /// Adds a claim, or evidence where a kind of it is given.
  ///
  /// A text that says nothing is noted, where it is not meant to.
  package mutating func addItem(
    _ text: String, name: String? = nil, evidence: Evidence.Kind? = nil, tags: [String] = [],
    attributes: [(name: Attribute.Name, value: String)] = [], isEmptyMeant: Bool = false,
    at place: TransferPlace
  ) -> Item {
    if !isEmptyMeant, text.utf8.allSatisfy({ $0 <= 0x20 }) {
      notices.add(Self.emptyText, at: place)
    }
    items.append(
      ItemEntry(
        text: text, name: name, evidence: evidence, tags: tags, attributes: attributes,
        place: place))
    return Item(index: items.count - 1)
  }

  package mutating func addSource(
    _ title: String, name: String? = nil, tags: [String] = [],
    attributes: [(name: Attribute.Name, value: String)] = []
  ) -> Source {
    sources.append(Named(text: title, name: name, tags: tags, attributes: attributes))
    return Source(index: sources.count - 1)
  }

  package mutating func addVoice(
    _ text: String, name: String? = nil, attributes: [(name: Attribute.Name, value: String)] = []
  ) -> Voice {
    voices.append(Named(text: text, name: name, attributes: attributes))
    return Voice(index: voices.count - 1)
  }

  @discardableResult
  package mutating func addQuestion(
    _ text: String, name: String? = nil, answers: [Item], at place: TransferPlace
  ) -> Asked {
    questions.append(QuestionEntry(text: text, name: name, answers: answers, place: place))
    return Asked(index: questions.count - 1)
  }

  // MARK: Positions

  package mutating func addStance(
    _ holder: Holder, _ attitude: Attitude, _ item: Item, isHedged: Bool = false,
    isImplicit: Bool = false, quotes: [String] = [], at place: TransferPlace
  ) {
    stances.append(
      StanceEntry(
        holder: holder, attitude: attitude, item: item, isHedged: isHedged, isImplicit: isImplicit,
        quotes: quotes, place: place))
  }

  /// Adds a link; without holders it is the mapper's.
  ///
  /// A premise that is repeated counts once. The name is kept if it can be an identifier, and a scheme
  /// may be any text, which is made a word.
  @discardableResult
  package mutating func addLink(
    _ premises: [Item], _ relation: Relation, _ target: Target, name: String? = nil,
    scheme: String? = nil, holders: [Holder] = [], quotes: [String] = [], at place: TransferPlace
  ) -> Step {
    links.append(
      LinkEntry(
        premises: premises, relation: relation, target: target, name: name, scheme: scheme,
        holders: holders, quotes: quotes, place: place))
    return Step(index: links.count - 1)
  }

  /// Adds a holder to a link; what is not the mapper's alone any more is the mapper's no more.
  package mutating func addHolder(_ holder: Holder, to link: Step, quotes: [String] = []) {
    links[link.index].holders.append(holder)
    links[link.index].quotes += quotes
  }

  package mutating func addContradiction(
    _ first: Item, _ second: Item, holders: [Holder] = [], quotes: [String] = [],
    at place: TransferPlace
  ) {
    contradictions.append(
      ContradictionEntry(
        first: first, second: second, holders: holders, quotes: quotes, place: place))
  }

  /// Adds an allowance; its code has to be an identifier, and it is about something.
  package mutating func addAllowance(
    _ code: String, on subjects: [Subject], reason: String, at place: TransferPlace
  ) {
    allowances.append(
      AllowanceEntry(code: code, subjects: subjects, reason: reason, place: place))
  }

  /// The map, and what there is to say of it.
  package consuming func finished() -> ImportedMap {
    var maker = DraftedMap(self)
    return maker.imported()
  }

  private static let emptyText = TransferNotice.Kind.warning(
    "empty-text", "node without a text", "nodes without a text", "it is a claim that says nothing")
}
