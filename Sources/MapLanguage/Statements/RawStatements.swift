internal import ArgumentModel
internal import SourceText

/// A name as it stands in the text, before it is known what it names.
struct NameRef {
  var symbol: Int32
  var place: Place
}

/// What a link ends at, before names are known.
enum RawTarget {
  case name(NameRef)
  /// An index into ``RawMap/linkRefs``.
  case link(Int32)
}

/// `(PREMISES relation TARGET)`: a link named by what it says.
struct RawLinkRef {
  var premises: Range<Int32>
  var relation: Relation
  var target: RawTarget
  var place: Place
}

/// A stance before names are known; ranges are into the pools of ``RawMap``.
struct RawStance {
  var holder: Int32
  var attitude: Attitude
  var target: NameRef
  var isHedged: Bool
  var isImplicit: Bool
  var quotes: Range<Int32>
  var place: Place
}

/// A link before names are known; ranges are into the pools of ``RawMap``.
struct RawLink {
  var premises: Range<Int32>
  var relation: Relation
  var target: RawTarget
  var holders: Range<Int32>
  var quotes: Range<Int32>
  var place: Place
}

/// The name and scheme that a statement gives a link.
struct RawLabel {
  /// An index into ``RawMap/links``.
  var link: Int32
  var name: NameRef?
  /// The name as it stands here, where its symbol may have been met in another form before.
  var spelling: String?
  var scheme: NameRef?
}

/// A contradiction before names are known.
struct RawContradiction {
  var first: NameRef
  var second: NameRef
  var holders: Range<Int32>
  var quotes: Range<Int32>
  var place: Place
}

struct RawAllowance {
  var code: String
  var subjects: Range<Int32>
  var reason: String
  var place: Place
}

/// A source, and the voices it quotes, as written; the mapper where the list is empty.
struct RawHolder {
  var names: [NameRef]
}

/// What an identifier was declared as.
enum Entity {
  case source(Int32)
  case voice(Int32)
  case question(Int32)
  case claim(Int32)
  case evidence(Int32)
  /// An index into ``RawMap/links``.
  case link(Int32)
  /// A declaration that could not be read; uses of it are not reported again.
  case broken

  /// What messages call it.
  var kind: Subject.Kind {
    switch self {
    case .source: .source
    case .voice: .voice
    case .question: .question
    case .claim: .claim
    case .evidence: .evidence
    case .link, .broken: .link
    }
  }
}

/// Everything read from the text, before names are looked up.
///
/// Lists inside statements share pools, so that a million statements are not millions of arrays.
struct RawMap {
  var map = ArgumentMap()
  var answers: [Range<Int32>] = []
  var stances: [RawStance] = []
  var links: [RawLink] = []
  /// In the order of their links, at most one for each.
  var labels: [RawLabel] = []
  var contradictions: [RawContradiction] = []
  var allowances: [RawAllowance] = []
  var linkRefs: [RawLinkRef] = []

  /// Holders as written; the first is the mapper.
  var holders: [RawHolder] = [RawHolder(names: [])]

  /// The pool of names in lists: premises, answers, subjects.
  var names: [NameRef] = []
  /// The pool of holder lists: indices into ``holders``.
  var holderLists: [Int32] = []
  /// The pool of quotes.
  var quotes: [Quote] = []

  /// Every mention of a source and of a voice as a holder, to be looked up once all is read.
  var sourceUses: [NameRef] = []
  var voiceUses: [NameRef] = []

  /// What each symbol was declared as; `nil` for symbols that are not declared.
  private var entities: [Entity?] = []
  /// Where each symbol was declared; apart from ``entities``, which are looked up far more often.
  private var places: [Place?] = []

  /// Makes room for what a text of some size may hold, so that arrays are not moved as they grow;
  /// memory that is never touched costs nothing.
  mutating func reserve(textSize: Int) {
    map.claims.reserveCapacity(textSize / 150)
    stances.reserveCapacity(textSize / 100)
    links.reserveCapacity(textSize / 150)
    names.reserveCapacity(textSize / 100)
    quotes.reserveCapacity(textSize / 100)
    entities.reserveCapacity(textSize / 120)
    places.reserveCapacity(textSize / 120)
  }

  func entity(_ symbol: Int32) -> Entity? {
    Int(symbol) < entities.count ? entities[Int(symbol)] : nil
  }

  /// Where a symbol was declared.
  func placeOfEntity(_ symbol: Int32) -> Place? {
    Int(symbol) < places.count ? places[Int(symbol)] : nil
  }

  mutating func declare(_ symbol: Int32, as entity: Entity, at place: Place) {
    while entities.count <= Int(symbol) {
      entities.append(nil)
      places.append(nil)
    }
    entities[Int(symbol)] = entity
    places[Int(symbol)] = place
  }
}
