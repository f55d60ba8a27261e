extension Concept {
  /// How claims bear on each other.
  static let link = Concept(
    name: "link",
    summary: "how claims bear on each other",
    explanation: """
      A link leads from premises to a target. 'supports' and 'attacks' give a reason for or against,
      which may fail. 'entails' is strict: whoever holds the premises must hold the target, too.
      'undercuts' attacks another link (see help undercut), and 'contradicts' says: not both.
      Premises with commas are one reason, and needed together; separate lines are separate reasons.
      A link belongs to those who draw it; one that names nobody is yours, the mapper's.
      """,
    map: """
      claim close "The street should be closed."
      claim air "The air would be cleaner."
      claim loss "The shops would lose trade."
      claim drive "Most shoppers drive."
      claim no-bays "There is nowhere else to park."
      air supports close
      loss attacks close
      drive, no-bays support loss
      """,
    command: "tree close",
    output: """
      close          ⇄    The street should be closed.
      ├ + air        ∘    The air would be cleaner.
      └ - loss       ∘    The shops would lose trade.
        ├ + drive    ∘    Most shoppers drive.
        └ + no-bays  ∘    There is nowhere else to park.
      + supports  = entails  - attacks  x undercuts a step  … goes on: --depth  ev: pieces of evidence
      ✓ stands on evidence  ∘ stands  ⇄ contested  ✗ falls
      """)
}
