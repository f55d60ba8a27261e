extension CueList {
  /// Words that turn a sentence into its opposite; each is one word.
  static let negations = CueList(
    .negation,
    [
      // The plain negation. 'Not only … but also' affirms; 'or not' leaves open; 'if not' adds.
      Cue(
        "not",
        notBefore: [
          "only", "just", "merely", "simply", "solely", "least", "to", "unlike", "until",
        ],
        notAfter: ["or", "if", "why"]),
      // No such thing; but 'no doubt' affirms, 'no less than' measures and 'No. 5' counts.
      Cue(
        "no",
        notBefore: [
          "doubt", "matter", "wonder", "sooner", "less", "fewer", "more", "other", "question", "#",
        ]),
      // At no time; 'never mind' is a way of speaking.
      Cue("never", notBefore: ["mind", "more"]),
      // No one of them; 'none other', 'none the less' and 'none too' are ways of speaking.
      Cue("none", notBefore: ["other", "the", "too"]),
      // No person.
      Cue("nobody"),
      // No thing; 'nothing but' and 'nothing less' affirm.
      Cue("nothing", notBefore: ["but", "less", "short", "other"]),
      // No place.
      Cue("nowhere", notBefore: ["more", "near"]),
      // Not the one and not the other.
      Cue("neither"), Cue("nor"),
    ])

  /// Words that negate without a negation.
  ///
  /// Where one stands, two wordings can agree although only
  /// one of them has a negation, and the check does not judge.
  static let hiddenNegations = CueList(
    .hiddenNegation,
    [
      // Absence.
      Cue("without"), Cue("lack"), Cue("lacks"), Cue("lacked"), Cue("lacking"), Cue("absent"),
      Cue("absence"), Cue("missing"), Cue("free"), Cue("zero"), Cue("empty"), Cue("beyond"),
      Cue("short"), Cue("out of"),
      // Failure and refusal.
      Cue("fail"), Cue("fails"), Cue("failed"), Cue("failing"), Cue("failure"), Cue("refuse"),
      Cue("refuses"), Cue("refused"), Cue("refusing"), Cue("reject"), Cue("rejects"),
      Cue("rejected"), Cue("deny"), Cue("denies"), Cue("denied"), Cue("doubt"), Cue("doubts"),
      Cue("oppose"), Cue("opposes"), Cue("opposed"), Cue("against"),
      // Prevention and ending.
      Cue("prevent"), Cue("prevents"), Cue("prevented"), Cue("stop"), Cue("stops"), Cue("stopped"),
      Cue("avoid"), Cue("avoids"), Cue("avoided"), Cue("ban"), Cue("bans"), Cue("banned"),
      Cue("forbid"), Cue("forbids"), Cue("forbidden"), Cue("keep from"), Cue("end"), Cue("ends"),
      Cue("ended"), Cue("abolish"), Cue("abolished"), Cue("scrap"), Cue("scrapped"),
      Cue("cancelled"), Cue("spared"), Cue("spare"), Cue("missed"),
      // Almost not.
      Cue("hardly"), Cue("barely"), Cue("scarcely"), Cue("rarely"), Cue("seldom"), Cue("few"),
      Cue("fewer"), Cue("little"), Cue("less"), Cue("least"), Cue("only"), Cue("merely"),
      Cue("too"), Cue("almost"),
      // The other one.
      Cue("instead"), Cue("rather"), Cue("unlike"), Cue("except"), Cue("other"), Cue("otherwise"),
      Cue("different"), Cue("differs"),
      // Untruth.
      Cue("false"), Cue("untrue"), Cue("wrong"), Cue("myth"), Cue("mistaken"), Cue("far from"),
      Cue("impossible"), Cue("anything but"), Cue("unable"),
    ])

  /// Words after which a negation says what would be, or is asked, rather than what is.
  static let conditions = CueList(
    .condition,
    [
      Cue("if"), Cue("unless"), Cue("until"), Cue("whether"), Cue("provided"), Cue("were it"),
      Cue("had it"),
    ])
}
