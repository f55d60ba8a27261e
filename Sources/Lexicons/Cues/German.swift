extension LanguageWords {
  static let german = LanguageWords(
    cues: [
      CueList(
        .attribution,
        plain: [
          "nach angaben", "nach ansicht", "nach meinung", "nach auffassung", "nach einschätzung",
          "nach aussage", "nach darstellung", "nach worten", "nach den worten", "in den augen",
          "sagt", "sagte", "sagten", "gesagt hat", "gesagt hatte", "erklärte", "erklärten",
          "betont",
          "betonte", "betonten", "warnt", "warnte", "warnen", "warnten", "behauptet", "behaupten",
          "behauptete", "behaupteten", "meint", "meinen", "meinte", "meinten", "glauben", "glaubt",
          "glaubte", "klagen", "klagt", "klagte", "klagten", "beklagen", "beklagt", "kritisiert",
          "kritisierte", "kritisieren", "berichtet", "berichten", "berichtete", "berichteten",
          "meldet", "melden", "meldete", "teilte mit", "fürchten", "fürchtet", "befürchten",
          "befürchtet", "erwarten", "erwartet", "rechnet mit", "rechnen mit", "schätzt", "schätzen",
          "vermutet", "vermuten", "beteuert", "beteuerte", "versichert", "versicherte", "so der",
          "so die", "sieht darin", "hält für", "argumentiert", "argumentieren", "räumte ein",
        ],
        idioms: [
          "wie gesagt", "nicht zu erwarten", "wird erwartet", "werden erwartet", "es heißt",
        ],
        [
          // 'Laut' is also loud; where somebody speaks, an article or a name follows.
          Cue("laut", notAfter: germanDegrees, onlyBefore: germanArticles),
          Cue("zufolge"), Cue("sagen", notAfter: ["zu", "wir", "ich", "nichts", "kann"]),
          Cue("erklärt", notAfter: ["wird", "nicht"]), Cue("sei", notAfter: ["es"]),
          Cue("seien"), Cue("heißt es", onlyBefore: [".", "in", "bei", "aus"]),
        ]),
      CueList(
        .hedge,
        plain: [
          "könnte", "könnten", "dürfte", "dürften", "vielleicht", "möglicherweise", "womöglich",
          "vermutlich", "wahrscheinlich", "wohl", "anscheinend", "offenbar", "scheinbar",
          "angeblich",
          "mutmaßlich", "voraussichtlich", "eventuell", "unter umständen", "allem anschein nach",
          "scheint zu", "scheinen", "droht zu", "es droht", "droht", "drohen", "gefahr dass",
          "gefahr besteht", "besteht die gefahr", "das risiko dass", "gilt als", "gelten als",
          "unklar", "ungewiss", "ob", "fraglich", "zu befürchten", "wird erwartet",
          "werden erwartet",
          "wird wohl", "denkbar", "möglich dass", "schätzungsweise", "deutet darauf hin",
          "deuten darauf hin", "legt nahe", "legen nahe", "fürchten", "befürchten",
          "nicht sicher ob",
          "dass es sein kann", "kann sein dass", "mag sein",
        ], idioms: ["als ob", "wohl fühlen", "sowohl", "zum wohl", "das wohl"],
        [
          // A plan of others; behind 'man' and with 'nicht' it is what ought to be.
          Cue("soll", notAfter: ["man", "was"]), Cue("sollen", notAfter: ["wir", "was"]),
          // The sun shines too.
          Cue("scheint", notAfter: ["sonne", "mond", "licht"]),
          Cue("bis zu", onlyBefore: ["#", "ein", "einem", "einer", "einen"]),
        ]),
      CueList(
        .possibility,
        plain: [
          "kann", "können", "möglich", "möglichkeit", "chance", "risiko", "gefahr", "droht",
          "erwartet",
          "erwarten", "prognose", "schätzung", "befürchtung", "hoffnung", "höchstens", "soll",
          "sollen",
          "sollte", "sollten", "fürchten",
        ]),
      CueList(
        .negation,
        plain: [
          "nichts", "nie", "niemals", "niemand", "niemanden", "niemandem", "nirgends", "nirgendwo",
          "kein", "keine", "keinen", "keinem", "keiner", "keines", "keinesfalls", "keineswegs",
          "weder",
        ],
        idioms: [
          "nicht nur", "nicht bloß", "nicht zuletzt", "kein zweifel", "keine frage", "kein wunder",
          "ob nicht", "oder nicht", "nichts als", "nicht einmal nur", "nicht allein",
        ], [Cue("nicht", notAfter: ["warum"])]),
      CueList(
        .refusal,
        plain: [
          "weigert sich", "weigern sich", "weigerte sich", "weigerten sich", "lehnt ab",
          "lehnte ab",
          "verweigert", "verweigerte", "bestreitet", "bestreiten", "bestritt", "verhindert",
          "verhinderte", "verhindern", "versäumt", "versäumte", "versäumten", "leugnet",
          "dementiert",
          "dementierte", "fehlt", "fehlen", "fehlte", "es mangelt",
        ]),
      CueList(
        .hiddenNegation,
        plain: [
          "ohne", "kaum", "selten", "wenig", "wenige", "weniger", "nur", "bloß", "fast", "beinahe",
          "statt", "anstatt", "außer", "gegen", "falsch", "zu wenig", "zweifel", "bezweifelt",
          "anders",
          "unmöglich", "verboten", "verbietet", "verbot", "abgesagt", "beendet", "sondern",
          "frei von",
        ]),
      CueList(
        .condition,
        plain: ["wenn", "falls", "sofern", "ob", "es sei denn", "solange", "bis"],
        idioms: ["bis zu", "auch wenn"]),
      CueList(
        .denial,
        plain: [
          "stimmt nicht dass", "nicht wahr dass", "falsch dass", "unwahr dass", "ein märchen dass",
          "kaum jemand glaubt dass", "kein beleg dass", "keine belege dass", "kein beweis dass",
          "bestreitet dass", "bestreiten dass", "bestritt dass", "bezweifelt dass",
          "bezweifeln dass",
          "keine rede davon dass", "alles andere als", "weit davon entfernt", "mitnichten", "kaum",
          "wenige glauben dass", "ist falsch", "ist unwahr", "ist nicht wahr", "stimmt nicht",
        ]),
    ],
    function: [
      "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines",
      "dieser", "diese", "dieses", "diesen", "diesem", "und", "oder", "aber", "denn", "dass",
      "weil",
      "ist", "sind", "war", "waren", "sein", "wird", "werden", "wurde", "wurden", "worden", "hat",
      "haben", "hatte", "hatten", "habe", "sei", "seien", "werde", "zu", "zum", "zur", "in", "im",
      "ins", "an", "am", "auf", "aus", "bei", "beim", "mit", "nach", "von", "vom", "vor", "für",
      "um",
      "über", "unter", "durch", "als", "wie", "so", "es", "er", "sie", "wir", "ihr", "man", "sich",
      "auch", "sehr", "schon", "noch", "mehr", "immer", "ja", "doch", "da", "dort", "hier", "nun",
      "dann", "kann", "können", "könnte", "könnten", "würde", "würden", "mag", "dabei", "davon",
    ],
    numbers: [
      "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf",
      "zwanzig", "dreißig", "vierzig", "fünfzig", "hundert", "hunderte", "tausend", "tausende",
      "million", "millionen", "milliarde", "milliarden", "hälfte", "drittel", "viertel", "dutzend",
    ],
    decisive: [
      "nicht", "kein", "keine", "keinen", "keinem", "keiner", "nie", "niemals", "niemand", "nichts",
      "ohne", "weder", "alle", "alles", "jeder", "jede", "jedes", "beide", "meisten", "viele",
      "einige",
      "wenige", "weniger", "mehr", "nur", "soll", "sollen", "sollte", "sollten", "muss", "müssen",
      "gegen", "vor", "nach", "wenn", "falls", "bis", "er", "wir", "ich", "sein", "seine", "ihre",
    ],
    modals: [
      "nicht", "nichts", "nie", "niemals", "niemand", "niemanden", "niemandem", "nirgends", "kein",
      "keine", "keinen", "keinem", "keiner", "keines", "keinesfalls", "keineswegs", "weder", "soll",
      "sollen", "sollte", "sollten", "muss", "müssen",
    ],
    clauseStarts: ["aber", "dass", "weil", "obwohl", "während", "sondern", "denn", "noch"],
    denialsOfNouns: ["kein", "keine", "keinen", "keinem", "keiner", "keines"],
    clauses: ClauseWords(
      coordinators: ["und", "oder", "doch", "sondern", "denn"], contrasts: ["aber", "jedoch"],
      subordinators: ["obwohl", "weil", "während", "wobei", "obgleich", "wenngleich"],
      relatives: ["auch", "da"]),
    complementizers: ["dass", "ob"],
    factives: [
      "bestreite", "bestreitet", "bestreiten", "bestritt", "bestritten", "bezweifelt", "bezweifeln",
      "bezweifelte", "leugnet", "leugnen", "leugnete", "zweifelt", "zweifeln", "zweifelte",
      "zweifel", "weiß", "wissen", "wusste", "wussten", "gewusst", "versteht", "verstehen",
      "verstand", "verstanden", "vergisst", "vergessen", "vergaß", "geheimnis", "zufall", "wunder",
      "überrascht", "bedauert", "verschweigt",
    ],
    adverbials: [
      "in", "im", "am", "an", "auf", "bei", "beim", "nach", "vor", "seit", "jeden", "jede", "jedes",
      "unter", "ohne", "während", "vom", "von",
    ],
    agents: ["von", "vom", "durch"],
    stemming: .endings(
      beginning: "ge",
      ["esten", "ern", "est", "end", "en", "er", "es", "em", "et", "te", "e", "n", "s", "t"]),
    irregularForms: [
      "stieg": "steigen", "stiegen": "steigen", "gestiegen": "steigen", "fiel": "fallen",
      "fielen": "fallen", "fällt": "fallen", "hielt": "halten", "hält": "halten", "kam": "kommen",
      "kamen": "kommen", "gab": "geben", "gibt": "geben", "verlor": "verlieren",
      "verloren": "verlieren", "schloss": "schließen", "geschlossen": "schließen",
      "verkauft": "verkaufen", "bezahlt": "bezahlen", "bricht": "brechen", "brach": "brechen",
      "gebrochen": "brechen", "ging": "gehen", "gingen": "gehen", "gegangen": "gehen",
      "stand": "stehen", "standen": "stehen", "gestanden": "stehen", "nahm": "nehmen",
      "genommen": "nehmen", "nimmt": "nehmen", "fand": "finden", "gefunden": "finden",
    ],
    negatingPrefixes: ["un", "miss"],
    unnegated: ["unter", "unsere", "unserer", "unserem", "unseren", "unten", "und"])

  /// What stands behind 'laut' where somebody speaks.
  private static let germanArticles: Set<String> = [
    "der", "dem", "den", "einer", "einem", "eines", "ihm", "ihr", "polizei", "medien", "angaben",
    "bericht", "berichten", "studie", "gesetz", "experten", "umfrage", "gericht", "regierung",
  ]

  /// What stands before 'laut' where it says how loud something is.
  private static let germanDegrees: Set<String> = ["zu", "sehr", "so", "ist", "war", "wie"]
}
