/// Texts and quotes that say another thing by few letters, by the kind of change: a quote of the one
/// is not in the other.
///
/// A row is `text ⇒ quote`.
enum ProtectedForms {
  static let negations = QuoteForms.Kind(
    "negations",
    """
    Die Regierung wird die Steuern bis zum Sommer nicht senken ⇒ Die Regierung wird die Steuern bis zum Sommer noch senken
    Es gibt in dieser Stadt keine guten Schulen mehr für alle ⇒ Es gibt in dieser Stadt eine guten Schulen mehr für alle
    Le conseil n’acceptera pas la demande des habitants du centre ⇒ Le conseil acceptera la demande des habitants du centre
    Le conseil ne dira rien de la demande des habitants du centre ⇒ Le conseil dira bien de la demande des habitants du centre
    El gobierno no bajará los impuestos de las pequeñas empresas ⇒ El gobierno ya bajará los impuestos de las pequeñas empresas
    Il governo non abbasserà le tasse delle piccole imprese quest'anno ⇒ Il governo ora abbasserà le tasse delle piccole imprese quest'anno
    O governo não vai baixar os impostos das pequenas empresas ⇒ O governo vai baixar os impostos das pequenas empresas
    De regering zal de belasting voor kleine bedrijven niet verlagen ⇒ De regering zal de belasting voor kleine bedrijven weer verlagen
    Rząd nie obniży podatków dla małych firm w przyszłym roku ⇒ Rząd obniży podatków dla małych firm w przyszłym roku
    Правительство не снизит налоги для малого бизнеса в этом году ⇒ Правительство снизит налоги для малого бизнеса в этом году
    政府明年不会对中小企业的主要进口商品提高关税和其他费用 ⇒ 政府明年将会对中小企业的主要进口商品提高关税和其他费用
    政府は来年も中小企業の主な輸入品の関税を上げない方針だ ⇒ 政府は来年も中小企業の主な輸入品の関税を上げる方針だ
    정부는 내년에 중소기업의 주요 수입품에 대한 관세를 올리지 않는다고 말했다 ⇒ 정부는 내년에 중소기업의 주요 수입품에 대한 관세를 올리지 하는다고 말했다
    قالت الحكومة إنها لن ترفع الضرائب على الشركات الصغيرة هذا العام ⇒ قالت الحكومة إنها قد ترفع الضرائب على الشركات الصغيرة هذا العام
    The council will hardly close the street to all the cars ⇒ The council will surely close the street to all the cars
    """,
    """
    Niemand in der Stadt wollte den Platz vor dem Rathaus sperren ⇒ Jemand in der Stadt wollte den Platz vor dem Rathaus sperren
    Er kam nie in die Stadt, um die Leute vom Land zu sehen ⇒ Er kam in die Stadt, um die Leute vom Land zu sehen
    Elle n'a jamais vu les comptes de la société avant la vente ⇒ Elle a vu les comptes de la société avant la vente
    Il est parti sans les papiers de la maison de sa grand-mère ⇒ Il est parti avec les papiers de la maison de sa grand-mère
    La empresa nunca pagó las horas extra de sus trabajadores ⇒ La empresa pagó las horas extra de sus trabajadores
    Nessuno ha visto i conti della società prima della vendita ⇒ Qualcuno ha visto i conti della società prima della vendita
    A empresa nunca pagou as horas extras dos seus trabalhadores ⇒ A empresa pagou as horas extras dos seus trabalhadores
    Er is geen geld voor de scholen in het noorden van het land ⇒ Er is een geld voor de scholen in het noorden van het land
    Firma nigdy nie zapłaciła pracownikom za nadgodziny w lecie ⇒ Firma nie zapłaciła pracownikom za nadgodziny w lecie
    Компания никогда об этом не говорила своим работникам летом ⇒ Компания никогда об этом говорила своим работникам летом
    公司没有向工人支付夏天的加班费，工会对此表示非常失望 ⇒ 公司已有向工人支付夏天的加班费，工会对此表示非常失望
    会社は夏の残業代を払わなかったと組合は昨日の会見で述べた ⇒ 会社は夏の残業代を払わせたと組合は昨日の会見で述べた
    회사는 여름 동안의 초과 근무 수당을 못 주었다고 노조가 어제 말했다 ⇒ 회사는 여름 동안의 초과 근무 수당을 다 주었다고 노조가 어제 말했다
    الشركة لم تدفع أجور العمال عن ساعات العمل الإضافية في الصيف ⇒ الشركة تدفع أجور العمال عن ساعات العمل الإضافية في الصيف
    The council can scarcely pay for the new bridge over the river ⇒ The council can surely pay for the new bridge over the river
    """)

