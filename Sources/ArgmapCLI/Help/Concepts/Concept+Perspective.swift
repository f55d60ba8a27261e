extension Concept {
  /// Whose eyes to look through.
  static let perspective = Concept(
    name: "perspective",
    summary: "whose eyes to look through",
    explanation: """
      A perspective is one source or voice, several together, or everyone. It sees the claims that it
      takes a stance on or uses in a link, the evidence that it cites, its own links, and of yours those
      whose ends it all sees. What it never mentions is not there for it.
      It is written A or B (the first, the second source), an ID, 'gazette>traders' (a voice as the
      gazette quotes it), 'A,B' (both), 'A+' (with the voices that it quotes) or 'everyone'.
      """,
    map: """
      source gazette "Close the street"
      source herald "Think of the shops"
      gazette asserts close "The street should be closed."
      herald asserts loss "The shops would lose trade."
      herald asserts keep "The street should stay open."
      loss attacks close by herald
      """,
    command: "standing --by gazette",
    output: """
         #  id     standing  backing  text
         1  close  stands    assumed  The street should be closed.

      claims: 1 stands
      """)
}
