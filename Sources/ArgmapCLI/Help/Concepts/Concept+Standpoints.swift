extension Concept {
  /// The sides that one can coherently take.
  static let standpoints = Concept(
    name: "standpoints",
    summary: "the sides that one can coherently take",
    explanation: """
      A standpoint is a set of claims, evidence and links that attack nothing among themselves, answer
      every attack from outside, and cannot take in any more. Where nothing is contested there is just
      one; as a rule each open dispute doubles the choice. What all standpoints hold can be agreed on by
      people who otherwise differ.
      """,
    map: """
      claim close "The street should be closed."
      claim keep "The street should stay open."
      claim trees "There should be more trees."
      claim bays "The parking bays should stay."
      close contradicts keep
      close attacks bays
      """,
    command: "standpoints",
    output: """
      2 standpoints can be taken. Each answers every attack on it.
      All of them hold 1 claim; --shared lists these.
      They differ in 3 claims:
            close  The street should be closed.
            keep   The street should stay open.
            bays   The parking bays should stay.
         1  close
         2  keep, bays
      """)
}
