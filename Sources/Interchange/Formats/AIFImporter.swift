/// The Argument Interchange Format in JSON: AIFdb's, xAIF and what OVA saves.
package struct AIFImporter: Importer {
  package let name = "aif"
  package let summary = "Argument Interchange Format: AIFdb, xAIF, and what OVA saves"
  package let kept = [
    "I-nodes are claims",
    "an RA-node is a link that supports, a CA-node one that attacks; premises are needed together",
    "a CA-node that ends at another scheme undercuts it",
    "an L-node with its YA-node is a stance: asserting and agreeing, disagreeing (denies), conceding, questioning and challenging, hypothesising (asserts hedged), reporting",
    "the words of a locution are the quote, its speaker is a voice in the dialogue",
    "a link is that speaker's who makes it; speech that is reported is a voice inside a voice",
    "names of schemes",
  ]
  package let lost = [
    "rephrases (MA), told with both texts, and preferences (PA)",
    "inferences that support a step", "transitions (TA) and locutions that make no claim",
    "the text that was analysed, layout and times",
  ]

  package init() {}

  package func recognition(of input: ImportInput) -> Recognition {
    guard let json = input.json else { return .no(input.reasonAgainstJSON) }
    if let reason = AIFGraph.reason(against: json.root) { return .no(reason) }
    // What is empty may be empty in another form as well.
    let isOwn = ["AIF", "locutions", "analysis"].contains { json.root[$0] != nil }
    let isEmpty = (json.root["AIF"] ?? json.root)["nodes"]?.elements.isEmpty ?? true
    return isEmpty && !isOwn ? .likely : .certain
  }

  /// Reads a graph.
  ///
  /// - Complexity: O(*n*) expected for *n* bytes.
  package func read(_ input: ImportInput) throws(ImportError) -> ImportedMap {
    let document = try input.document()
    if let reason = AIFGraph.reason(against: document) {
      throw ImportError("no-graph", at: .whole, "this is no AIF graph: \(reason)")
    }
    var draft = ImportDraft(of: input)
    let graph = AIFGraph(document, &draft.notices)
    return AIFReader(graph, draft, title: input.stem).imported()
  }
}