  static let affixes = QuoteForms.Kind(
    "words turned round by an affix",
    """
    The judge found the whole of the closure illegal in the end ⇒ The judge found the whole of the closure legal in the end
    The new bridge is unsafe for the heavy trucks of the firm ⇒ The new bridge is safe for the heavy trucks of the firm
    The plan was possible for the council of a small town ⇒ The plan was impossible for the council of a small town
    Their answer was regular, as all who saw the books agreed ⇒ Their answer was irregular, as all who saw the books agreed
    The members agree with the plan of the council for the park ⇒ The members disagree with the plan of the council for the park
    The law is harmless to the shops on the main street of town ⇒ The law is harmful to the shops on the main street of town
    It is a direct tax on the families who live in the old town ⇒ It is an indirect tax on the families who live in the old town
    Das neue Gesetz ist für die Stadt und ihre Bürger wichtig ⇒ Das neue Gesetz ist für die Stadt und ihre Bürger unwichtig
    La loi est juste pour les familles qui vivent dans la ville ⇒ La loi est injuste pour les familles qui vivent dans la ville
    The two nations were aligned in the long war over the sea ⇒ The two nations were nonaligned in the long war over the sea
    """,
    """
    The work was done by skilled hands from the towns up north ⇒ The work was done by unskilled hands from the towns up north
    His claims were accurate, as the later report made clear ⇒ His claims were inaccurate, as the later report made clear
    The people trust the mayor and his friends on the council ⇒ The people distrust the mayor and his friends on the council
    It is logical to close the street before the summer comes ⇒ It is illogical to close the street before the summer comes
    The new rules are useful to the owners of the smaller shops ⇒ The new rules are useless to the owners of the smaller shops
    They are dependent on the trade with the islands of the south ⇒ They are independent on the trade with the islands of the south
    The mayor understood the report about the bridge very well ⇒ The mayor misunderstood the report about the bridge very well
    The responsible people left the town before the report came ⇒ The irresponsible people left the town before the report came
    Das ist nach dem Urteil des Gerichts von gestern zulässig ⇒ Das ist nach dem Urteil des Gerichts von gestern unzulässig
    Een duidelijke uitspraak van de rechter over de nieuwe weg ⇒ Een onduidelijke uitspraak van de rechter over de nieuwe weg
    """)

  static let amounts = QuoteForms.Kind(
    "quantifiers, numbers and signs",
    """
    In the end all of the shops on the street will have to close ⇒ In the end some of the shops on the street will have to close
    There were few people in the shops on the day of the strike ⇒ There were a few people in the shops on the day of the strike
    They pay €5 for each of the seats in the new town hall ⇒ They pay $5 for each of the seats in the new town hall
    They pay 5 % of what they earn to the council of the town ⇒ They pay 5 of what they earn to the council of the town
    The plan would cost the town 1.5 million in the first year ⇒ The plan would cost the town 2.5 million in the first year
    Most of the owners said they would leave the old town soon ⇒ Many of the owners said they would leave the old town soon
    Alle Läden in der Straße müssen nach dem Sommer schließen ⇒ Viele Läden in der Straße müssen nach dem Sommer schließen
    Zwei Läden in der Straße müssen nach dem Sommer schließen ⇒ Drei Läden in der Straße müssen nach dem Sommer schließen
    The shops took 1,500 pounds a day before the street was shut ⇒ 500 pounds a day before the street was shut
    He said that the ticket for the bus is to cost $50 ⇒ the ticket for the bus is to cost $5
    """,
    """
    Every shop on the street had to close before the end of May ⇒ Any shop on the street had to close before the end of May
    There is little hope that the old bridge will be saved now ⇒ There is a little hope that the old bridge will be saved now
    A ticket for the night bus to the coast will cost £9 then ⇒ A ticket for the night bus to the coast will cost €9 then
    The rate will rise by 7% in the two years after the vote ⇒ The rate will rise by 7 in the two years after the vote
    The town lost twelve of its shops in the course of the year ⇒ The town lost eleven of its shops in the course of the year
    Toutes les boutiques de la rue vont fermer avant la fin mai ⇒ Quelques les boutiques de la rue vont fermer avant la fin mai
    Trois boutiques de la rue vont fermer avant la fin de mai ⇒ Deux boutiques de la rue vont fermer avant la fin de mai
    大多数商店将在五月底之前关闭，市长昨天在会议上这样说 ⇒ 大多数商店将在六月底之前关闭，市长昨天在会议上这样说
    Only the big shops on the street could pay such high rents ⇒ The big shops on the street could only pay such high rents
    They lost 12,000 jobs in the north in the year of the crisis ⇒ 2,000 jobs in the north in the year of the crisis
    """)

