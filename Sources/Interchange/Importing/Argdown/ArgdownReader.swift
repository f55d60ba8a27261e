internal import Argdown
internal import ArgumentModel
internal import MapLanguage
internal import SourceText

/// Makes a map of a text in Argdown.
///
/// Statements are claims, and so are arguments that have no premises; an argument with premises is a
/// link for each of its inferences.
struct ArgdownReader {
  typealias Kind = TransferNotice.Kind

  let document: ArgdownDocument
  private let sources: ArgdownSources
  var draft: ImportDraft
  /// Statement → its claim or evidence.
  var items: [ImportDraft.Item?]
  /// Argument → the claim that it is, if it has no premises.
  var argumentItems: [ImportDraft.Item?]
  /// Argument → what its data says of its links, where it has premises.
  var linkData: [Int: LinkData] = [:]
  /// Inference → the first of its links.
  var steps: [ImportDraft.Step?]
  /// The members that are conclusions.
  private let conclusions: Set<Int>
  var names: ArgdownNames
  /// The names of all but links, once they are asked for.
  var namesOfOthers: Set<String>?
  var holders = ArgdownHolders()

  /// What the data of an argument with premises says of its links.
  struct LinkData {
    var isUnnamed = false
    var relation = Relation.supports
    var holders: [ImportDraft.Holder] = []
    var quotes: [String] = []
    /// Of an argument against something, where its last statement stands in for that: the relations
    /// from there.
    var against: [Int] = []
  }

  init(_ document: ArgdownDocument, _ sources: ArgdownSources, _ draft: ImportDraft) {
    self.document = document
    self.sources = sources
    self.draft = draft
    items = Array(repeating: nil, count: document.statements.count)
    argumentItems = Array(repeating: nil, count: document.arguments.count)
    steps = Array(repeating: nil, count: document.inferences.count)
    conclusions = Set(
      document.structures.flatMap { $0.steps.filter { $0.inference >= 0 }.map(\.member) })
    names = ArgdownNames(document)
  }

  consuming func imported() -> ImportedMap {
    draft.reserve(
      items: document.statements.count + document.arguments.count, links: document.relations.count)
    for notice in sources.notices {
      draft.notices.add(
        notice.isMissing ? ArgdownNotices.missingInclude : ArgdownNotices.repeatedInclude,
        at: TransferPlace(notice.place), notice.path)
    }
    for notice in document.notices {
      note(notice.kind.transfer, notice.range.lowerBound, detail(notice))
    }
    readFrontMatter()
    readArguments()
    let standsIn = standIns()
    addItems(leavingOut: standsIn)
    noteHeadings()
    let pairs = addHeldContradictions()
    addLinks(standsIn, leavingOut: pairs)
    addQuestionsAndAllowances()
    return draft.finished()
  }

  // MARK: Parts

  func place(_ offset: Int) -> TransferPlace { TransferPlace(sources.place(of: offset)) }

  mutating func note(_ kind: Kind, _ offset: Int, _ detail: String? = nil) {
    draft.notices.add(kind, at: place(offset), detail)
  }

  private func detail(_ notice: ArgdownNotice) -> String? {
    guard !notice.range.isEmpty else { return nil }
    let text = document.text(in: notice.range.prefix(200))
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return notice.range.count > 200 ? line + "…" : line
  }

  /// Notes a member of data that nothing is made of.
  mutating func noteMetadata(_ member: ArgdownValue.Member, in path: String = "") {
    note(ArgdownNotices.metadata, member.offset, path + member.name)
  }

  // MARK: Arguments with premises

  /// Reads the data of arguments with premises.
  private mutating func readArguments() {
    for (index, argument) in document.arguments.enumerated() where argument.structure >= 0 {
      var link = LinkData()
      for member in document.members(of: argument) {
        for tag in document.tags(of: member) {
          note(ArgdownNotices.linkTag, member.offset, tag)
        }
        if !member.isReference {
          note(ArgdownNotices.description, member.offset, document.text(of: member))
        }
        guard member.data >= 0 else { continue }
        for data in document.data[member.data].members { read(data, of: &link) }
      }
      linkData[index] = link
    }
  }

  private mutating func read(_ data: ArgdownValue.Member, of link: inout LinkData) {
    switch data.name {
    case "unnamed" where data.value.text != nil: link.isUnnamed = data.value.isTrue
    case "relation":
      if let relation = data.value.text.flatMap(Relation.init(rawValue:)) {
        link.relation = relation
      } else {
        noteMetadata(data)
      }
    case "by": link.holders = holders(data)
    case "quotes": link.quotes = texts(data)
    default: noteMetadata(data)
    }
  }

