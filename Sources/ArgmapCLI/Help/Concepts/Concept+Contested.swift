extension Concept {
  /// Reasons on both sides.
  static let contested = Concept(
    name: "contested",
    summary: "reasons on both sides, and what would settle it",
    explanation: """
      A claim for which nothing is said falls to one objection. With a reason for it the two hold each
      other off, and the claim is contested. A reason for one answer of a question counts against the
      other answers too. Firmer reasons do not outweigh weaker ones: to settle it, one side has to be
      answered, by attacking its premises or undercutting its step. 'why ID' lists both sides, those
      with evidence behind them first, and says what would settle it.
      """,
    map: """
      question cars "Close the street?"
          answers: close, keep
      claim close "The street should be closed."
      claim keep "The street should stay open."
      claim quiet "It would be quieter."
      evidence survey "Three in five customers come by car." statistic
      quiet supports close
      survey supports keep
      """,
    command: "why close",
    output: """
      close - The street should be closed.
      It is contested:
        for it:
          + quiet [mapper]: It would be quieter.
        against it:
          - survey [mapper], for keep, the rival answer: Three in five customers come by car.
            (keep: The street should stay open.)
      It stands once survey is answered, and falls once quiet is answered.
      """)
}
