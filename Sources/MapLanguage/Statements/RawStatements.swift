internal import ArgumentModel
internal import SourceText

/// A name as it stands in the text.
struct NameRef {
  var symbol: Int32
  var place: Place
}

/// A stance before names are known; ranges are into the pools of ``RawMap``.
struct RawStance {
  var holder: Int32
  var attitude: Attitude
  var target: NameUse
  var isHedged: Bool
  var isImplicit: Bool
  var quotes: Range<Int32>
  var place: Place
}

/// A link before names are known; ranges are into the pools of ``RawMap``.
struct RawLink {
  var premises: Range<Int32>
  var relation: Relation
  var target: MapBuilder.LinkTarget
  var holders: Range<Int32>
  var quotes: Range<Int32>
  var place: Place
}

/// The name and scheme that a statement gives a link.
struct RawLabel {
  /// An index into ``RawMap/links``.
  var link: Int32
  var name: NameUse?
  /// The name as it stands here, where its symbol may have been met in another form before.
  var spelling: String?
  var scheme: NameUse?
}

/// A contradiction before names are known.
struct RawContradiction {
  var first: NameUse
  var second: NameUse
  var holders: Range<Int32>
  var quotes: Range<Int32>
  var place: Place
}

struct RawAllowance {
  var code: String
  var subjects: Range<Int32>
  var reason: String
  var place: Place
  /// The number of its place.
  var listPlace: Int32
}

/// A source, and the voices it quotes, as written; the mapper where the list is empty.
struct RawHolder {
  var names: [NameUse]
}

/// Everything read from the text, before names are looked up.
///
/// Lists inside statements share pools, so that a million statements are not millions of arrays.
struct RawMap {
  /// What is declared, and links named by what they say.
  var builder = MapBuilder()
  var answers: [Range<Int32>] = []
  var stances: [RawStance] = []
  var links: [RawLink] = []
  /// In the order of their links, at most one for each.
  var labels: [RawLabel] = []
  var contradictions: [RawContradiction] = []
  var allowances: [RawAllowance] = []

  /// Holders as written; the first is the mapper.
  var holders: [RawHolder] = [RawHolder(names: [])]

  /// The pool of names in lists: premises, answers, subjects.
  var names: [NameUse] = []
  /// The pool of holder lists: indices into ``holders``.
  var holderLists: [Int32] = []
  /// The pool of quotes.
  var quotes: [Quote] = []

  /// Every mention of a source and of a voice as a holder, to be looked up once all is read.
  var sourceUses: [NameUse] = []
  var voiceUses: [NameUse] = []

  /// Where names are used: the places that ``NameUse`` counts.
  private var places: [Place] = []

  /// Makes room for what a text of some size may hold, so that arrays are not moved as they grow;
  /// memory that is never touched costs nothing.
  mutating func reserve(textSize: Int) {
    builder.map.claims.reserveCapacity(textSize / 150)
    stances.reserveCapacity(textSize / 100)
    links.reserveCapacity(textSize / 150)
    names.reserveCapacity(textSize / 100)
    quotes.reserveCapacity(textSize / 100)
    places.reserveCapacity(textSize / 50)
    builder.reserve(names: textSize / 120)
  }

  /// A name as it is used.
  mutating func use(_ name: NameRef) -> NameUse {
    NameUse(name: name.symbol, place: number(of: name.place))
  }

  /// The number of a place.
  mutating func number(of place: Place) -> Int32 {
    places.append(place)
    return Int32(places.count - 1)
  }

  /// A mistake by where it stands in the text.
  func placed(_ mistake: MapMistake<Int32>) -> MapMistake<Place> {
    mistake.placed { places[Int($0)] }
  }
}