  /// The texts of a list; anything else in it is noted.
  mutating func texts(_ data: ArgdownValue.Member) -> [String] {
    data.value.elements.compactMap { element in
      if element.text == nil { noteMetadata(data) }
      return element.text
    }
  }

  /// The holders that a list names.
  mutating func holders(_ data: ArgdownValue.Member) -> [ImportDraft.Holder] {
    texts(data).compactMap { name in
      let holder = holders.holder(name)
      if holder == nil { note(ArgdownNotices.unknownName, data.offset, name) }
      return holder
    }
  }

  /// Statement → the argument whose last statement it is, where it only says what that goes against.
  private mutating func standIns() -> [Int: Int] {
    var found: [Int: Int] = [:]
    for structure in document.structures where linkData[structure.argument]?.relation.isCon == true
    {
      guard let last = structure.steps.last,
        document.statements[last.statement].titleRange == nil
      else { continue }
      found[last.statement] = structure.argument
    }
    guard !linkData.isEmpty else { return found }
    for (index, relation) in document.relations.enumerated() {
      if case .statement(let from) = relation.from, let argument = found[from] {
        let expected: ArgdownDocument.RelationKind =
          linkData[argument]?.relation == .undercuts ? .undercut : .attack
        if relation.kind == expected, mayEnd(at: relation.to) {
          linkData[argument]?.against.append(index)
        } else {
          found[from] = nil
        }
      }
      if case .statement(let to) = relation.to { found[to] = nil }
    }
    found = found.filter { linkData[$1]?.against.isEmpty == false }
    let meant = Set(found.values)
    for structure in document.structures {
      let argument = structure.argument
      guard let data = linkData[argument], data.relation.isCon, !meant.contains(argument) else {
        continue
      }
      // It says of nothing that it goes against it.
      linkData[argument]?.relation = .supports
      linkData[argument]?.against = []
      let first = document.arguments[argument].firstMember
      if first >= 0 {
        note(ArgdownNotices.metadata, document.members[first].offset, "relation")
      }
    }
    return found
  }

  /// Whether a link can end there: all but an inference that has no conclusion.
  private func mayEnd(at end: ArgdownDocument.End) -> Bool {
    if case .inference(let index) = end { return document.inferences[index].structure >= 0 }
    return true
  }

  // MARK: Claims and evidence

  /// Adds claims and evidence in the order in which they are defined.
  private mutating func addItems(leavingOut standsIn: [Int: Int]) {
    for (index, member) in document.members.enumerated() {
      let element: ArgdownDocument.Element
      switch member.owner {
      case .statement(let statement): element = document.statements[statement]
      case .argument(let argument): element = document.arguments[argument]
      case .inference: continue
      }
      let first = element.firstDefinition >= 0 ? element.firstDefinition : element.firstMember
      guard index == first else { continue }
      switch member.owner {
      case .statement(let statement):
        if standsIn.isEmpty || standsIn[statement] == nil { items[statement] = addItem(element) }
      case .argument(let argument):
        if element.structure < 0 { argumentItems[argument] = addItem(element) }
      case .inference: break
      }
    }
  }

  private mutating func addItem(_ element: ArgdownDocument.Element) -> ImportDraft.Item {
    let text = document.text(of: element)
    let title = element.titleRange == nil ? nil : document.title(of: element)
    var entry = ItemData()
    var next = element.firstMember
    while next >= 0 {
      let member = document.members[next]
      let tags = document.tags(of: member)
      if !tags.isEmpty { entry.tags += tags }
      if member.data >= 0 {
        for data in document.data[member.data].members {
          if data.name == "uses", !conclusions.contains(next) { noteMetadata(data) }
          read(data, of: &entry)
        }
      }
      if !member.isReference, next != element.canonicalMember {
        let other = document.text(of: member)
        if other != text { note(ArgdownNotices.otherText, member.offset, other) }
      }
      next = member.next
    }
    addHeadings(of: element, to: &entry.tags)
    let offset = document.members[max(0, element.firstMember)].offset
    for tag in entry.tags where wordLike(tag) == nil {
      note(ArgdownNotices.emptyTag, offset, tag)
    }
    let item = draft.addItem(
      entry.text ?? (text?.isEmpty == false ? text : title) ?? "", name: names.name(of: element),
      evidence: entry.evidence, tags: entry.tags, attributes: attributes(entry),
      isEmptyMeant: entry.text != nil, at: place(offset))
    for stance in entry.stances { addStance(stance, on: item) }
    return item
  }

