extension Concept {
  /// What a claim rests on.
  static let backing = Concept(
    name: "backing",
    summary: "what a claim rests on",
    explanation: """
      Beside its standing a claim has a backing. 'backed': reasons that stand lead to it from evidence
      that stands. 'unbacked': reasons are given for it, and all of them fail. 'assumed': it stands,
      and no evidence leads to it. A claim that stands on nothing is not refuted; it is merely
      unproved. To let only what has a reason stand: standing --regime evidential.
      """,
    map: """
      claim air "The air would be cleaner."
      claim loss "The shops would lose trade."
      claim close "The street should be closed."
      claim calm "The street would be calmer."
      evidence meter "On car-free Sundays the meter shows half the soot." study
      meter supports air
      loss supports close
      calm attacks loss
      """,
    command: "standing",
    output: """
         #  id     standing  backing   text
         1  air    stands    backed    The air would be cleaner.
         2  loss   falls               The shops would lose trade.
         3  close  stands    unbacked  The street should be closed.
         4  calm   stands    assumed   The street would be calmer.
         5  l2     falls               loss supports close

      claims: 3 stand, 1 falls
      evidence: 1 stands
      links: 2 stand, 1 falls
      see why: why ID
      """)
}
