/// Texts and quotes of them that differ in form alone, by the kind of difference: those that the
/// matching was made with, and those that were kept apart.
///
/// A row is `text ⇒ quote`.
enum QuoteForms {
  struct Kind {
    let name: String
    let tuning: [(text: String, quote: String)]
    let heldOut: [(text: String, quote: String)]

    init(_ name: String, _ tuning: String, _ heldOut: String) {
      self.name = name
      self.tuning = QuoteForms.rows(tuning)
      self.heldOut = QuoteForms.rows(heldOut)
    }
  }

  static func rows(_ table: String) -> [(text: String, quote: String)] {
    table.split(separator: "\n").map { line in
      let sides = line.split(separator: "⇒", maxSplits: 1)
      func side(_ index: Int) -> String {
        guard sides.indices.contains(index) else { return "" }
        return sides[index].trimming { $0 == " " }.replacing("␤", with: "\n")
          .replacing("␌", with: "\u{C}")
      }
      return (side(0), side(1))
    }
  }

  static let compatibility = Kind(
    "ligatures, full-width and compatibility forms",
    """
    The ﬁnal oﬃce was ﬂooded. ⇒ final office was flooded
    A baﬄing aﬀair of the ﬁrst order ⇒ baffling affair of the first order
    The final office was flooded. ⇒ The ﬁnal oﬃce was ﬂooded
    物价上涨了３％，对吗？ ⇒ 物价上涨了3%,对吗?
    ＡＢＣ社の株価は１２０円下がった。 ⇒ ABC社の株価は120円下がった
    ﾃﾚﾋﾞの値段は上がった。 ⇒ テレビの値段は上がった
    Het ĳs smelt op de polen. ⇒ Het ijs smelt op de polen
    Treaty №5 was signed at last. ⇒ Treaty No5 was signed at last
    The carbon tax on CO₂ is low. ⇒ tax on CO2 is low
    He said 𝐭𝐡𝐢𝐬 𝐢𝐬 𝐛𝐨𝐥𝐝 and left. ⇒ this is bold and left
    The field is 5 km² wide. ⇒ field is 5 km2 wide
    """,
    """
    The ﬃ ligature spoils eﬃciency of workﬂow. ⇒ spoils efficiency of workflow
    Diﬀerent diﬃculties aﬄict us. ⇒ Different difficulties afflict us
    政府（中央）：不加税！ ⇒ 政府(中央):不加税!
    ｍｏｎｅｙ is tight this year ⇒ money is tight this year
    ｶﾞｿﾘﾝの価格 ⇒ ガソリンの価格
    Henry Ⅷ closed the abbeys. ⇒ Henry VIII closed the abbeys
    ⽤⼈民的⽅法 ⇒ 用人民的方法
    The brand™ sells well ⇒ The brandTM sells well
    They paid ￥５００ for it ⇒ They paid ¥500 for it
    About ½ of them came ⇒ About 1/2 of them came
    It was 30 ℃ in the shade ⇒ It was 30 °C in the shade
    ﺍﻟﺤﻜﻮﻣﺔ ترفع الأسعار ⇒ الحكومة ترفع الأسعار
    """)

  static let spaces = Kind(
    "spaces of all kinds, and spaces round marks",
    """
    He earns 5\u{202F}000\u{A0}euros a month. ⇒ He earns 5 000 euros a month
    A thin\u{2009}space and\u{3000}a wide one ⇒ A thin space and a wide one
    Elle dit : «\u{A0}jamais de la vie\u{A0}» et part. ⇒ Elle dit : «jamais de la vie» et part
    Elle dit : «\u{202F}jamais\u{202F}» hier. ⇒ Elle dit: "jamais" hier
    Quoi\u{202F}? Rien\u{202F}! dit-il. ⇒ Quoi? Rien! dit-il
    Il faut partir ; vite. ⇒ Il faut partir; vite
    The plan—bold as it was—failed. ⇒ plan — bold as it was — failed
    The plan -- bold as it was -- failed. ⇒ plan—bold as it was—failed
    A pause – and then more. ⇒ A pause—and then more
    Le taux est de 12 % cette année ⇒ Le taux est de 12% cette année
    Er sagte »Ja« und ging. ⇒ Er sagte "Ja" und ging
    """,
    """
    Vingt-cinq\u{A0}pour\u{2007}cent des gens ⇒ Vingt-cinq pour cent des gens
    one\u{2003}two\u{205F}three\u{1680}four ⇒ one two three four
    Le maire : « on verra bien ». ⇒ Le maire: «on verra bien»
    Le maire: «on verra bien». ⇒ Le maire : « on verra bien »
    C’est fini ! dit-elle ; et alors ? ⇒ C'est fini! dit-elle; et alors?
    Prices rose – again – in May. ⇒ Prices rose—again—in May
    Prices rose—again—in May. ⇒ Prices rose - again - in May
    La hausse : 7\u{202F}% en un an ⇒ La hausse: 7% en un an
    Das Wort „Krise“ fiel oft. ⇒ Das Wort "Krise" fiel oft
    ‹ Non › dit-il à voix basse ⇒ 'Non' dit-il à voix basse
    It rose 7% in June ⇒ It rose 7 % in June
    The cost is 5 € a head ⇒ The cost is 5€ a head
    """)

