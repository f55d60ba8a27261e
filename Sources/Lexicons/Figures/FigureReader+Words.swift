/// The words of figures, in the languages in which wording is judged. A phrase ends a word.
extension FigureReader {
  /// What a word before a number makes of it.
  enum Bound {
    case from, upTo, around, nearly
  }

  static let bounds = PhraseTable<Bound>(
    [
      "over", "more than", "above", "at least", "no fewer than", "no less than", "not less than",
      "upwards of", "exceeding", "mehr als", "über", "mindestens", "wenigstens", "plus de",
      "au moins", "más de", "al menos", "por lo menos", "超过", "至少", "逾", ">", "≥",
    ].map { ($0, .from) }
      + [
        "under", "less than", "fewer than", "below", "at most", "up to", "no more than",
        "not more than", "as many as", "as much as", "weniger als", "unter", "höchstens", "bis zu",
        "moins de", "au plus", "jusqu'à", "jusqu\u{2019}à", "menos de", "como máximo", "hasta",
        "不到",
        "最多", "至多",
        "<", "≤",
      ].map { ($0, .upTo) }
      + [
        "about", "around", "roughly", "some", "approximately", "an estimated", "circa", "ca.", "c.",
        "~", "≈",
        "etwa", "rund", "ungefähr", "zirka", "environ", "à peu près", "unos", "unas",
        "alrededor de",
        "aproximadamente", "cerca de", "大约", "约", "大概",
      ].map { ($0, .around) }
      + [
        "nearly", "almost", "just under", "close to", "fast", "knapp", "beinahe", "presque",
        "près de", "casi", "近", "将近",
      ]
      .map { ($0, .nearly) })

  static let betweens = PhraseTable(words: [
    "between", "from", "zwischen", "von", "entre", "de", "desde",
  ])
  static let joins = PhraseTable(words: ["to", "bis", "à", "a", "hasta", "到", "至"])
  static let ands = PhraseTable(words: ["and", "und", "et", "y"])

  static let currencySigns = PhraseTable<String>([
    ("€", "€"), ("eur", "€"), ("us$", "$"), ("usd", "$"), ("$", "$"), ("£", "£"), ("gbp", "£"),
    ("¥", "¥"), ("c$", "c$"), ("ca$", "c$"), ("a$", "a$"), ("au$", "a$"), ("hk$", "hk$"),
    ("₹", "₹"),
    ("₽", "₽"), ("chf", "chf"),
  ])

  /// Letters for sizes behind a sum of money.
  static let sizesOfMoney = PhraseTable<Int>([("m", 6), ("b", 9), ("k", 3)])

  /// Words for sizes, by the power of ten.
  static let sizes = PhraseTable<Int>([
    ("hundred", 2), ("k", 3), ("thousand", 3), ("tausend", 3), ("tsd", 3), ("mille", 3), ("mil", 3),
    ("mn", 6), ("mln", 6), ("million", 6), ("millions", 6), ("mio", 6), ("millionen", 6),
    ("millón", 6),
    ("millones", 6), ("millions de", 6), ("million de", 6), ("millones de", 6), ("bn", 9),
    ("billion", 9),
    ("billions", 9), ("mrd", 9), ("md", 9), ("milliarde", 9), ("milliarden", 9), ("milliard", 9),
    ("milliards", 9), ("milliards de", 9), ("mil millones", 9), ("mil millones de", 9), ("tn", 12),
    ("trillion", 12), ("trillions", 12), ("billionen", 12), ("billón", 12), ("billones", 12),
    ("千", 3),
    ("万", 4), ("百万", 6), ("亿", 8),
  ])

