extension CueList {
  /// What makes a sentence less than a flat statement.
  ///
  /// Intentions (`aims to`, `hopes to`) are not among them: who says what somebody aims at says so
  /// flatly. Nor are `would` and `can`, which mostly state a consequence or an ability, nor words
  /// for rounding (`about`, `roughly`).
  static let englishHedges = CueList(
    .hedge,
    [
      // Possibility. May is also a month, which its neighbours tell; what one may not do is forbidden.
      Cue("may", notBefore: ["#", "not"], notAfter: monthNeighbours),
      Cue("may not", onlyBefore: states),
      // Possibility. Might is also a noun.
      Cue(
        "might", notAfter: ["the", "all", "with", "of", "military", "his", "her", "their", "its"]),
      // Possibility; with a negation it is inability, and 'could have' is mostly what did not happen.
      // Who could see or hear did.
      Cue("could", notBefore: abilities),
      // Doubt in one word.
      Cue("perhaps"), Cue("maybe"), Cue("conceivably"), Cue("presumably"), Cue("arguably"),
      // Doubt, but 'cannot possibly' is none.
      Cue("possibly", notAfter: ["not", "never"]),
      // Doubt; 'possible' alone is often an ability ('made possible').
      Cue("possible that"),
      // Probability; 'more likely' compares two probabilities, and that flatly.
      Cue("likely", notAfter: ["more", "less", "as", "times", "equally", "how", "so"]),
      Cue("unlikely", notAfter: ["not"]), Cue("probably"), Cue("probable"),
      Cue("in all probability"),
      Cue("a chance that"), Cue("a good chance"), Cue("at risk of"), Cue("chances are"),
      // Harm that may come.
      Cue("risk that"), Cue("danger that"), Cue("threat that"), Cue("threatens to"),
      Cue("threaten to"), Cue("threatened to"),
      // Fears are about what may be; 'fear of' names a feeling.
      Cue(
        "fear", notBefore: ["of", "for", "and", "or", "about", "."], notAfter: ["the", "no", "of"]),
      Cue("fears that"), Cue("feared that"), Cue("feared to"),
      // The future as others have it.
      Cue("is set to", notBefore: ["#", "music"]), Cue("are set to", notBefore: ["#", "music"]),
      Cue("was set to", notBefore: ["#", "music"]), Cue("were set to", notBefore: ["#", "music"]),
      Cue("looks set to"), Cue("look set to"), Cue("looks like"), Cue("looks as if"),
      Cue("looks as though"), Cue("poised to"), Cue("on course to"), Cue("due to be"),
      // An open question.
      Cue("unclear"), Cue("uncertain"), Cue("not clear"), Cue("remains to be seen"),
      Cue("not certain"), Cue("not sure"), Cue("unsure"),
      Cue(
        "whether",
        notAfter: [
          "matter", "of", "decide", "decides", "decided", "deciding", "regardless", "ask", "asked",
          "asks", "choose",
        ]),
      // What can become, and has not.
      Cue("potential to"), Cue("potentially"),
      // Appearance in place of fact.
      Cue("seem"), Cue("seems"), Cue("seemed"), Cue("seemingly"), Cue("apparently"),
      Cue("appear to"), Cue("appears to"), Cue("appeared to"), Cue("appears that"),
      // Hearsay in one word: the writer does not vouch.
      Cue("reportedly"), Cue("allegedly"), Cue("supposedly"), Cue("purportedly"),
      // Other people's eyes, without saying whose.
      Cue("seen as"), Cue("viewed as"), Cue("regarded as"), Cue("considered to be"),
      Cue("believed to"), Cue("thought to"), Cue("assumed to"), Cue("rumoured to"),
      // 'is said to be': hearsay; other words behind 'said to' are those who were spoken to.
      Cue("said to", onlyBefore: ["be", "have"]),
      // A forecast is no fact.
      Cue("expected to"), Cue("forecast to"), Cue("projected to"), Cue("predicted to"),
      Cue("estimated to"), Cue("expected that"),
      // An estimate: 'an estimated 3,000 people'.
      Cue("an estimated"),
      // A guess, the writer's own included.
      Cue("i suspect"), Cue("we suspect"), Cue("suspect that"), Cue("suspects that"),
      // What points one way without proving it.
      Cue("suggest", notAfter: ["i", "we", "to"]), Cue("suggests"), Cue("tend to"), Cue("tends to"),
      // An upper bound in place of an amount; elsewhere 'up to' is no hedge ('up to now').
      Cue("up to", notAfter: ["add", "adds", "added"], onlyBefore: amounts),
      Cue("as many as", onlyBefore: amounts), Cue("as much as", onlyBefore: amounts),
    ])

  /// Words that make a claim itself one about what may be, beside ``hedges``: then its assertion
  /// says no more than a hedged quote does.
  static let englishPossibilities = CueList(
    .possibility,
    [
      // The verb and nouns of possibility.
      Cue("can"), Cue("may"), Cue("possible"), Cue("possibility"), Cue("chance"), Cue("chances"),
      Cue("potential"), Cue("probability"), Cue("likelihood"),
      // Harm that may come.
      Cue("risk"), Cue("risks"), Cue("danger"), Cue("dangerous"), Cue("threat"), Cue("threatens"),
      Cue("fear"), Cue("fears"),
      // Somebody's forecast or opinion, which is what the claim is about.
      Cue("expected"), Cue("expect"), Cue("expects"), Cue("forecast"), Cue("forecasts"),
      Cue("estimate"), Cue("estimates"), Cue("estimated"), Cue("seen"), Cue("believed"),
      Cue("regarded"), Cue("considered"), Cue("hope"), Cue("hopes"), Cue("unclear"),
      Cue("uncertain"),
      // An upper bound.
      Cue("at most"), Cue("no more than"), Cue("not more than"),
    ])

  /// What is said to be, rather than forbidden: 'may not be enough'.
  private static let states: Set<String> = [
    "be", "have", "seem", "always", "even", "work", "help", "last", "survive", "hold", "matter",
    "happen", "come", "reach", "suffice", "prove", "need", "want", "know", "get", "make",
  ]

  /// What stands behind 'could' where it is no possibility; what one could see one did see.
  private static let abilities: Set<String> = [
    "not", "never", "no", "have", "hardly", "only",
    "see", "hear", "feel", "smell", "taste", "watch", "remember", "recall", "tell", "afford",
  ]

  /// What stands before the name of the month.
  private static let monthNeighbours: Set<String> = [
    "#", "in", "of", "last", "next", "since", "until", "till", "early", "late", "mid", "by", "on",
    "from", "during", "every", "between",
  ]

  /// What an amount begins with.
  private static let amounts: Set<String> = [
    "#", "a", "an", "several", "half", "twice", "thrice", "some",
  ]
}