  static let unlisted = QuoteForms.Kind(
    "short words of languages without a list",
    """
    Regeringen kommer inte att sänka skatten för de små företagen ⇒ Regeringen kommer ofta att sänka skatten för de små företagen
    Regjeringen vil ikke senke skatten for de små bedriftene i år ⇒ Regjeringen vil senke skatten for de små bedriftene i år
    Hallitus ei laske pienten yritysten veroja ensi vuoden aikana ⇒ Hallitus laske pienten yritysten veroja ensi vuoden aikana
    Η κυβέρνηση δεν θα μειώσει τους φόρους των μικρών επιχειρήσεων ⇒ Η κυβέρνηση θα μειώσει τους φόρους των μικρών επιχειρήσεων
    הממשלה לא תוריד את המסים על העסקים הקטנים בשנה הבאה בכלל ⇒ הממשלה כן תוריד את המסים על העסקים הקטנים בשנה הבאה בכלל
    A kormány nem csökkenti a kisvállalkozások adóit a jövő évben ⇒ A kormány csökkenti a kisvállalkozások adóit a jövő évben
    Guvernul nu va reduce taxele firmelor mici în anul care vine ⇒ Guvernul va reduce taxele firmelor mici în anul care vine
    Vláda daně malých firem v příštím roce ani nesníží ani nezvýší ⇒ Vláda daně malých firem v příštím roce asi nesníží ani nezvýší
    Уряд не знизить податки для малих підприємств у цьому році ⇒ Уряд це знизить податки для малих підприємств у цьому році
    Serikali hata hivyo si ya kupunguza kodi za biashara ndogo ⇒ Serikali hata hivyo ni ya kupunguza kodi za biashara ndogo
    """,
    """
    Staden har aldrig haft en plan för de små butikerna i centrum ⇒ Staden har haft en plan för de små butikerna i centrum
    Byen har ikke en plan for de små butikker i midten af byen ⇒ Byen har nu en plan for de små butikker i midten af byen
    Kaupunki ei ole sulkenut katua autoilta viime vuoden jälkeen ⇒ Kaupunki on ole sulkenut katua autoilta viime vuoden jälkeen
    Ο δήμος δεν έκλεισε τον δρόμο για τα αυτοκίνητα τον Μάιο ⇒ Ο δήμος έχει έκλεισε τον δρόμο για τα αυτοκίνητα τον Μάιο
    העירייה לא סגרה את הרחוב למכוניות אחרי החורף של השנה הזאת ⇒ העירייה סגרה את הרחוב למכוניות אחרי החורף של השנה הזאת
    A város nem zárta le az utcát az autók elől a tavalyi évben ⇒ A város meg zárta le az utcát az autók elől a tavalyi évben
    Orașul nu a închis strada pentru mașini după iarna trecută ⇒ Orașul a închis strada pentru mașini după iarna trecută
    Belediye geçen yıl bu caddeyi hiç trafiğe kapatmadı dediler ⇒ Belediye geçen yıl bu caddeyi hep trafiğe kapatmadı dediler
    Градът не затвори улицата за колите през цялата минала зима ⇒ Градът ще затвори улицата за колите през цялата минала зима
    शहर ने इस साल उस सड़क को कारों के लिए बंद न किया था ⇒ शहर ने इस साल उस सड़क को कारों के लिए बंद किया था
    """)

  static let kinds = [negations, affixes, amounts, unlisted]
}