  static let invisible = Kind(
    "invisible characters and marks of direction",
    """
    The govern\u{AD}ment fell. ⇒ The government fell
    A zero\u{200B}width\u{2060} space ⇒ A zerowidth space
    \u{FEFF}Prices rose\u{FEFF} again. ⇒ Prices rose again
    قالت \u{200F}الحكومة\u{200E} إنها ستدفع ⇒ قالت الحكومة إنها ستدفع
    \u{2067}نص طويل\u{2069} آخر هنا ⇒ نص طويل آخر هنا
    \u{202B}سعر الخبز\u{202C} ارتفع ⇒ سعر الخبز ارتفع
    می\u{200C}خواهند بمانند ⇒ میخواهند بمانند
    The logo ⚖\u{FE0F} stands for law ⇒ The logo ⚖ stands for law
    The price\u{61C} of bread ⇒ The price of bread
    a\u{180E}b and c ⇒ ab and c
    """,
    """
    un\u{AD}der\u{AD}stand\u{AD}ing each other ⇒ understanding each other
    מחיר \u{202B}הלחם\u{202C} עלה ⇒ מחיר הלחם עלה
    They\u{2063} said\u{2061} so ⇒ They said so
    prices\u{34F} fell ⇒ prices fell
    The heart ❤\u{FE0E} of it ⇒ The heart ❤ of it
    \u{202D}The first line\u{202C} ends ⇒ The first line ends
    \u{2068}He\u{2069} came \u{2066}late\u{2069} ⇒ He came late
    word\u{2060}joiner here ⇒ wordjoiner here
    The government fell ⇒ The govern\u{AD}ment fell
    क्\u{200D}ष is a letter ⇒ क्ष is a letter
    """)

  static let divided = Kind(
    "words divided at the end of a line",
    """
    The govern-␤ment may fall. ⇒ The government may fall
    A well-␤known fact ⇒ A well-known fact
    A well-␤known fact ⇒ A wellknown fact
    Die Wirtschafts\u{AD}␤politik schadet ⇒ Die Wirtschaftspolitik schadet
    The mini\u{2010}␤ster of trade ⇒ The minister of trade
    The long-␤awaited govern-␤ment bill ⇒ The long-awaited government bill
    The well-known fact ⇒ The well-␤known fact
    The government fell ⇒ The govern-␤ment fell
    The council de-\r␤cided on it ⇒ The council decided on it
    The indus-␤  try is growing ⇒ The industry is growing
    """,
    """
    It is opti-␤mized code ⇒ It is optimized code
    The up-to-␤date figures ⇒ The up-to-date figures
    The up-␤to-␤date fig-␤ures ⇒ The up-to-date figures
    La gouver\u{AD}␤nance du pays ⇒ La gouvernance du pays
    Die Steuer-␤erhöhung kommt ⇒ Die Steuererhöhung kommt
    a non\u{2010}␤profit body ⇒ a non-profit body
    The prime min-␤␌ister left ⇒ The prime minister left
    The in-␤creases hurt ⇒ increases hurt
    His well-known book ⇒ His well- known book
    The com-␤mittee … met twice ⇒ The committee … met
    """)

  static let footnotes = Kind(
    "footnote marks",
    """
    Wages fell by half[12] in March. ⇒ Wages fell by half in March
    Trade fell by half¹² in March. ⇒ Trade fell by half in March
    Trade fell.[3] Wages rose. ⇒ Trade fell. Wages rose
    Trade fell.³ Wages rose. ⇒ Trade fell. Wages rose
    Trade fell [4] in the end ⇒ Trade fell in the end
    Trade fell,[1][2] as they say ⇒ Trade fell, as they say
    Trade fell[1, 2] sharply ⇒ Trade fell sharply
    Trade fell[1–3] sharply ⇒ Trade fell sharply
    The plan† is dead ⇒ The plan is dead
    Wages fell in March ⇒ Wages fell[2] in March
    """,
    """
    The law⁴ was passed ⇒ The law was passed
    “It is over”[9] he said ⇒ "It is over" he said
    “It is over”⁹ he said ⇒ “It is over” he said
    The rate[101] has doubled ⇒ The rate has doubled
    The rate doubled [7]. So did rents. ⇒ The rate doubled. So did rents
    Rents¹,² rose ⇒ Rents rose
    Die Löhne⁵ fielen stark ⇒ Die Löhne fielen stark
    Les prix[6] montent ⇒ Les prix montent
    The plan‡ is dead ⇒ The plan is dead
    The army³ left; the navy[4] stayed ⇒ The army left; the navy stayed
    """)

