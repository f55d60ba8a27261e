/// The words that say of how many or how much something holds, by language: what a quote must not
/// change.
///
/// Whole words in lower case; parts of words or text as in ``Negators``.
enum Quantifiers {
  /// Language → the words that tell how many.
  static let words: [Language: Set<String>] = [
    .english: [
      "all", "some", "any", "every", "everyone", "each", "most", "many", "few", "several", "both",
      "little", "much", "only", "more", "less", "fewer", "majority", "minority", "always", "often",
      "sometimes", "rarely", "seldom", "mostly", "entire", "whole", "almost", "nearly",
    ],
    .german: [
      "alle", "allen", "aller", "alles", "viele", "vielen", "vieler", "wenige", "wenigen", "einige",
      "einigen", "manche", "manchen", "mehrere", "mehreren", "jede", "jeder", "jedes", "jedem",
      "jeden", "meisten", "beide", "beiden", "nur", "mehr", "weniger", "immer", "oft", "selten",
      "manchmal", "fast",
    ],
    .french: [
      "tout", "tous", "toute", "toutes", "certains", "certaines", "quelques", "plusieurs", "peu",
      "beaucoup", "chaque", "plupart", "seulement", "plus", "moins", "toujours", "souvent",
      "rarement", "parfois", "presque",
    ],
    .spanish: [
      "todo", "todos", "toda", "todas", "algunos", "algunas", "muchos", "muchas", "pocos", "pocas",
      "varios", "varias", "cada", "mayoría", "sólo", "solo", "más", "menos", "siempre", "casi",
    ],
    .italian: [
      "tutto", "tutti", "tutta", "tutte", "alcuni", "alcune", "molti", "molte", "pochi", "poche",
      "ogni", "solo", "soltanto", "più", "meno", "sempre", "spesso", "quasi",
    ],
    .portuguese: [
      "todos", "todas", "alguns", "algumas", "muitos", "muitas", "poucos", "poucas", "cada",
      "maioria", "só", "mais", "menos", "sempre", "quase",
    ],
    .dutch: [
      "alle", "allemaal", "sommige", "veel", "weinig", "enkele", "meeste", "elke", "iedere",
      "alleen",
      "meer", "minder", "altijd", "vaak", "zelden", "bijna",
    ],
    .polish: [
      "wszystkie", "wszyscy", "wszystkich", "niektóre", "niektórzy", "wiele", "wielu", "mało",
      "każdy", "każda", "każde", "większość", "tylko", "więcej", "mniej", "zawsze", "prawie",
    ],
    .russian: [
      "все", "всех", "всем", "некоторые", "некоторых", "многие", "многих", "немногие", "мало",
      "каждый", "каждая", "большинство", "только", "больше", "меньше", "всегда", "почти",
    ],
    .arabic: ["كل", "جميع", "بعض", "معظم", "كثير", "قليل", "فقط", "أكثر", "أقل"],
  ]

  /// Language → parts of text that tell how many.
  static let parts: [Language: [String]] = [
    .chinese: [
      "所有", "全部", "全体", "一些", "有些", "部分", "许多", "許多", "少数", "少數", "大多数", "多数", "多數", "每",
      "只有", "都",
    ],
    .japanese: ["すべて", "全て", "一部", "多く", "少し", "ほとんど", "だけ", "しか"],
    .korean: ["모든", "모두", "일부", "많은", "적은", "대부분"],
  ]
}
