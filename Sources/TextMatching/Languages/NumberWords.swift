/// The words for numbers of languages other than English, which quotes must not change.
///
/// Whole words in lower case, without those for one, which are articles too.
enum NumberWords {
  /// Language → the words for numbers.
  static let words: [Language: Set<String>] = [
    .german: [
      "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf",
      "zwanzig", "dreissig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig",
      "hundert", "tausend", "million", "millionen", "milliarde", "milliarden", "hälfte", "drittel",
      "viertel", "halb", "halbe", "doppelt",
    ],
    .french: [
      "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
      "vingt", "trente", "quarante", "cinquante", "soixante", "cent", "cents", "mille", "milliard",
      "milliards", "moitié", "tiers", "quart",
    ],
    .spanish: [
      "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce",
      "veinte", "treinta", "cuarenta", "cincuenta", "cien", "ciento", "mil", "millón", "millones",
      "mitad", "tercio", "cuarto", "doble",
    ],
    .italian: [
      "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", "undici",
      "dodici",
      "venti", "trenta", "cento", "mille", "mila", "milione", "milioni", "miliardo", "miliardi",
      "metà", "terzo", "quarto", "doppio",
    ],
    .portuguese: [
      "dois", "duas", "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez", "vinte",
      "trinta", "cem", "cento", "mil", "milhão", "milhões", "metade", "terço", "dobro",
    ],
    .dutch: [
      "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
      "twintig", "dertig", "honderd", "duizend", "miljoen", "miljard", "helft", "derde", "kwart",
    ],
    .polish: [
      "dwa", "dwie", "trzy", "cztery", "pięć", "sześć", "siedem", "osiem", "dziewięć", "dziesięć",
      "sto", "tysiąc", "tysięcy", "milion", "milionów", "miliard", "połowa",
    ],
    .russian: [
      "два", "две", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять", "сто",
      "тысяча", "тысяч", "миллион", "миллионов", "миллиард", "половина", "треть",
    ],
    .arabic: [
      "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة", "مئة", "ألف",
      "مليون", "نصف",
    ],
  ]
}
