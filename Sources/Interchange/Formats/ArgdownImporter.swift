internal import Argdown

/// A text in Argdown: statements, arguments and how they bear on each other.
package struct ArgdownImporter: Importer {
  package let name = "argdown"
  package let summary = "a text in Argdown: statements, arguments and relations between them"
  package let kept = [
    "statements are claims, each with its last text; titles are names, headings and tags are tags",
    "an argument without premises is a claim; with premises it is a link for each inference",
    "an inference rule is a scheme; 'uses' says which premises are meant",
    "'+' supports, '-' attacks, '><' contradicts, '_' undercuts",
    "in strict mode support entails, and an attack is a contradiction",
    "the title in the front matter, and files that are included",
    "stances, quotes and all else that 'export --to argdown' writes as metadata",
  ]
  package let lost = [
    "other texts of a statement, and descriptions and tags of arguments with premises",
    "support of an argument with premises, as it does not say which is meant",
    "bold, italics and the addresses of links; comments",
    "other metadata, second rules of an inference, headings with nothing below them",
    "what Argdown's grammar does not allow, and data that is not YAML",
  ]

  package init() {}

  package func recognition(of input: ImportInput) -> Recognition {
    let first = input.bytes.first { $0 > 0x20 }
    if first == nil { return .no("it says nothing") }
    if input.json != nil || first == UInt8(ascii: "{") { return .no("it is JSON") }
    if input.bytes.starts(with: "Discussion Title:".utf8) {
      return .no("it begins with 'Discussion Title:'")
    }
    let lines = ArgdownLines(input.bytes)
    if lines.isMarkup { return .no("it is XML or HTML") }
    switch lines.likeness {
    case .certain: return .certain
    case .likely: return .likely
    case .none:
      if [".argdown", ".ad"].contains(where: input.name.hasSuffix) { return .likely }
      return .no("no line of it is like '[title]: text', '<title>' or '  + [title]'")
    }
  }

  /// Reads a text.
  ///
  /// - Complexity: O(*n*) expected for *n* bytes of it and of what it includes, but for attacks on
  ///   arguments with many premises.
  package func read(_ input: ImportInput) throws(ImportError) -> ImportedMap {
    guard input.bytes.count < ArgdownSources.most else {
      throw ImportError("too-large", at: .whole, "the file has two gigabytes or more")
    }
    var document = ArgdownDocument(input.bytes)
    var draft = ImportDraft(of: input)
    guard !document.includes.isEmpty else {
      return ArgdownReader(document, ArgdownSources(document.file), draft).imported()
    }
    let sources = ArgdownSources(input.name, document) { path in
      guard let other = input.file(beside: path) else { return nil }
      for notice in other.notices.groups.flatMap(\.notices) {
        draft.notices.add(notice.kind, at: .file(path, notice.place), notice.detail)
      }
      return other.bytes
    }
    document = ArgdownDocument(sources.bytes)
    return ArgdownReader(document, sources, draft).imported()
  }
}

extension ArgdownNotice.Kind {
  /// What is said of it.
  var transfer: TransferNotice.Kind {
    switch self {
    case .unreadable: ArgdownNotices.unreadable
    case .outOfPlace: ArgdownNotices.outOfPlace
    case .openMark: ArgdownNotices.openMark
    case .missingEmptyLine: ArgdownNotices.missingEmptyLine
    case .threeHyphens: ArgdownNotices.threeHyphens
    case .noInference: ArgdownNotices.noInference
    case .listInList: ArgdownNotices.listInList
    case .secondStructure: ArgdownNotices.secondStructure
    case .contradictedArgument: ArgdownNotices.contradictedArgument
    case .emptyDefinition: ArgdownNotices.emptyDefinition
    case .noBlock: ArgdownNotices.noBlock
    case .badData: ArgdownNotices.badData
    case .comment: ArgdownNotices.comment
    case .mark: ArgdownNotices.mark
    case .address: ArgdownNotices.address
    }
  }
}

/// What there may be to say of a text in Argdown.
enum ArgdownNotices {
  typealias Kind = TransferNotice.Kind

  // MARK: The text

