internal import Interchange
internal import LineEditing
internal import SourceText

/// The topics that no table knows.
extension HelpText {
  static let mapFormat = """
    A map is a file that ends in .argmap, or a folder of such files. A statement starts in
    column 1; deeper lines continue it, or give attributes. '//' starts a comment.

      map "Should the town close Main Street to cars?"

      question close-street "Should Main Street be closed to cars?"
          answers: close, keep-open           // at most one of these can hold
      claim close     "Main Street should be closed to cars."
      claim keep-open "Main Street should stay open to cars." #access

      source gazette "Shops fear an empty street"
          publisher: The Town Gazette
          file: gazette.txt                   // the article's text, beside the map
      voice traders "The traders' association"

      according to gazette
          asserts keep-open at "should stay open"
          cites survey "Six in ten customers come by car." statistic
              measure: customers-by-car
              figure: 60 %
          asserts trade-loss "The shops would lose trade." hedged at "could cost"
          survey supports trade-loss at "which is why"
          trade-loss attacks close
      according to gazette quoting traders
          asserts no-parking "There is nowhere else to park."

      no-parking supports trade-loss          // the mapper's own: nobody's but yours
      bus-plan undercuts (no-parking supports trade-loss)

    Stances   HOLDER asserts|denies|questions|concedes|reports CLAIM [hedged] [implicit] [at "QUOTE"]
              HOLDER cites EVIDENCE; evidence is a statistic, study, expert, official, law,
              witness, example, document or other. HOLDER is SOURCE [quoting VOICE..].
              A claim or evidence with its text in the stance is declared by it.
    Links     PREMISES supports|attacks|entails TARGET [as ID] [scheme NAME] [by HOLDER..] [at "QUOTE"]
              Premises with commas are needed together. 'entails' is strict.
              PREMISES undercuts LINK: attacks a step, '(a supports b)' or its ID
              A contradicts B: not both
    Others    allow CODE on ID.. because "REASON"      include "FILE"
    Quotes    at most a few words, exactly as the article has them; … stands for a gap,
              [they] for a word that you put in.
    Names     letters, digits, - _ and . ; used before they are declared if you like.
    """

  static var keys: String { atPrompt + "\n" + editingKeys }

  /// What each key of the line editor does, from its table.
  private static var editingKeys: String {
    let rows = EditAction.allCases.map { action in
      (keys: action.binding.keys.joined(separator: ", "), summary: action.binding.summary)
    }
    let width = rows.map(\.keys.displayWidth).max() ?? 0
    return rows.map { "  \($0.keys.padded(to: width)) \($0.summary)" }.joined(separator: "\n")
  }

  private static let atPrompt = """
    At the prompt:

      ls, diff A B, ...       a command; 'help commands' lists them
      sovereignty             an ID alone goes there and shows it
      3                       so does the number of a row in the last listing
      .                       what is in focus
      -   +   ..              back, forward, up
      /tariff barrier         search for words
      a supports b            a statement of the map language changes the map
      according to A          a block; a blank line ends it
      Enter alone             while an article is read: its next paragraph
      Tab                     completes commands, options, names, tags, files
      grey text               what may come next; Right takes it

    Keys:

    """

  static let json = """
    \(jsonParagraph.wrapped(to: 96).joined(separator: "\n"))

    Exit status

    """ + exitStatuses

  private static let jsonParagraph = """
    '--json' on a command that looks prints one JSON document on one line, '--pretty' indents it. \
    Its first key is its format: \(documentFormats). Keys have a fixed order, optional ones are left out \
    when empty, and the same map gives the same bytes. Offsets are UTF-8 bytes; lines and columns \
    count from 1, columns in Unicode scalars. A failure is {"error": ...} on standard error. \
    'schema NAME' prints the JSON Schema of a document.
    """

  /// What documents start with, that of the map first.
  private static let documentFormats = allDocuments.compactMap { document in
    document.schema.format.map { document == MapDocument.self ? "\($0) (export)" : $0 }
  }.joined(separator: ", ")

  private static let exitStatuses = ExitStatus.allCases.map { status in
    "  \(String(status.rawValue).padded(to: 3)) \(status.meaning)"
  }.joined(separator: "\n")
}
