extension Concept {
  /// Attacking a step instead of a claim.
  static let undercut = Concept(
    name: "undercut",
    summary: "attacking a step instead of a claim",
    explanation: """
      To grant both ends of an inference and still deny that the one follows from the other is to
      undercut it. The premise stands, the conclusion stands or falls by whatever else is said, and only
      the step between them is gone. Attack the claim if you hold it false; undercut the link if it is
      true and proves nothing. The link is written out in brackets, or called by a name given with 'as'.
      """,
    map: """
      claim loss "The shops would lose trade."
      claim drive "Most shoppers drive."
      claim garage "A garage opens round the corner."
      claim close "The street should be closed."
      drive supports loss
      loss attacks close
      garage undercuts (loss attacks close)
      """,
    command: "why close",
    output: """
      close - The street should be closed.
      It stands: the one attack on it fails.
        - loss attacks close [mapper]. This fails:
          (loss: The shops would lose trade.)
          + garage undercuts that step [mapper]
            garage: A garage opens round the corner. It stands: nothing attacks it.
      """)
}
