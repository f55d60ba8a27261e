extension Concept {
  /// Who says what, and how firmly.
  static let stance = Concept(
    name: "stance",
    summary: "who says what, and how firmly",
    explanation: """
      A stance is somebody's attitude to a claim. What would embarrass a holder if it turned out false
      it 'asserts'; what it would be embarrassed to see proved it 'denies'. Left open: 'questions'.
      Granted and then countered: 'concedes'. Passed on without vouching for it: 'reports'. It 'cites'
      evidence. 'hedged' marks a may or a likely, 'implicit' what is meant and not said.
      Asserting and conceding commit the holder to the claim and denying to its opposite; questioning
      and reporting commit to nothing. Saying nothing is no attitude.
      """,
    map: """
      source gazette "Keep it open"
      gazette asserts loss "The shops would lose trade." hedged
      gazette denies calm "The street would be calmer."
      gazette concedes air "The air would be cleaner."
      gazette questions half "Half the cars only pass through."
      gazette reports plan "The council wants to close the street."
      """,
    command: "ls",
    output: """
         #  id    A  sup  att     text
         1  loss  ₊    0    0  ∘  The shops would lose trade.
         2  calm  -    0    0  ✗  The street would be calmer.
         3  air   ~    0    0  ∘  The air would be cleaner.
         4  half  ?    0    0  ∘  Half the cars only pass through.
         5  plan  >    0    0  ∘  The council wants to close the street.
      A = gazette
      + asserts  - denies  ~ concedes  ? questions  > reports  (lower mark: hedged)  · silent
      ✓ stands on evidence  ∘ stands  ⇄ contested  ✗ falls
      """)
}
