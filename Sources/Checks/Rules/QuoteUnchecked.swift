internal import ArgumentModel
package import SourceText
internal import TextMatching

/// A source with quotes whose text is not at hand.
package struct QuoteUnchecked: Check {
  package let code = "quote-unchecked"
  package let summary = "a source whose quotes could not be looked up, as its text is not here"
  package let severity = Diagnostic.Severity.note
  package let explanation = """
    The map quotes from the source, and its text is not here to compare: the source names no 'file',
    or the file is not beside the map nor in the folder given with '--sources'.

        source gazette "Shops fear an empty street"
        gazette asserts trade-loss "The shops will lose trade." hedged
            at "could lose a third of their trade"
    """

  package init() {}

  package func run(in context: inout CheckContext) -> [Finding] {
    let map = context.map
    var counts = [Int](repeating: 0, count: map.sources.count)
    for entry in context.quotes.entries where entry.outcome == nil {
      for source in entry.sources where context.articles[source] == nil { counts[source] += 1 }
    }
    return counts.enumerated().filter { $0.element > 0 }.map { index, count in
      let source = map.sources[index]
      let file = source.attributes[.file]
      let what = count == 1 ? "1 quote of \(source.id) was" : "\(count) quotes of \(source.id) were"
      return Finding(
        code, severity, holders: [map.holder(ofSource: index)], subjects: [.source(index)],
        "\(what) not looked up: "
          + (file.map { "its text, \($0), is not here" } ?? "it names no file with its text"),
        at: source.place,
        remedy: file == nil
          ? "save the text beside the map and name it: 'file: \(source.id).txt'"
          : "put the file beside the map, or name its folder with '--sources'")
    }
  }
}