  static let brackets = Kind(
    "words in brackets, and gaps in brackets",
    """
    The shops could lose much of their trade soon. ⇒ The shops could lose […] their trade
    The shops could lose much of their trade soon. ⇒ The shops could lose [...] their trade
    A firm closed its doors. ⇒ [The] firm closed its doors
    It said that it closed its doors. ⇒ [the company] closed its doors
    We heard that they left on Monday ⇒ [t]hey left on Monday
    Closing it would hurt owners badly. ⇒ Closing [the street] would hurt owners
    She told shop owners the news. ⇒ She told [the] shop owners
    The firm close its doors ⇒ The firm close[d] its doors
    It said [sic] that rents fell ⇒ It said that rents fell
    They fell, he [the mayor] said. ⇒ They fell, he [the mayor] said
    """,
    """
    The council met and voted in June. ⇒ The council […] voted
    The council met and voted in June. ⇒ The council (...) voted
    Its owner sold the house. ⇒ [The] owner sold the house
    Then he sold the house. ⇒ [Mr Smith] sold the house
    Many say the end is near ⇒ [T]he end is near
    They like the end of it ⇒ They like[d] the end
    We fear for our trade now. ⇒ We fear for [the] trade
    He asked them to wait ⇒ He asked [the guests] to wait
    Rents fell in the town ⇒ Rents fell in [our] town
    Le maire a dit oui hier ⇒ [Il] a dit oui
    """)

  static let entities = Kind(
    "HTML entities left in a text",
    """
    Shops &amp; caf&eacute;s ⇒ Shops & cafés
    They can&rsquo;t pay ⇒ They can't pay
    &ldquo;Never&rdquo; he said ⇒ "Never" he said
    It costs &euro;5 a day ⇒ It costs €5 a day
    5&nbsp;000 people came ⇒ 5 000 people came
    He left &mdash; for good ⇒ He left — for good
    It&#8217;s late ⇒ It's late
    It&#x2019;s late ⇒ It's late
    Stra&szlig;e und &Uuml;ber ⇒ Straße und Über
    govern&shy;ment ⇒ government
    """,
    """
    R&amp;D is costly ⇒ R&D is costly
    &laquo;&nbsp;Oui&nbsp;&raquo; dit-il ⇒ «Oui» dit-il
    Ma&ntilde;ana &iquest;qu&eacute;? ⇒ Mañana ¿qué?
    &pound;30 a week ⇒ £30 a week
    Fran&ccedil;ois no&euml;l ⇒ François noël
    na&#239;ve people ⇒ naïve people
    a &lt; b &gt; c ⇒ a < b > c
    &quot;Go&quot; she said ⇒ “Go” she said
    &#128512; and more ⇒ 😀 and more
    G&ouml;teborg &aring;r &oslash;l ⇒ Göteborg år øl
    """)

  static let scripts = Kind(
    "vowel marks, tatweel and the letters that change length",
    """
    قَالَ الوَزِيرُ إنّ الأسعارَ ارتفعت ⇒ قال الوزير إن الأسعار ارتفعت
    قال الوزيـــر ذلك ⇒ قال الوزير ذلك
    الحكومةُ ترفعُ ⇒ الحكومة ترفع
    Die STRASSE ist breit ⇒ Die Straße ist breit
    Die Straße ist breit ⇒ DIE STRASSE IST BREIT
    İstanbul büyük ⇒ istanbul büyük
    istanbul büyük ⇒ İSTANBUL BÜYÜK
    שָׁלוֹם לכולם ⇒ שלום לכולם
    Gross oder GROẞ ⇒ gross oder groß
    Εἰς ΤΟΥΣ λόγους ⇒ εἰς τους λόγους
    """,
    """
    كَتَبَ الطَّالِبُ الدَّرْسَ ⇒ كتب الطالب الدرس
    مـرحـبا بكم ⇒ مرحبا بكم
    كتب الطالب الدرس ⇒ كَتَبَ الطالبُ الدرسَ
    MASSE und Maße ⇒ Masse und Masse
    Der Fußball ⇒ Der Fussball
    İzmir'de yağmur ⇒ izmir'de yağmur
    I\u{307}zmir yağmur ⇒ İzmir yağmur
    Weiß man es ⇒ WEISS MAN ES
    ﷲ أعلم ⇒ الله أعلم
    ﻻ نعرف ⇒ لا نعرف
    """)

