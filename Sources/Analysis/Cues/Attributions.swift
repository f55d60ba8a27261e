extension CueList {
  /// What shows that somebody other than the writer is speaking.
  ///
  /// What studies find and figures show is not among them: that is evidence, and writers who
  /// report it mostly vouch for it.
  static let attributions = CueList(
    .attribution,
    [
      // Naming the speaker first; 'according to plan' names nobody.
      Cue(
        "according to", notBefore: ["plan", "plans", "size", "schedule", "taste", "need", "needs"]),
      Cue("in the words of"), Cue("in the view of"), Cue("in the opinion of"),
      Cue("in the eyes of"),
      // The plain verb of speaking; the writer's own 'I say' and some ways of speaking are left out.
      Cue("said", notBefore: ["and"], notAfter: ["i", "we", "that", "having", "be", "easier"]),
      Cue("says", notAfter: ["it"]),
      Cue("say", notBefore: ["no", "yes", "nothing"], notAfter: notSpeaking),
      Cue("told", notAfter: ["i", "we", "all"]), Cue("tells"),
      // Speech acts that the writer need not share. Nouns among them want 'that' behind them.
      Cue("claim that", notAfter: writers), Cue("claims that"), Cue("claimed"),
      Cue("argue", notAfter: writers), Cue("argues"), Cue("argued", notAfter: writers),
      Cue("warn", notAfter: writers), Cue("warns"), Cue("warned", notAfter: ["be", "i", "we"]),
      Cue("insist", notAfter: writers), Cue("insists"), Cue("insisted", notAfter: writers),
      Cue("maintains that"), Cue("maintained that"), Cue("contends"), Cue("contend"),
      Cue("complain", notAfter: writers), Cue("complains"), Cue("complained", notAfter: writers),
      Cue("alleges"), Cue("alleged"), Cue("testified"), Cue("stated that"), Cue("states that"),
      Cue("replied"), Cue("admitted"), Cue("admits"), Cue("acknowledged that"),
      // A speaker who goes on speaking; without a person 'added' is no speech.
      Cue("he added"), Cue("she added"), Cue("they added"),
      // Opinions ascribed to others.
      Cue("believe", notAfter: writers), Cue("believes"), Cue("believed that", notAfter: writers),
      Cue("thinks"), Cue("reckons"), Cue("reckon", notAfter: writers),
      // A prophet with a name.
      Cue("predicts"), Cue("predicted that", notAfter: writers),
    ])

  /// The writer, and those to whom the writer speaks.
  private static let writers: Set<String> = ["i", "we", "you", "to", "would", "should", "not"]

  /// What stands before 'say' where nobody is quoted.
  private static let notSpeaking: Set<String> = [
    "i", "we", "to", "us", "you", "a", "the", "no", "their", "more", "have", "final", "its", "not",
    "would", "should",
  ]
}
