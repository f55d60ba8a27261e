extension Concept {
  /// What one holder cannot hold together.
  static let consistency = Concept(
    name: "consistency",
    summary: "what one holder cannot hold together",
    explanation: """
      A holder's commitments, with what follows from them by 'entails', must not meet a contradiction,
      nor two answers of one question. Where they do, 'check' names a smallest set of things that cannot
      all be held: dropping any one of them mends it. Reasons that may fail ('supports', 'attacks')
      never count here, and what a source merely reports or what a voice says is not held against it.
      'diff A B' does the same for one who believes both.
      """,
    map: """
      claim close "The street should be closed."
      claim bays "The parking bays should stay."
      source post "Trees and bays"
      close contradicts bays
      post asserts close
      post concedes bays
      """,
    command: "check direct-conflict",
    output: """
      m.argmap:6:1: error[direct-conflict]
          post asserts 'close' and concedes 'bays', but these two contradict each other (the map's own
          contradiction)
          → check the quotes; if both can be true, the map should not set them against each other
      1 error
      """)
}