  static let units = PhraseTable<String>([
    ("%", "%"), ("percent", "%"), ("per cent", "%"), ("pct", "%"), ("prozent", "%"),
    ("pour cent", "%"),
    ("por ciento", "%"), ("percentage points", "percentage point"),
    ("prozentpunkte", "percentage point"),
    ("euro", "€"), ("euros", "€"), ("eur", "€"), ("€", "€"), ("dollar", "$"), ("dollars", "$"),
    ("us dollars", "$"), ("dólares", "$"), ("usd", "$"), ("$", "$"), ("欧元", "€"), ("美元", "$"),
    ("pounds sterling", "£"), ("£", "£"), ("kilometre", "km"), ("kilometres", "km"),
    ("kilometer", "km"),
    ("kilometers", "km"), ("kilomètres", "km"), ("kilómetros", "km"), ("kilogram", "kg"),
    ("kilograms", "kg"), ("kilos", "kg"), ("metre", "m"), ("metres", "m"), ("meter", "m"),
    ("meters", "m"),
    ("tonne", "t"), ("tonnes", "t"), ("tonnen", "t"),
  ])

  /// Words that say little between a share or a number and what it is of.
  static let ofWords: Set<String> = [
    "of", "the", "all", "der", "des", "de", "los", "las", "la", "les",
  ]

  static let irregular = [
    "people": "person", "persons": "person", "children": "child", "men": "man", "women": "woman",
    "leute": "person", "menschen": "person", "personen": "person", "personnes": "person",
    "personas": "person", "means": "means", "series": "series", "species": "species", "gas": "gas",
  ]

  static let numbers = PhraseTable<Int>([
    ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7),
    ("eight", 8),
    ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12), ("a dozen", 12), ("twenty", 20),
    ("ein", 1),
    ("eine", 1), ("einer", 1), ("zwei", 2), ("drei", 3), ("vier", 4), ("fünf", 5), ("sechs", 6),
    ("sieben", 7), ("acht", 8), ("neun", 9), ("zehn", 10), ("un", 1), ("une", 1), ("deux", 2),
    ("trois", 3),
    ("quatre", 4), ("cinq", 5), ("sept", 7), ("huit", 8), ("neuf", 9), ("dix", 10), ("uno", 1),
    ("una", 1),
    ("dos", 2), ("tres", 3), ("cuatro", 4), ("cinco", 5), ("seis", 6), ("siete", 7), ("ocho", 8),
    ("nueve", 9), ("diez", 10),
  ])

  static let fractions = PhraseTable<Int>([
    ("third", 3), ("thirds", 3), ("quarter", 4), ("quarters", 4), ("fifth", 5), ("fifths", 5),
    ("sixth", 6),
    ("sixths", 6), ("eighth", 8), ("eighths", 8), ("tenth", 10), ("tenths", 10), ("drittel", 3),
    ("viertel", 4), ("fünftel", 5), ("zehntel", 10), ("tiers", 3), ("quart", 4), ("quarts", 4),
    ("cinquième", 5), ("cinquièmes", 5), ("dixième", 10), ("tercio", 3), ("tercios", 3),
    ("cuarto", 4),
    ("cuartos", 4), ("quinto", 5), ("quintos", 5),
  ])

  /// Shares in one phrase: how many parts, of how many.
  static let shares = PhraseTable<(Int, Int)>([
    ("half", (1, 2)), ("a half", (1, 2)), ("a third", (1, 3)), ("a quarter", (1, 4)),
    ("a fifth", (1, 5)),
    ("a sixth", (1, 6)), ("an eighth", (1, 8)), ("a tenth", (1, 10)), ("die hälfte", (1, 2)),
    ("la moitié", (1, 2)), ("le tiers", (1, 3)), ("le quart", (1, 4)), ("la mitad", (1, 2)),
    ("一半", (1, 2)),
    ("三分之一", (1, 3)), ("三分之二", (2, 3)), ("四分之一", (1, 4)), ("四分之三", (3, 4)),
    ("五分之一", (1, 5)), ("十分之一", (1, 10)),
  ])

  static let outOfs = PhraseTable(words: ["in", "out of", "von", "sur", "de cada"])
}
