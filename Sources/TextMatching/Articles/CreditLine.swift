/// Tells lines that say who wrote an article, and when, from what the article says.
///
/// Only the head of an article has such lines, so the caller asks there alone.
enum CreditLine {
  /// Whether a line is a by-line or a date.
  ///
  /// - Complexity: O(*n*).
  static func matches(_ line: String) -> Bool {
    guard line.utf8.count < 160 else { return false }
    return isByline(line) || isDate(line)
  }

  private static func isByline(_ line: String) -> Bool {
    if ["文/", "文／", "文｜", "作者", "记者", "記者", "本报记者"].contains(where: line.hasPrefix) {
      return !line.contains { "。，！？".contains($0) }
    }
    let words = line.split(whereSeparator: \.isWhitespace)
    guard let first = words.first, bylineWords.contains(first.lowercased().trimmingMarks),
      (2...12).contains(words.count), let last = line.last, !".!?:…".contains(last)
    else { return false }
    let names = words.dropFirst().filter { !joining.contains($0.lowercased().trimmingMarks) }
    guard !months.contains(names.first?.lowercased().trimmingMarks ?? "") else { return false }
    return names.allSatisfy { $0.first { $0.isLetter }?.isUppercase ?? true }
  }

  private static func isDate(_ line: String) -> Bool {
    if line.count <= 24, line.contains("年"), line.contains("月"),
      line.allSatisfy({ $0.isNumber || "年月日时時分秒发布更新星期一二三四五六日 :：-".contains($0) })
    {
      return true
    }
    let words = line.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
    guard (1...14).contains(words.count) else { return false }
    var hasNumber = false
    var hasDay = false
    for word in words {
      if word.allSatisfy(\.isNumber) {
        hasNumber = true
        if word.count == 4 { hasDay = true }
      } else if months.contains(word) {
        hasDay = true
      } else if !aroundDates.contains(word), word.first?.isNumber != true {
        return false
      }
    }
    return hasNumber && hasDay
  }

  private static let bylineWords: Set<String> = [
    "by", "von", "par", "por", "di", "door", "av", "przez", "text", "reporting", "words", "story",
  ]

  private static let joining: Set<String> = [
    "by", "and", "und", "et", "y", "e", "en", "och", "i", "in", "for", "of", "the", "de", "von",
    "van", "der", "da", "di", "del", "für", "aus", "correspondent", "reporter", "editor", "staff",
    "our", "own", "desk", "opinion", "editorial", "team", "board", "writer", "writers", "columnist",
    "reporters", "editors", "correspondents", "contributor", "political", "business", "special",
    "senior", "chief", "des", "dem", "unserer", "unserem", "la", "le", "les", "rédaction", "notre",
    "correspondante", "envoyé", "envoyée", "spécial", "spéciale", "el", "los", "las", "nuestro",
    "nuestra", "redacción", "corresponsal",
  ]

  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
    "sept", "oct", "nov", "dec", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
    "januar", "februar", "märz", "mai", "juni", "juli", "oktober", "dezember", "montag", "dienstag",
    "mittwoch", "donnerstag", "freitag", "samstag", "sonntag",
    "janvier", "février", "mars", "avril", "juin", "juillet", "août", "septembre", "octobre",
    "novembre", "décembre", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
    "octubre", "noviembre", "diciembre", "lunes", "martes", "miércoles", "jueves", "viernes",
    "sábado", "domingo",
  ]

  private static let aroundDates: Set<String> = [
    "published", "updated", "posted", "last", "at", "on", "am", "pm", "a", "p", "m", "gmt", "utc",
    "est", "edt", "cet", "cest", "bst", "et", "pt", "uhr", "um", "den", "der", "le", "el", "de",
    "del", "publié", "publicado", "mis", "jour", "à", "aktualisiert", "veröffentlicht", "st", "nd",
    "rd", "th", "min", "minutes", "read", "date", "ago",
  ]
}

extension String {
  /// The word without a mark at its end: `By:`, `and,`.
  fileprivate var trimmingMarks: String {
    var word = self[...]
    while let last = word.last, !last.isLetter, !last.isNumber { word.removeLast() }
    return String(word)
  }
}