  static let missingInclude = Kind.loss(
    "missing-include", "included file that is not there", "included files that are not there",
    "it is looked for beside the file and in folders there")
  static let repeatedInclude = Kind.warning(
    "repeated-include", "file that is included again", "files that are included again",
    "it is read once")
  static let unreadable = Kind.loss(
    "unreadable", "place that Argdown gives no meaning", "places that Argdown gives no meaning",
    "what stands beside it is read")
  static let outOfPlace = Kind.warning(
    "out-of-place", "sign where Argdown allows none", "signs where Argdown allows none",
    "it is kept as text")
  static let openMark = Kind.warning(
    "open-mark", "sign of bold or italics that do not end",
    "signs of bold or italics that do not end", "it is kept as text")
  static let missingEmptyLine = Kind.warning(
    "missing-empty-line", "block without an empty line before it",
    "blocks without an empty line before them", "it is read as if there were one")
  static let threeHyphens = Kind.warning(
    "three-hyphens", "inference of three hyphens", "inferences of three hyphens",
    "Argdown wants four")
  static let noInference = Kind.warning(
    "no-inference", "premise that nothing is inferred from",
    "premises that nothing is inferred from", "it is a claim, and bears on nothing")
  static let listInList = Kind.warning(
    "list-in-list", "element of a list in another one", "elements of lists in other ones",
    "it is a claim like those around it")
  static let secondStructure = Kind.warning(
    "second-structure", "argument with a second list of premises",
    "arguments with second lists of premises", "the second is an argument of its own")
  static let contradictedArgument = Kind.warning(
    "contradicted-argument", "contradiction of an argument", "contradictions of arguments",
    "in Argdown only statements contradict each other")
  static let emptyDefinition = Kind.warning(
    "empty-definition", "title with nothing behind its colon",
    "titles with nothing behind their colons", "it is taken as if it had none")
  static let noBlock = Kind.warning(
    "no-block", "file without a block", "files without a block", "Argdown wants one")
  static let badData = Kind.loss(
    "bad-data", "line of data that is not YAML", "lines of data that are not YAML",
    "what stands beside it is read")
  static let comment = Kind.loss("comment", "comment", "comments", "a map has no place for it")
  static let mark = Kind.loss(
    "bold-or-italics", "stretch in bold or italics", "stretches in bold or italics",
    "texts on a map are plain")
  static let address = Kind.loss(
    "address", "address of a link in a text", "addresses of links in texts",
    "texts on a map are plain")
  static let heading = Kind.loss(
    "empty-heading", "heading with nothing below it", "headings with nothing below them",
    "a heading is a tag of what stands below it")

  static let outerHeadings = Kind.loss(
    "outer-headings", "statement or argument under more than 16 headings in each other",
    "statements and arguments under more than 16 headings in each other",
    "it has the tags of the innermost 16")

  // MARK: Statements and arguments

  static let otherText = Kind.loss(
    "other-text", "other text of a statement", "other texts of statements",
    "a claim on a map has one, which is the last one here")
  static let description = Kind.loss(
    "description", "description of an argument with premises",
    "descriptions of arguments with premises", "a link on a map has no text")
  static let linkTag = Kind.loss(
    "link-tag", "tag of an argument with premises", "tags of arguments with premises",
    "a link on a map has none")
  static let emptyTag = Kind.loss(
    "empty-tag", "tag without a letter or digit", "tags without a letter or digit",
    "a tag on a map is a word")
  static let metadata = Kind.loss(
    "metadata", "member of data", "members of data", "a map has no place for it")
  static let unknownName = Kind.loss(
    "unknown-name", "name that names nothing", "names that name nothing",
    "what is said of it is left out")

  // MARK: Relations

  static let otherRule = Kind.loss(
    "other-rule", "second rule of an inference", "other rules of inferences",
    "a link on a map has one scheme")
  static let linkName = Kind.loss(
    "link-name", "title of an argument", "titles of arguments", "something else is called so")
  static let supportOfArgument = Kind.loss(
    "support-of-argument", "support of an argument with premises",
    "supports of arguments with premises", "which premise is supported it does not say")
  static let contradictionOfArgument = Kind.loss(
    "contradiction-of-argument", "contradiction of an argument with premises",
    "contradictions of arguments with premises", "on a map only claims contradict each other")
  static let attackOnArgument = Kind.warning(
    "attack-on-argument", "attack on an argument with premises",
    "attacks on arguments with premises", "it undercuts the last step")
  static let undercutOfClaim = Kind.warning(
    "undercut-of-claim", "undercut of what has no step", "undercuts of what has no step",
    "it attacks the claim")
  static let undercutOfNothing = Kind.loss(
    "undercut-of-nothing", "undercut of a step that is not there",
    "undercuts of steps that are not there", "nothing is inferred there")
}
