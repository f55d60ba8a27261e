extension Concept {
  /// What survives the attacks.
  static let standing = Concept(
    name: "standing",
    summary: "what survives the attacks",
    explanation: """
      A claim stands if every attack on it is defeated; nothing needs to speak for it. It falls if an
      attack on it holds. It is contested if neither can be shown: as a rule, there are reasons on both
      sides (help contested). An attack holds only while its own premises stand and nothing undercuts
      it. So one attack can defend what another attacked, and 'why ID' tells the story. A claim that
      somebody denies and nobody asserts or concedes falls too, for everyone: 'gazette denies rain'
      is enough where no one else speaks of rain.
      Standing is no verdict on truth. It says what is left once everything on the map is counted.
      """,
    map: """
      claim close "The street should be closed."
      claim loss "The shops would lose trade."
      claim buses "The new buses bring more shoppers than the cars did."
      loss attacks close
      buses attacks loss
      """,
    command: "standing",
    output: """
         #  id     standing  backing  text
         1  close  stands    assumed  The street should be closed.
         2  loss   falls              The shops would lose trade.
         3  buses  stands    assumed  The new buses bring more shoppers than the cars did.
         4  l1     falls              loss attacks close

      claims: 2 stand, 1 falls
      links: 1 stands, 1 falls
      see why: why ID
      """)
}
