internal import TextMatching

extension LanguageWords {
  static let english = LanguageWords(
    cues: [
      .englishAttributions, .englishHedges, .englishPossibilities, .englishNegations,
      .englishRefusals, .englishHiddenNegations, .englishConditions, .englishDenials,
    ],
    function: FunctionWords.all,
    numbers: ProtectedWords.numbers,
    decisive: [
      // Negations.
      "not", "no", "never", "none", "nobody", "nothing", "nowhere", "neither", "nor", "without",
      // Quantities.
      "all", "every", "each", "both", "most", "many", "some", "few", "fewer", "more", "less",
      "only",
      "least",
      // What ought to be.
      "should", "must", "ought", "need", "needs",
      // Directions.
      "against", "before", "after", "unless", "if", "until",
      // Persons; 'they' may be anyone that was named.
      "he", "she", "him", "his", "her", "we", "us", "our", "i", "my", "you", "your",
    ],
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
    factives: [
      "deny", "denies", "denied", "denying", "dispute", "disputes", "disputed", "disputing",
      "doubt", "doubts", "doubted", "doubting", "contest", "contests", "contested", "question",
      "questions", "questioned", "know", "knows", "knew", "known", "knowing", "understand",
      "understands", "understood", "realise", "realises", "realised", "realize", "realizes",
      "realized", "forget", "forgets", "forgot", "forgotten", "notice", "notices", "noticed",
      "secret", "surprise", "surprising", "coincidence", "accident", "wonder", "regret", "regrets",
      "regretted", "conceal", "concealed", "hide", "hidden",
    ],
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
