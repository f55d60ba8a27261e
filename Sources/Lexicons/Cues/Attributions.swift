extension CueList {
  /// What shows that somebody other than the writer is speaking.
  ///
  /// What studies find and figures show is not among them: that is evidence, and writers who
  /// report it mostly vouch for it.
  static let englishAttributions = CueList(
    .attribution,
    [
      // Naming the speaker first; 'according to plan' names nobody.
      Cue(
        "according to", notBefore: ["plan", "plans", "size", "schedule", "taste", "need", "needs"]),
      Cue("in the words of"), Cue("in the view of"), Cue("in the opinion of"),
      Cue("in the eyes of"),
      // The plain verb of speaking; the writer's own 'I say' and some ways of speaking are left out.
      Cue("said", notBefore: ["and"], notAfter: ["i", "we", "that", "having", "be", "easier"]),
      // Hearsay names no voice, and is a hedge.
      .idiom("is said to"), .idiom("are said to"), .idiom("was said to"), .idiom("were said to"),
      Cue("says", notAfter: ["it"]),
      Cue("say", notBefore: ["no", "yes", "nothing"], notAfter: notSpeaking),
      Cue("told", notAfter: ["i", "we", "all"]), Cue("tells"),
      // Speech acts that the writer need not share. Nouns among them want 'that' behind them.
      Cue("claim that", notAfter: writers), Cue("claims that"),
      Cue("claim", onlyAfter: critics),
      // But what is taken, won or asked for is claimed too.
      Cue(
        "claimed",
        notBefore: [
          "#", "a", "an", "his", "her", "its", "their", "lives", "life", "credit", "victory",
          "responsibility", "asylum", "benefits", "many", "up", "at", "back", "over", "for",
        ]),
      .idiom("claimed the life"), .idiom("claimed the lives"), .idiom("claimed the title"),
      .idiom("claimed the crown"), .idiom("claimed the prize"), .idiom("claimed the seat"),
      .idiom("claimed the throne"), .idiom("claimed the victory"), .idiom("claimed the win"),
      Cue("argue", notAfter: writers), Cue("argues"), Cue("argued", notAfter: writers),
      Cue("warn", notAfter: writers), Cue("warns"), Cue("warned", notAfter: ["be", "i", "we"]),
      Cue("insist", notAfter: writers), Cue("insists"), Cue("insisted", notAfter: writers),
      Cue("maintains that"), Cue("maintained that"), Cue("contends"), Cue("contend"),
      Cue("writeError", notAfter: writers), Cue("complains"), Cue("complained", notAfter: writers),
      Cue("alleges"), Cue("alleged"), Cue("testified"), Cue("stated that"), Cue("states that"),
      Cue("replied"), Cue("admitted"), Cue("admits"), Cue("acknowledged that"),
      // A speaker who goes on speaking; without a person 'added' is no speech.
      Cue("he added"), Cue("she added"), Cue("they added"),
      // Opinions ascribed to others.
      Cue("believe", notAfter: writers), Cue("believes"), Cue("believed that", notAfter: writers),
      Cue("thinks"), Cue("reckons"), Cue("reckon", notAfter: writers),
      // Reports; what a firm or an office reports of itself is a fact about it.
      Cue("reported that", notAfter: writers), Cue("reports that"),
      Cue("reported", notAfter: ["was", "were", "been", "is", "are", "as"], onlyBefore: ["."]),
      Cue("reported", onlyAfter: ["."]),
      Cue(
        "reports", notAfter: ["the", "of", "in", "news", "and", "these", "to"], onlyBefore: ["."]),
      Cue("reports", onlyAfter: ["."]),
      // What others fear; 'for fear of' and 'no fears' name a feeling.
      Cue("fear", notBefore: fearedThings, notAfter: feelings),
      Cue("fears", notBefore: fearedThings, notAfter: feelings),
      Cue("feared", notBefore: fearedThings, notAfter: ["is", "are", "was", "were", "be", "most"]),
      // Estimates and expectations of others.
      Cue("expects", notBefore: ["a", "too", "nothing"]),
      Cue("expect", notBefore: ["a"], notAfter: writers.union(["can", "may", "might"])),
      Cue("estimates that"), Cue("estimate that", notAfter: writers),
      Cue("estimated that", notAfter: writers),
      // A prophet with a name.
      Cue("predicts"), Cue("predicted that", notAfter: writers),
    ])

  /// Those who are named for what they hold.
  private static let critics: Set<String> = [
    "opponents", "critics", "supporters", "campaigners", "activists", "sceptics", "skeptics",
    "lobbyists", "officials", "experts", "residents", "backers",
  ]

  /// What stands before 'fear' where it is a noun.
  private static let feelings: Set<String> = [
    "the", "of", "for", "a", "no", "any", "and", "in", "from", "without", "public", "his", "her",
    "their", "growing", "great", "out", "this", "there", "are", "is", "were", "was", "with", "many",
  ]

  /// What stands behind 'fear' where nothing is said.
  private static let fearedThings: Set<String> = ["of", "for", "and", "or", "about", "."]

  /// The writer, and those to whom the writer speaks.
  private static let writers: Set<String> = ["i", "we", "you", "to", "would", "should", "not"]

  /// What stands before 'say' where nobody is quoted.
  private static let notSpeaking: Set<String> = [
    "i", "we", "to", "us", "you", "a", "the", "no", "their", "more", "have", "final", "its", "not",
    "would", "should",
  ]
}