  /// Adds the headings that something stands under, from the outermost on.
  private mutating func addHeadings(
    of element: ArgdownDocument.Element, to tags: inout [String]
  ) {
    var heading = document.heading(of: element)
    if heading < 0 { return }
    var headings: [String] = []
    while heading >= 0, headings.count < Self.deepestHeading {
      headings.append(document.headings[heading].text)
      heading = document.headings[heading].parent
    }
    if heading >= 0 {
      let offset = document.members[max(0, element.firstMember)].offset
      note(ArgdownNotices.outerHeadings, offset, document.headings[heading].text)
    }
    tags += headings.reversed()
  }

  /// Of how many headings above each other something has the tags; few texts have more than three.
  private static let deepestHeading = 16

  /// What the data of a statement says.
  private struct ItemData {
    var text: String?
    var evidence: Evidence.Kind?
    var tags: [String] = []
    var attributes: [ArgdownValue.Member] = []
    var stances: [ArgdownValue.Member] = []
  }

  private mutating func read(_ data: ArgdownValue.Member, of entry: inout ItemData) {
    switch data.name {
    case "text" where data.value.text != nil: entry.text = data.value.text
    case "evidence":
      if let kind = data.value.text.flatMap(Evidence.Kind.init(rawValue:)) {
        entry.evidence = kind
      } else {
        noteMetadata(data)
      }
    case "stances":
      entry.stances += data.value.elements.map { ArgdownValue.Member("", $0, at: data.offset) }
    // These say where the text and the premises of a step are to be taken from.
    case "isCanonical", "uses": break
    default:
      if data.value.text != nil, Attribute.Name(rawValue: data.name) != nil {
        entry.attributes.removeAll { $0.name == data.name }
        entry.attributes.append(data)
      } else {
        noteMetadata(data)
      }
    }
  }

  private mutating func attributes(
    _ entry: ItemData
  ) -> [(name: Attribute.Name, value: String)] {
    let known: [Attribute.Name] =
      entry.evidence == nil ? [.kind, .note] : [.measure, .figure, .period, .note]
    return attributes(entry.attributes, known)
  }

  /// The attributes among members of data; the others are noted.
  mutating func attributes(
    _ members: [ArgdownValue.Member], _ known: [Attribute.Name], in path: String = ""
  ) -> [(name: Attribute.Name, value: String)] {
    members.compactMap { member in
      guard let name = Attribute.Name(rawValue: member.name), known.contains(name),
        let value = member.value.text, name != .kind || Claim.Kind(rawValue: value) != nil
      else {
        noteMetadata(member, in: path)
        return nil
      }
      return (name, value)
    }
  }

  private mutating func addStance(_ data: ArgdownValue.Member, on item: ImportDraft.Item) {
    var holder: ImportDraft.Holder?
    var attitude: Attitude?
    var flags = (hedged: false, implicit: false)
    var quotes: [String] = []
    for member in data.value.members {
      var member = member
      switch member.name {
      case "by": holder = holders(member).first
      case "attitude":
        attitude = member.value.text.flatMap(Attitude.init(rawValue:))
        if attitude == nil { noteMetadata(member) }
      case "hedged": flags.hedged = member.value.isTrue
      case "implicit": flags.implicit = member.value.isTrue
      case "quotes": quotes = texts(member)
      default:
        member.name = "stances." + member.name
        noteMetadata(member)
      }
    }
    guard let holder, let attitude else {
      note(ArgdownNotices.metadata, data.offset, "stances")
      return
    }
    draft.addStance(
      holder, attitude, item, isHedged: flags.hedged, isImplicit: flags.implicit, quotes: quotes,
      at: place(data.offset))
  }

  /// Notes headings that are no tag of anything; a text of headings alone is a map of nothing.
  private mutating func noteHeadings() {
    for heading in document.headings where heading.data >= 0 {
      for member in document.data[heading.data].members { noteMetadata(member) }
    }
    guard !document.members.isEmpty else { return }
    var isUsed = [Bool](repeating: false, count: document.headings.count)
    for element in document.statements + document.arguments {
      let heading = document.heading(of: element)
      if heading >= 0 { isUsed[heading] = true }
    }
    for index in isUsed.indices.reversed() where isUsed[index] {
      let parent = document.headings[index].parent
      if parent >= 0 { isUsed[parent] = true }
    }
    for (index, heading) in document.headings.enumerated() where !isUsed[index] {
      note(ArgdownNotices.heading, heading.offset, heading.text)
    }
  }
}

extension TransferPlace {
  fileprivate init(_ place: ArgdownSources.Place) {
    let position = Self.position(line: place.position.line, column: place.position.column)
    self = place.file.map { .file($0, position) } ?? position
  }
}
