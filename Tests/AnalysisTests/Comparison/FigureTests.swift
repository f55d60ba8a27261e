import Analysis
import Testing

@Suite struct FigureTests {
  @Test(arguments: [
    ("60 %", "60 %"), ("60%", "60.0 %"), (" 1.50\u{A0}million cars ", "1.5 million cars"),
    ("3..4 km", "3.0 .. 4.00 km"), ("-2..+3 °C", "\u{2212}2..3 °C"), ("007 t", "7 t"),
    ("-0 t", "0 t"), ("5..5 t", "5 t"),
  ])
  func `a figure can be written in several ways`(one: String, other: String) throws {
    #expect(try #require(Figure(one)) == #require(Figure(other)))
  }

  @Test(arguments: [
    "", "60", "60..70", "a third", "about 60 %", "1,000 cars", "1 000 cars", "5-7 %", "5 - 7 %",
    "5–7 %", "60km", "1. %", ".5 %", "4..3 km", "3.. km", "3...4 km", "3e5 t", "1.2.3 t", "٣ t",
  ])
  func `other forms are no figures`(text: String) {
    #expect(Figure(text) == nil)
  }

  @Test(arguments: [
    ("1 t", "2 t"), ("9 t", "10 t"), ("0.3 t", "0.31 t"), ("0.299 t", "0.3 t"),
    ("-3..-2 t", "-1..5 t"), ("-10 t", "-9.5 t"), ("-1 t", "0 t"), ("1..2 t", "2.0001 t"),
    ("99999999999999999999999.1 t", "99999999999999999999999.2 t"),
  ])
  func `disjoint values are told apart exactly`(less: String, more: String) throws {
    let less = try #require(Figure(less))
    let more = try #require(Figure(more))
    #expect(less.upper < more.lower)
    #expect(less.isDisjoint(from: more))
    #expect(more.isDisjoint(from: less))
  }

  @Test(arguments: [
    ("1..2 t", "2..3 t"), ("1..9 t", "3 t"),
    ("0.30 t", "0.3 t"),
  ])
  func `values that touch are not disjoint`(one: String, other: String) throws {
    #expect(try !#require(Figure(one)).isDisjoint(from: #require(Figure(other))))
  }
}
