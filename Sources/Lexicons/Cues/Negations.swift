extension CueList {
  /// Words that turn a sentence into its opposite; each is one word, or two.
  static let englishNegations = CueList(
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
      Cue("nobody"), Cue("no one"),
      // No thing; 'nothing but' and 'nothing less' affirm.
      Cue("nothing", notBefore: ["but", "less", "short", "other"]),
      // No place.
      Cue("nowhere", notBefore: ["more", "near"]),
      // Not the one and not the other.
      Cue("neither"), Cue("nor"),
      // Not at all so.
      Cue("far from", notBefore: ["the", "here", "home", "it", "a"]), Cue("anything but"),
      .idiom("whether or not"), .idiom("not to mention"),
    ])

  /// Verbs that say that something is not done, is not there, or is not so.
  ///
  /// They weigh less than a negation: what is refused or stopped is mostly told in other words, so
  /// the claim must say nothing that the quote does not.
  static let englishRefusals = CueList(
    .refusal,
    plain: [
      "fail to", "fails to", "failed to", "failing to", "refuse to", "refuses to", "refused to",
      "refusing to", "decline to", "declines to", "declined to", "neglected to", "unable to",
      "lack", "lacks", "lacked", "lacking", "deny", "denies", "denied", "reject", "rejects",
      "rejected", "stop", "stops", "stopped", "prevent", "prevents", "prevented", "lack of",
    ])

  /// What, right before what is quoted, or right behind it, says that it is not so.
  static let englishDenials = CueList(
    .denial,
    plain: [
      "false that", "untrue that", "wrong that", "a myth that", "a lie that", "deny that",
      "denies that", "denied that", "denying that", "no evidence that", "no proof that",
      "no sign that", "not true that", "not the case that", "doubt that", "doubts that",
      "doubted that", "rejects the claim that", "rejected the claim that",
      "rejects the idea that", "rejected the idea that", "dismissed the claim that",
      "dismissed claims that", "rejected claims that", "hardly anyone believes",
      "hardly anyone believes that", "hardly anyone thinks that", "few believe that",
      "few people believe that", "hardly anybody thinks that", "far from", "anything but",
      "failed to", "fails to", "fail to", "refused to", "refuses to", "refuse to", "contrary to",
      // Without 'that' between.
      "not believe", "not think", "not accept", "not agree", "not claim", "not say", "not mean",
      "no longer believe", "no longer think", "never said", "never claimed", "nobody believes",
      "nobody thinks", "nobody expects", "no one believes", "no one thinks", "no one expects",
      "few think", "few expect", "few people think", "few people expect", "hardly", "scarcely",
      "by no means", "is false", "is untrue", "is a myth", "is a lie", "is not true", "is wrong",
    ],
    // Of those who are few, most do not: but 'a few' are some.
    [
      Cue(
        "few",
        notBefore: ["years", "days", "weeks", "months", "hours", "minutes", "other"],
        notAfter: ["a", "the", "quite", "these", "those", "past", "last", "next", "first", "every"])
    ])

  /// Words that negate without a negation.
  ///
  /// Where one stands, two wordings can agree although only
  /// one of them has a negation, and the check does not judge.
  static let englishHiddenNegations = CueList(
    .hiddenNegation,
    plain: [
      // Absence.
      "without", "absent", "absence", "missing", "free", "zero", "empty", "beyond", "short",
      "out of",
      // Failure and refusal.
      "failure", "doubt", "doubts", "oppose", "opposes", "opposed", "against", "unable",
      // Prevention and ending.
      "avoid", "avoids", "avoided", "ban", "bans", "banned", "forbid", "forbids", "forbidden",
      "keep from", "end", "ends", "ended", "abolish", "abolished", "scrap", "scrapped",
      "cancelled", "spared", "spare", "missed",
      // Almost not.
      "hardly", "barely", "scarcely", "rarely", "seldom", "few", "fewer", "little", "less", "least",
      "only", "merely", "too", "almost",
      // The other one.
      "instead", "rather", "unlike", "except", "other", "otherwise", "different", "differs",
      // Untruth.
      "false", "untrue", "wrong", "myth", "mistaken", "impossible",
    ], idioms: ["unable to"],
    [
      Cue("far from", onlyBefore: ["the", "here", "home", "it", "a"]),
      // 'Failed to' and 'refused to' are refusals.
      Cue("fail", notBefore: ["to"]), Cue("fails", notBefore: ["to"]),
      Cue("failed", notBefore: ["to"]), Cue("failing", notBefore: ["to"]),
      Cue("refuse", notBefore: ["to"]), Cue("refuses", notBefore: ["to"]),
      Cue("refused", notBefore: ["to"]), Cue("refusing", notBefore: ["to"]),
    ])

  /// Words after which a negation says what would be, or is asked, rather than what is.
  static let englishConditions = CueList(
    .condition, plain: ["if", "unless", "until", "whether", "provided that", "were it", "had it"])
}
