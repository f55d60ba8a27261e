internal import ArgumentModel
internal import MapLanguage
internal import Workspace

/// What `suppose` goes on with.
extension Completer {
  /// A word of what is supposed, behind the command and some words.
  func addSuppositions(after place: TypedLine?, to list: inout CandidateList) {
    let words = (place?.words ?? []).dropFirst()
    let said = TypedStatement(words.joined(separator: " "))
    guard let first = words.first else {
      list.add(SuppositionReader.absent, "as if a link were not there")
      for word in SupposeCommand.endings { list.add(word.word, word.meaning) }
      addStatementStarts(to: &list)
      return add(.identifier, to: &list)
    }
    if words.count == 1, first == SuppositionReader.absent { return addLinks(to: &list) }
    if words.count == 1 {
      for truth in SuppositionReader.truths { list.add(truth.word, truth.meaning) }
    }
    addStatementWords(said, list.prefix, to: &list, isInBlock: false)
  }

  /// All links, those without a name by their numbers.
  private func addLinks(to list: inout CandidateList) {
    guard let map else { return }
    for index in map.links.indices { list.add(map.links[index].id, map.sentence(ofLink: index)) }
  }
}
