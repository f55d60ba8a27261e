internal import Lexicons
import Testing

@Suite struct SuggestedIdentifierTests {
  private func name(_ text: String, among others: [String] = [], taken: Set<String> = []) -> String
  {
    suggestedIdentifier(for: text, among: others) { taken.contains($0) }
  }

  @Test func `a name has the words that tell a text from the others`() {
    #expect(name("The shops would lose trade.") == "shops-lose")
    #expect(name("The shops would lose trade.", among: ["The shops are full."]) == "lose-trade")
    #expect(name("Café owners should pay.") == "café-owners")
    #expect(name("公园很好。") == "公园很好")
    #expect(name("The town's shops.") == "town-shops")
  }

  @Test func `a name that is taken gets another word, and then a number`() {
    #expect(name("Shops lose trade.", taken: ["shops-lose"]) == "shops-lose-trade")
    #expect(
      name("Shops lose trade.", taken: ["shops-lose", "shops-lose-trade"]) == "shops-lose-2")
    #expect(name("Trade.", taken: ["trade"]) == "trade-2")
    #expect(name("It is so.") == "c1")
    #expect(name("…", taken: ["c1"]) == "c2")
  }
}
