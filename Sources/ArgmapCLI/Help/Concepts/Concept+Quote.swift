extension Concept {
  /// The words of the article behind a claim.
  static let quote = Concept(
    name: "quote",
    summary: "the words of the article behind a claim",
    explanation: """
      Behind 'at' stand a few words of the article, exactly as it has them; '…' stands for a gap within
      a paragraph, '[they]' for a word that you put in. The claim is in your words, the quote in the
      article's. 'check' looks each quote up in the text (the source's 'file:', beside the map or in a
      --sources folder). What only print or a copy changes does not matter: case, white space, forms
      of dashes and quotation marks, ligatures, words divided at a line's end, footnote marks. It
      tells what is missing, what stands there more than once, what is inexact, what the words around
      it take back, and what there is no text for, as here.
      """,
    map: """
      source gazette "Keep it open"
          file: gazette.txt
      gazette asserts loss "The shops would lose trade." hedged
          at "could cost … a third of their trade"
      """,
    command: "quote loss",
    output: """
      A asserts  (the article's text is not here)
          "could cost … a third of their trade"
      """)
}
