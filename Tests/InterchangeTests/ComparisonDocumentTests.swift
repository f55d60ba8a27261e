import ArgumentModel
import Checks
internal import Comparison
internal import Evaluation
import Interchange
import MapLanguage
import SourceText
import TestSupport
import Testing
import TextMatching

@Suite struct ComparisonDocumentTests {
  private static let text = """
    question close-street "Should Main Street be closed to cars?"
        answers: close, keep-open
    claim close "Main Street should be closed to cars." #street
    claim keep-open "Main Street should stay open to cars." #street
    claim trade-loss "The shops would lose trade." #economy
    claim quiet "The street would be quieter." #street
    claim habit "People change their habits slowly."
    claim bus "A bus would bring the shoppers."
    claim parking "There is nowhere else to park." #access
    source gazette "Shops fear an empty street"
    source herald "A street for people"
    voice traders "The traders' association"
    evidence survey "Most customers come by car." statistic #economy
        measure: customers-by-car
        figure: 60 %
    evidence count "Few customers come by car." statistic
        measure: customers-by-car
        figure: 20..25.5 %
    according to gazette
        asserts keep-open at "should stay open"
        cites survey at "60% of customers"
        asserts trade-loss hedged at "could cost", "a third"
        survey supports trade-loss
        trade-loss attacks close
        asserts habit
        concedes quiet at "quieter, to be sure"
        parking supports keep-open as no-room
    according to gazette quoting traders
        asserts parking
        denies bus
    according to herald
        asserts close at "for people,\\u{202E} not cars"
        asserts trade-loss
        quiet supports close
        cites survey
        cites count
        survey attacks trade-loss
        count attacks trade-loss
        asserts habit
        survey supports habit
    according to herald quoting traders
        asserts bus
    bus undercuts no-room by herald
    trade-loss contradicts bus

    """

  private func comparison(_ left: String, _ right: String) throws -> Comparison {
    let parsed = parseMap([SourceFile(name: "street.argmap", text: Self.text)])
    try #require(parsed.errorCount == 0)
    let graph = ArgumentGraph(parsed.map)
    return Comparison(
      graph, left: try Perspective(left, in: graph.map),
      right: try Perspective(right, in: graph.map))
  }

  @Test(.tags(.golden)) func `a comparison is written as its golden file`() throws {
    let document = ComparisonDocument(try comparison("A", "herald"))
    let mismatch = try goldenMismatch(
      String(decoding: document.bytes(pretty: true), as: UTF8.self), "street-diff.json")
    #expect(mismatch == nil)
  }

  @Test(.tags(.golden)) func `found quotes say where they are`() throws {
    let comparison = try comparison("gazette", "herald")
    let article = SourceFile(
      name: "gazette.txt", text: "The street is ours.\nIt'll be quieter, to be sure.\n")
    let articles = ArticleTexts([article, nil])
    let places = QuotePlaces(
      QuoteReport(comparison.graph.map, articles: articles), articles: articles)
    let document = ComparisonDocument(comparison, places: places)
    let mismatch = try goldenMismatch(
      String(decoding: document.bytes(pretty: true), as: UTF8.self), "street-diff-found.json")
    #expect(mismatch == nil)
  }

  @Test func `a compact document has no white space outside strings`() throws {
    let document = ComparisonDocument(try comparison("gazette>traders", "herald>traders"))
    #expect(
      String(decoding: document.bytes(), as: UTF8.self) == """
        {"format":"argmap-diff/1","left":"gazette>traders","right":"herald>traders",\
        "differ":true,"counts":{"clash":1,"conceded":0,"doubted":0,"relayed":0,"hedged":0,\
        "opposite-use":0,"agree-different-grounds":0,"agree-same-grounds":0,\
        "silent-but-relevant":0,"only-left":1,"only-right":0},"claims":{"either":2,"both":1},"tallies":\
        {"left":{"claims":2,"hedged":0,"reported":0,"asserted":1,"unreasoned":1,"evidence":0,\
        "figures":0,"kinds":{}},"right":{"claims":1,"hedged":0,"reported":0,"asserted":1,\
        "unreasoned":1,"evidence":0,"figures":0,"kinds":{}}},"rows":[{"kind":"clash",\
        "claim":"bus","left":{"attitude":"denies","quotes":[],"grounds":[]},\
        "right":{"attitude":"asserts","quotes":[],"grounds":[]},\
        "turns_on":{"phrase":"the claim itself: gazette>traders denies, \
        herald>traders asserts"}},\
        {"kind":"only-left","claim":"parking","left":{"attitude":"asserts","quotes":[],\
        "grounds":[]}}],"figures":[],"shared_sources":["traders"],\
        "framing":[{"tag":"access","left":0.5000,"right":0.0000}],"union_conflicts":[["bus"]],\
        "cruxes":[]}

        """)
  }
}
