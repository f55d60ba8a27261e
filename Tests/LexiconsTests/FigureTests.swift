internal import Lexicons
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
    "", "60", "60..70", "a lot", "most people", "1,00,0 cars", "60km", "1. %", ".5 %", "4..3 km",
    "3.. km", "3...4 km", "3e5 t", "1.2.3 t", "٣ t", "between 5 %", "1,000.000,5 t", "twelve", "$",
    "€5 %", "one", "over", "7 to 5 %",
  ])
  func `other forms are no figures`(text: String) {
    #expect(Figure(text) == nil)
  }

  @Test(arguments: [
    ("5,000 people", "5000 people"), ("1,234,567 t", "1234567 t"), ("5 000 t", "5000 t"),
    ("5'000 t", "5000 t"), ("1.5 million people", "1500000 people"),
    ("2 Million people", "2000000 people"),
    ("€5 million", "5000000 €"), ("5 million euros", "€5m"), ("$5bn", "5,000,000,000 dollars"),
    ("US$ 3 billion", "$3bn"), ("60 percent", "60 %"), ("60 per cent", "60%"),
    ("60 Prozent", "60 %"),
    ("5–7 %", "5..7 %"), ("5-7 %", "5..7 %"), ("5 to 7 %", "5..7 %"),
    ("between 5 and 7 %", "5..7 %"),
    ("5 - 7 %", "5..7 %"), ("5–7 million t", "5000000..7000000 t"),
    ("€5–7bn", "5..7 billion euros"),
    ("two thirds", "66..67 %"), ("a quarter", "25 %"), ("one in ten", "10 %"),
    ("3 out of 5", "60 %"),
    ("half of voters", "50 % of voters"), ("10 People", "10 person"), ("1 shop", "1 shops"),
    ("3 cities", "3 city"), ("zwei Drittel", "66..67 %"), ("1,5 Mio t", "1500000 t"),
    ("1,5 Mio. t", "1.5 million t"), ("500万 人", "5000000 人"), ("三分之一", "33..34 %"),
    ("about 100 t", "90..110 t"), ("nearly 100 t", "90..100 t"), ("-100 t", "\u{2212}100 t"),
    ("12 kilometres", "12 km"), ("deux tiers", "two thirds"), ("la mitad", "50 %"),
    ("six in ten", "60 %"),
    ("five cars", "5 cars"),
  ])
  func `a figure can be written as newspapers do`(one: String, other: String) throws {
    #expect(try #require(Figure(one)) == #require(Figure(other)))
  }

  @Test(arguments: [
    ("1,5 t", "1.5 t"), ("1.500 t", "1500 t"), ("1.500,25 t", "1500.25 t"), ("1,500 t", "1.5 t"),
    ("2,5 Mrd. Euro", "€2.5bn"), ("1.234.567 t", "1234567 t"), ("5,0..7,5 %", "5..7.5 %"),
  ])
  func `a comma is the decimal one where the language has it`(one: String, other: String) throws {
    #expect(try #require(Figure(one, decimalComma: true)) == #require(Figure(other)))
  }

  @Test(arguments: [
    ("over 60 %", "50 %"), ("at least 5 t", "4.9 t"), ("up to 5 t", "6 t"), ("under 10 %", "11 %"),
    ("about 100 t", "120 t"), ("at most 3 km", "over 4 km"),
  ])
  func `bounds are ranges`(one: String, other: String) throws {
    #expect(try #require(Figure(one)).isDisjoint(from: #require(Figure(other))))
  }

  @Test(arguments: [
    ("over 60 %", "70 %"), ("over 60 %", "60 %"), ("at least 5 t", "up to 5 t"),
    ("about 100 t", "105 t"),
    ("two thirds", "66.7 %"), ("nearly half", "48 %"),
  ])
  func `bounds leave room`(one: String, other: String) throws {
    #expect(try !#require(Figure(one)).isDisjoint(from: #require(Figure(other))))
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
