extension LanguageWords {
  static let english = LanguageWords(
    cues: [
      .englishAttributions, .englishHedges, .englishPossibilities, .englishNegations,
      .englishRefusals, .englishHiddenNegations, .englishConditions, .englishDenials,
    ],
    function: FunctionWords.all,
    numbers: ProtectedWords.numbers,
    decisive: ClaimTwins.decisive,
    modals: [
      "not", "no", "never", "none", "nobody", "nothing", "nowhere", "neither", "nor", "must",
      "ought", "should",
    ],
    clauseStarts: [
      "although", "because", "but", "nor", "since", "that", "though", "which", "while", "who",
    ],
    denialsOfNouns: ["no", "none", "neither"],
    clauses: ClauseWords(
      coordinators: ["and", "or", "yet", "so", "nor"],
      contrasts: ["but"],
      subordinators: ["although", "though", "while", "whereas", "because"],
      relatives: ["which", "who", "whose", "where", "when", "since", "even"]),
    complementizers: ["that"],
    adverbials: [
      "in", "on", "at", "after", "before", "during", "since", "until", "every", "each", "within",
      "from", "under", "with", "without", "by", "for",
    ],
    agents: ["by"],
    stemming: .english,
    irregularForms: Stem.irregularForms,
    names: ["May"],
    negatingPrefixes: ["un", "in", "im", "il", "ir", "dis", "non"],
    unnegated: [
      "inside", "increase", "income", "import", "impart", "impress", "impact", "inform", "input",
      "invest", "indeed", "intent", "insure", "intern", "invent", "discount", "discover", "display",
      "discharge", "discourse", "distress", "district", "union", "unite", "united", "unless",
      "until", "under", "information", "importance", "important", "imports", "imported",
    ])
}
