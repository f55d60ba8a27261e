extension Concept {
  /// On which few points a difference turns.
  static let crux = Concept(
    name: "crux",
    summary: "on which few points a difference turns",
    explanation: """
      A claim may stand on one side's own terms and fall on the other's. A crux is the smallest change
      that would bring the first side to the second's result: one to three points on which it would
      have to take the other's word. It is a claim on which they differ, or a reason that only one of
      them gives; a side's own word on the claim itself does not count. A double crux is a claim on
      which either side would move the other way by changing its mind: the best thing to talk about.
      """,
    map: """
      source gazette "Keep it open"
      source herald "Close it"
      gazette asserts loss "The shops would lose trade."
      gazette denies close "The street should be closed."
      loss attacks close by gazette, herald
      herald denies loss
      herald asserts close
      """,
    command: "crux gazette herald close",
    output: """
      close - The street should be closed.
        by reasons alone, it falls for gazette, stands for herald
        for the same outcome as herald, gazette would have to:
         1  deny loss, as herald does
        each would move the other way by changing its own mind on loss alone
      """)
}
