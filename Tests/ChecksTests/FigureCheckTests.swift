import Testing

@Suite struct FigureCheckTests {
  @Test(
    "a measure's figures are compared as the language of their source writes them",
    arguments: [
      ("en", "1.5 t", "1,500 kg", []), ("de", "1,5 t", "1.6 t", ["warning s: e f"]),
      ("de", "1.500 t", "1500 t", []), ("en", "1.500 t", "1500 t", ["warning s: e f"]),
      ("fr", "2,5 %", "2.5 %", []),
    ])
  func languages(language: String, one: String, other: String, expected: [String]) throws {
    let text = """
      source s "S"
          language: \(language)
      s cites e "E." statistic
          measure: m
          figure: \(one)
      s cites f "F." statistic
          measure: m
          figure: \(other)

      """
    #expect(try CheckedMap(text).findings("figure-mismatch") == expected)
  }

  @Test func `one finding names every piece that is disjoint from another`() throws {
    let pieces = ["10 t", "12 t", "10..12 t", "15 t", "9..20 t"].enumerated().map {
      number, figure in
      """
      \(number < 4 ? "s" : "t") cites e\(number) "E." statistic
          measure: m
          figure: \(figure)

      """
    }
    let map = try CheckedMap("source s \"S\"\nsource t \"T\"\n" + pieces.joined())
    #expect(map.findings("figure-mismatch") == ["warning s: e0 e1 e2 e3"])
  }

  @Test func `figures that are not read are told once a measure`() throws {
    let pieces = ["lots of t", "many t", "10 t"].enumerated().map { number, figure in
      "s cites e\(number) \"E.\" statistic\n    measure: m\n    figure: \(figure)\n"
    }
    let map = try CheckedMap("source s \"S\"\n" + pieces.joined())
    #expect(map.findings("figure-unchecked") == ["note s: e0 e1"])
    #expect(map.findings("figure-mismatch").isEmpty)
  }

  @Test(
    "evidence with numbers in the same words wants a measure",
    arguments: [
      ("In all 300 walkers an hour came.", "In all 200 walkers an hour came.", true),
      ("Six in ten customers come by car.", "A third of the customers come by car.", true),
      ("In all 300 walkers an hour came.", "In all 200 cyclists an hour came.", false),
      ("The walkers came in crowds.", "In crowds the walkers came.", false),
    ])
  func measures(one: String, other: String, isFound: Bool) throws {
    let text = "source s \"S\"\ns cites e \"\(one)\" statistic\ns cites f \"\(other)\" statistic\n"
    #expect(
      try CheckedMap(text).findings("figure-without-measure") == (isFound ? ["note s: e f"] : []))
  }
}
