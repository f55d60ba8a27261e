internal import ArgumentModel
internal import Evaluation
internal import Lexicons
package import SourceText
internal import TextMatching

/// A source in a language in which wording is not judged.
package struct WordingUnchecked: Check {
  package let code = "wording-unchecked"
  package let summary = "a source whose quotes' wording was not judged, for want of its language"
  package let severity = Diagnostic.Severity.note
  package let explanation = """
    Whether a quote hedges, denies or has another voice speak is told by words, and argmap knows
    only those of these languages: \(Language.judgedNames).
    The source, or a claim that it speaks to, is in another one; 'language' says in which. Its quotes
    were looked up all the same.

        source gazette "Winkels vrezen een lege straat"
            language: nl
        gazette asserts trade-loss "De winkels verliezen klanten." hedged
            at "zouden een derde van hun klanten kunnen verliezen"
    """

  package init() {}

  package func run(in context: inout CheckContext) -> [Finding] {
    let map = context.map
    return context.wording.unjudged.enumerated().filter { $0.element.count > 0 }.map {
      index, unjudged in
      let source = map.sources[index]
      let (count, language) = unjudged
      let what = count == 1 ? "1 quote of \(source.id)" : "\(count) quotes of \(source.id)"
      let why = language.map { Lexicon.of($0) == nil ? "in \($0.name)" : nil } ?? nil
      return Finding(
        code, severity, holders: [map.holder(ofSource: index)], subjects: [.source(index)],
        "the wording of \(what) was not judged\(why.map { ", being \($0)" } ?? ""):"
          + " the checks know \(Language.judgedNames)",
        at: source.place,
        remedy: "read these stances against their quotes yourself, or set the source's 'language'")
    }
  }
}

extension Language {
  /// The languages in which wording is judged, in words.
  static let judgedNames = joinedWithAnd(judged.map(\.language.name))
}
