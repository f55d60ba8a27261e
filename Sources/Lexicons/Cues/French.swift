extension LanguageWords {
  static let french = LanguageWords(
    cues: [
      CueList(
        .attribution,
        plain: [
          "d'après", "de l'avis", "aux yeux", "au dire", "aux dires", "a dit", "ont dit",
          "a déclaré",
          "ont déclaré", "déclare", "déclarent", "affirme", "affirment", "a affirmé", "ont affirmé",
          "affirmait", "assure", "assurent", "a assuré", "ont assuré", "estime", "estiment",
          "a estimé",
          "estimait", "explique", "expliquent", "a expliqué", "avertit", "avertissent", "a averti",
          "prévient", "préviennent", "prétend", "prétendent", "soutient que", "soutiennent que",
          "croient", "croit", "pensent", "pense", "rapporte", "rapportent", "a rapporté", "craint",
          "craignent", "redoutent", "redoute", "dénonce", "dénoncent", "juge", "jugent", "souligne",
          "soulignent", "accuse", "accusent", "annonce que", "annoncent que", "s'attend",
          "s'attendent",
          "disait", "disent", "se plaignent", "se plaint", "insiste",
          "insistent", "a indiqué", "indique", "indiquent", "a ajouté", "ajoute", "a reconnu",
          "reconnaît", "reconnaissent", "critique", "regrettent",
        ],
        idioms: ["va sans dire", "cela dit", "juge de", "la critique", "une critique", "le juge"],
        [
          Cue("selon", notBefore: ["que", "plan", "moi", "nous"]), .idiom("selon le plan"),
          .idiom("selon la taille"), .idiom("selon leur taille"), .idiom("selon l'âge"),
          .idiom("selon la saison"), .idiom("selon les règles"), .idiom("selon les besoins"),
          .idiom("selon les cas"),
          // Behind speech the speaker follows the verb: '…, écrit le maire'.
          Cue("écrit", onlyBefore: frenchArticles, onlyAfter: ["."]),
          Cue("raconte", onlyBefore: frenchArticles, onlyAfter: ["."]),
          Cue("lance", onlyBefore: frenchArticles, onlyAfter: ["."]),
          Cue("dit", notAfter: ["cela", "autrement", "on", "est"]),
        ]),
      CueList(
        .hedge,
        plain: [
          "pourrait", "pourraient", "devrait", "devraient", "peut-être", "probablement",
          "sans doute",
          "vraisemblablement", "apparemment", "éventuellement", "possiblement", "semble",
          "semblent",
          "semblait", "paraît", "paraissent", "il se peut",
          "se pourrait", "il est possible que", "est probable", "risque que", "le risque de voir",
          "risque de", "risquent de", "risque fort de", "risquent fort de", "menace de",
          "menacent de",
          "danger que", "considéré comme", "considérée comme", "on ignore si", "ne sait pas si",
          "incertain", "reste à voir", "reste à savoir", "prévu pour", "prétendument", "craignent",
          "suggère", "suggèrent", "laisse penser", "laissent penser", "supposé", "supposée",
        ], idioms: ["sans aucun doute"],
        [
          Cue("jusqu'à", onlyBefore: ["#", "un", "une", "cent", "mille"])
        ]),
      CueList(
        .possibility,
        plain: [
          "peut", "peuvent", "possible", "possibilité", "chance", "chances", "risque", "risques",
          "danger",
          "menace", "crainte", "espoir", "prévision", "estimation", "attendu", "incertain",
          "au plus",
          "probable",
        ]),
      CueList(
        .negation,
        plain: [
          "pas", "jamais", "rien", "aucun", "aucune", "nul ne", "nulle part", "ni", "non",
          "n'est plus", "n'a plus", "n'ont plus", "ne sont plus", "ne peut plus", "ne veut plus",
          "ne fait plus", "nullement",
        ],
        idioms: [
          "pas seulement", "pas uniquement", "non seulement", "pas que", "rien que",
          "rien d'autre que",
          "sans aucun doute", "pas moins de", "pas à pas", "ou pas", "ou non", "pourquoi pas",
        ],
        [
          // A person is 'personne' too.
          Cue("personne", onlyBefore: ["n", "ne"])
        ]),
      CueList(
        .refusal,
        plain: [
          "refuse de", "refusent de", "a refusé de", "ont refusé de", "refusait de", "rejette",
          "rejettent", "a rejeté", "nie", "nient", "a nié", "ont nié", "dément", "a démenti",
          "empêche",
          "empêchent", "a empêché", "manque de", "manquent de", "a omis de", "a échoué à",
          "n'a pas su",
          "est loin d'être", "loin d'être",
        ]),
      CueList(
        .hiddenNegation,
        plain: [
          "sans", "guère", "rarement", "peu", "moins", "seulement", "presque", "contre", "faux",
          "fausse",
          "sauf", "plutôt", "au lieu", "impossible", "interdit", "interdite", "interdire", "doute",
          "doutent", "trop", "seul", "seule", "fin", "annulé", "autre", "que si",
        ]),
      CueList(.condition, plain: ["si", "à moins que", "à condition que", "jusqu'à ce que"]),
      CueList(
        .denial,
        plain: [
          "il est faux que", "est faux que", "faux de dire que", "nie que", "nient que",
          "a nié que",
          "dément que", "un mythe que", "aucune preuve que", "pas de preuve que", "pas vrai que",
          "doute que", "doutent que", "peu croient que", "est faux", "n'est pas vrai",
          "loin d'être", "crois pas que", "croit pas que", "croient pas que", "pense pas que",
          "pensent pas que", "dit pas que", "peu de gens croient que", "ne croit que", "guère",
        ]),
    ],
    function: [
      "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "à", "au", "aux", "ce", "cette",
      "ces",
      "cet", "et", "ou", "mais", "que", "qu", "qui", "dont", "où", "est", "sont", "était",
      "étaient",
      "être", "été", "sera", "seront", "soit", "a", "ont", "avait", "avaient", "avoir", "eu", "en",
      "y",
      "dans", "par", "pour", "sur", "sous", "avec", "chez", "entre", "vers", "il", "elle", "ils",
      "elles",
      "on", "nous", "vous", "je", "j", "se", "s", "son", "sa", "ses", "leur", "leurs", "n", "ne",
      "c",
      "très", "aussi", "bien", "même", "donc", "car", "comme", "plus", "déjà", "encore", "toujours",
      "va", "vont", "peut", "peuvent", "fait", "ici", "là", "si",
    ],
    numbers: [
      "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
      "vingt",
      "trente", "quarante", "cinquante", "soixante", "cent", "cents", "mille", "million",
      "millions",
      "milliard", "milliards", "moitié", "tiers", "quart", "dizaine", "centaine", "millier",
      "milliers",
    ],
    decisive: [
      "pas", "jamais", "rien", "aucun", "aucune", "personne", "ni", "non", "sans", "tous", "toutes",
      "tout",
      "chaque", "plupart", "beaucoup", "quelques", "peu", "moins", "plus", "seul", "seulement",
      "doit",
      "doivent", "devrait", "devraient", "faut", "contre", "avant", "après", "si", "il", "elle",
      "nous",
      "ils", "elles", "je",
    ],
    modals: [
      "pas", "jamais", "rien", "aucun", "aucune", "nul", "nulle", "personne", "ni", "non", "doit",
      "doivent",
      "devrait", "devraient", "faut", "nullement",
    ],
    clauseStarts: ["que", "qui", "mais", "parce", "car", "puisque", "quoique", "dont"],
    denialsOfNouns: ["aucun", "aucune", "nul", "nulle"],
    hasConcord: true,
    clauses: ClauseWords(
      coordinators: ["et", "ou", "or", "car", "donc"], contrasts: ["mais"],
      subordinators: ["parce", "puisque", "quoique", "tandis"],
      relatives: ["bien", "même", "alors", "qui", "dont", "où"]),
    complementizers: ["que", "qu", "si"],
    factives: [
      "conteste", "contestent", "contester", "contesté", "nie", "nient", "nier", "nié", "doute",
      "doutent", "douter", "sait", "savent", "savait", "savaient", "savoir", "comprend",
      "comprennent", "comprenait", "ignore", "ignorent", "ignorer", "oublie", "oublient", "oublier",
      "secret", "hasard", "étonnant", "regrette", "cache",
    ],
    adverbials: [
      "dans", "en", "à", "au", "aux", "après", "avant", "depuis", "pendant", "chaque", "sur",
      "sous", "chez",
    ],
    agents: ["par"],
    stemming: .endings(
      beginning: nil,
      [
        "eraient", "erait", "issent", "aient", "eront", "ées", "era", "ent", "ait", "ant", "és",
        "ée", "er",
        "ir", "es", "it", "ie", "e", "é", "s", "x", "t",
      ]),
    irregularForms: [
      "lu": "lire", "lit": "lire", "paie": "payer", "paient": "payer", "payé": "payer",
      "payée": "payer",
      "vendu": "vendre", "vendue": "vendre", "vend": "vendre", "perdu": "perdre", "perd": "perdre",
      "perdent": "perdre", "tient": "tenir", "tenait": "tenir", "fermé": "fermer",
      "fermée": "fermer",
      "vient": "venir", "viennent": "venir", "meurt": "mourir", "mort": "mourir",
    ],
    negatingPrefixes: ["in", "im", "il", "ir", "mal"],
    unnegated: [
      "interdit", "important", "impôt", "impôts", "image", "industrie", "information", "inter",
    ],
    elides: true)

  /// What stands behind a verb of speech where the speaker does.
  private static let frenchArticles: Set<String> = [
    "le", "la", "les", "l", "un", "une", "son", "sa", "leur", "ce", "cette",
  ]
}
