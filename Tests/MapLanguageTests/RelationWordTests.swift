import ArgumentModel
import MapLanguage
import Testing

/// Every relation can be written, in one way after one premise and in one after several.
@Suite struct RelationWordTests {
  @Test("the verbs of a relation are words of the language", arguments: Relation.allCases)
  func words(relation: Relation) throws {
    for count in 1...2 {
      let verb = try #require(Keyword(word: relation.verb(after: count)))
      #expect(verb.relation == relation)
      #expect(verb.isPlural == (count > 1))
      #expect(verb.isVerb && Keyword.linkVerbs.contains(verb))
    }
  }

  @Test("a link with the verb of a relation is read as that", arguments: Relation.allCases)
  func reading(relation: Relation) {
    let end = relation.endsAtLink ? "step" : "b"
    for premises in ["c", "c, d"] {
      let verb = relation.verb(after: premises == "c" ? 1 : 2)
      let map = map(
        """
        claim a "A."
        claim b "B."
        claim c "C."
        claim d "D."
        a supports b as step
        \(premises) \(verb) \(end) as said

        """)
      #expect(map.links.first { $0.id == "said" }?.relation == relation)
    }
  }

  @Test func `numbers, signs, arrows and words are those of one relation each`() {
    let all = Relation.allCases
    #expect(all.map(\.number).sorted() == Array(0..<all.count))
    #expect(Set(all.map(\.sign)).count == all.count && all.allSatisfy { $0.sign.count == 1 })
    #expect(Set(all.map(\.arrow)).count == all.count && all.allSatisfy { $0.arrow.count == 2 })
    #expect(Set(all.map(\.passive)).count == all.count)
    #expect(all.allSatisfy { !$0.meaning.isEmpty && $0.endsAtLink == ($0.ends == [.link]) })
    #expect(Set(Relation.proFirst) == Set(all) && Relation.proFirst.count == all.count)
  }
}