  static let markup = Kind(
    "markup left in a text",
    """
    This is *very* important ⇒ This is very important
    This is _very_ important ⇒ This is very important
    This is **very** important ⇒ This is very important
    “*Never*,” he said ⇒ "Never," he said
    The *Daily News* wrote it ⇒ The Daily News wrote it
    The __end__ is near ⇒ The end is near
    *The end* is near ⇒ The end is near
    So he said (*twice*). ⇒ So he said (twice)
    This is very important ⇒ This is *very* important
    The ***end***, then ⇒ The end, then
    """,
    """
    A _fair_ price and *good* food ⇒ A fair price and good food
    The price* is fair ⇒ The price is fair
    It is *not* so ⇒ It is not so
    “_Why_?” she asked ⇒ “Why?” she asked
    He reads *Le Monde*, daily ⇒ He reads Le Monde, daily
    **Update:** it rained ⇒ Update: it rained
    Das ist _wirklich_ so ⇒ Das ist wirklich so
    a snake_case name ⇒ a snake_case name
    2 * 3 is six ⇒ 2 * 3 is six
    *a* or *b* ⇒ a or b
    """)

  static let wide = Kind(
    "line ends and spaces between ideographs and kana",
    """
    财政部␤长贝森特表示 ⇒ 财政部长贝森特表示
    自動車メー␤カーは反対 ⇒ 自動車メーカーは反対
    「関税」に␤反対している ⇒ 「関税」に反対している
    价格上涨，␤工资没有 ⇒ 价格上涨，工资没有
    财政部长表示 ⇒ 财政部 长表示
    他说：␤“不行。” ⇒ 他说：“不行。”
    これは\u{3000}本です ⇒ これは本です
    使用 AI 的人 ⇒ 使用AI的人
    共 12 人参加 ⇒ 共12人参加
    北京␌市政府 ⇒ 北京市政府
    """,
    """
    人民\r␤政府 ⇒ 人民政府
    政府は対策を検␤討している ⇒ 政府は対策を検討している
    东京、␤大阪都下雨 ⇒ 东京、大阪都下雨
    （注）␤这是说明 ⇒ （注）这是说明
    日本␤の経済 ⇒ 日本の経済
    他来了。␤我走了 ⇒ 他来了。我走了
    GDP 增长了 ⇒ GDP增长了
    東京␤   タワー ⇒ 東京タワー
    增长 3% 以上 ⇒ 增长3%以上
    上海␤ ␤␤证券 ⇒ 上海 证券
    """)

  static let pages = Kind(
    "page breaks",
    """
    They voted to close␤␌the street on Monday ⇒ voted to close the street
    They voted to close␤␌the street on Monday ⇒ voted … street
    They voted to close␌the street ⇒ voted … street
    First line.␤␤They voted␌ to go on␤␤Last ⇒ They … go on
    One.␤␤Two and␤␌three go␤␤Four ⇒ two … three
    The page ␌ends here ⇒ page … here
    Rents fell␤␌ in May ⇒ Rents fell in May
    ␌Rents fell in May ⇒ Rents … May
    The rent␤␌of it␤␌all is due ⇒ rent … all
    Rents fell\r␤␌in May ⇒ Rents … May
    """,
    """
    The law was passed␤␌by both houses ⇒ law … houses
    One␤␤a b␌c d␤␤Two ⇒ a … d
    The min-␤␌ister left ⇒ minister … left
    So it␤␌was ⇒ so … was
    Top␤␤So it␤␌was said␤␤End ⇒ So … said
    x y␌␤z ⇒ x … z
    It went on␌␤and on ⇒ went … and on
    It went on ␤␌ and on ⇒ went … and on
    Rents␌rose ⇒ Rents rose
    A␤␌b␤␌c␤␌d ⇒ a … d
    """)

  static let kinds = [
    compatibility, spaces, invisible, divided, footnotes, brackets, entities, scripts, markup, wide,
    pages,
  ]
}

extension Substring {
  fileprivate func trimming(_ isTrimmed: (Character) -> Bool) -> String {
    var rest = self
    while let first = rest.first, isTrimmed(first) { rest.removeFirst() }
    while let last = rest.last, isTrimmed(last) { rest.removeLast() }
    return String(rest)
  }
}
