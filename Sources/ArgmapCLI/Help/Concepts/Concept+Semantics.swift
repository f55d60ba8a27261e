extension Concept {
  /// Seven ways to settle what is open.
  static let semantics = Concept(
    name: "semantics",
    summary: "seven ways to settle what is open",
    explanation: """
      Where attacks run in circles there is more than one fair way to settle them. '--semantics NAME':
        grounded     only what has to be held; all that is in dispute stays open (the default)
        complete     every set that answers all attacks on it and holds all that it defends
        preferred    those that hold as much as possible: the coherent standpoints
        stable       those that defeat everything that they do not hold; there may be none
        semi-stable  those complete ones that leave as little open as possible
        stage        as little open as possible, if only nothing held attacks anything held
        ideal        the most that all preferred ones hold and that defends itself
      Several sets: with '--mode sceptical' a claim stands if all hold it, with 'credulous' if one does.
      """,
    map: """
      claim close "The street should be closed."
      claim keep "The street should stay open."
      claim later "The council should wait another year."
      close contradicts keep
      close attacks later
      keep attacks later
      """,
    command: "standing --semantics preferred",
    output: """
         #  id     standing   backing  text
         1  close  contested           The street should be closed.
         2  keep   contested           The street should stay open.
         3  later  falls               The council should wait another year.
         4  l1     contested           close attacks later
         5  l2     contested           keep attacks later

      claims: 1 falls, 2 contested
      links: 2 contested
      see why: why ID
      """)
}
