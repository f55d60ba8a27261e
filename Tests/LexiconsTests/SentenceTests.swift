import Lexicons
import SourceText
import Testing
internal import TextMatching

/// Where sentences and lines of any script end.
@Suite struct SentenceTests {
  /// The sentences of each paragraph, and behind `#` its by-lines and dates.
  private func shown(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    func words(_ sentence: ReadableArticle.Sentence) -> String {
      String(decoding: bytes[sentence.range.offsets], as: UTF8.self)
    }
    return ReadableArticle(bytes: bytes).paragraphs.flatMap { paragraph in
      paragraph.credits.map { "#" + words($0) } + paragraph.sentences.map(words)
    }
  }

  @Test(
    "marks that close, footnote marks, apostrophes, ordinals and abbreviations end no sentence too many",
    arguments: [
      // The letter behind an apostrophe is no initial.
      "He isn't.| She left.", "The choice is Rome's.| The rest is ours.", "They’re.| I’m.| Go.",
      "\"I can't.\"| He sat.", "It was Chris’ car.| It broke.",
      // Footnote marks stay with their sentence.
      "Rents rose.[3]| Wages fell.", "Rents rose.²| Wages fell.³| Nobody spoke.",
      "Rents rose.[3][4]| Wages fell.", "Rents rose [3].| Wages fell.",
      "(Rents rose.)¹²| Wages fell.",
      // Other scripts' marks.
      "ہاں۔| نہیں۔", "कब?| आज।| कल॥", "هل هذا صحيح؟| نعم.", "Այո։| Ոչ։", "是吗？|是！|好。", "ｱﾒ｡|ﾕｷ｡",
      // Speech whose speaker is named behind it.
      "“他来了。”她说。|他们走了。", "「行く。」と彼は言った。|雨だ。", "“走！”老人喊道。|没人动。", "「本当？」って聞いた。|黙った。",
      "“对。”|天黑了。",
      // Ordinals.
      "Der 2. Weltkrieg begann.| Er endete.", "Am 9. November fiel sie.| Viele kamen.",
      "Es war der 3. Versuch.| Er gelang.", "Er wurde 12.| Dann kam sie.",
      "Im 19. Jahrhundert war es so.| Heute nicht.", "Bis zum 1. Mai bleibt es.| Dann nicht.",
      // French spaces.
      "« Oui ! » cria-t-il.| Il partit.", "« Non. »| Elle resta.", "Il dit : « Oui. »| Elle rit.",
      // Abbreviations.
      "Roe et al. [7] agree.| Others do not.", "Roe et al. (2003) agree.| Others do not.",
      "Die Stadt, z. B. Bremen, zahlt.| Der Rest nicht.", "Die Stadt bzw. Das Land zahlt.",
      "La Sra. Ruiz vino.| Se fue.", "Lake and Mt. Elbrus, ca. 5 km.| Fine.",
      // Numbers at the start.
      "1. Close it.| Now.", "12. Pay.",
    ])
  func ends(marked: String) {
    let text = marked.replacing("|", with: "")
    let expected = marked.split(separator: "|").map { String($0.drop { $0 == " " }) }
    #expect(shown(text) == expected)
  }

  @Test(
    "a headline, a by-line, a date, a sub-heading and an item of a list are units of their own",
    arguments: [
      (
        "Town shuts a road\nBy Ann Vale\n5 May 2024\nThe town shut a road on Sunday. Few came.",
        [
          "#By Ann Vale", "#5 May 2024", "Town shuts a road", "The town shut a road on Sunday.",
          "Few came.",
        ]
      ),
      (
        "By Ann Vale and Bo Lind, Rome correspondent\n\nIt rained.",
        ["#By Ann Vale and Bo Lind, Rome correspondent", "It rained."]
      ),
      (
        "Published 5 May 2024 at 10:15 GMT\n\nIt rained.",
        ["#Published 5 May 2024 at 10:15 GMT", "It rained."]
      ),
      (
        "Von Ute Kern\n3. März 2024\n\nEs regnete.",
        ["#Von Ute Kern", "#3. März 2024", "Es regnete."]
      ),
      ("2024年3月5日\n\n下雨了。", ["#2024年3月5日", "下雨了。"]),
      (
        "A road is shut for good now\nBy the Upper Weir Post's opinion desk\n5 May 2024\n\nIt rained.",
        [
          "#By the Upper Weir Post's opinion desk", "#5 May 2024", "A road is shut for good now",
          "It rained.",
        ]
      ),
      (
        "Die Straße ist zu\nVon der Redaktion des Talboten\n\nEs regnete.",
        ["#Von der Redaktion des Talboten", "Die Straße ist zu", "Es regnete."]
      ),
      ("By our political editor\n\nIt rained.", ["#By our political editor", "It rained."]),
      // No by-lines.
      ("By Friday the road was shut.", ["By Friday the road was shut."]),
      ("By train it takes an hour\n\nIt rained.", ["By train it takes an hour", "It rained."]),
      ("In 2024 it rained\n\nIt rained.", ["In 2024 it rained", "It rained."]),
      // Lists.
      (
        "We ask for:\n• fewer cars\n• more trees\nThe mayor agrees with it.",
        ["We ask for:", "• fewer cars", "• more trees", "The mayor agrees with it."]
      ),
      (
        "We ask for\n1) fewer cars and\nmore trees\n2) more trains",
        ["We ask for", "1) fewer cars and\nmore trees", "2) more trains"]
      ),
      ("- one\n- two", ["- one", "- two"]),
      // A sub-heading.
      (
        "What comes next\nThe council meets on Monday and will\nvote. It may say no.",
        ["What comes next", "The council meets on Monday and will\nvote.", "It may say no."]
      ),
      // Wrapped lines are none.
      (
        "The council of the town of\nUpper Weir met on Monday with\nAnn Vale, its mayor, and said no.",
        [
          "The council of the town of\nUpper Weir met on Monday with\nAnn Vale, its mayor, and said no."
        ]
      ),
      (
        "The tax of the\nUnited States is low, said the\nminister who had come by train.",
        ["The tax of the\nUnited States is low, said the\nminister who had come by train."]
      ),
      (
        "It was long, they said, and dull\n- too long for many - and nobody\nliked it at all then.",
        [
          "It was long, they said, and dull\n- too long for many - and nobody\nliked it at all then."
        ]
      ),
      (
        "They saw him in\n1998. He was twelve years old then\nand lived in a house.",
        ["They saw him in\n1998.", "He was twelve years old then\nand lived in a house."]
      ),
    ] as [(String, [String])])
  func lines(text: String, expected: [String]) {
    #expect(shown(text) == expected)
  }

  @Test(
    "a sentence is quoted with no mark cut off on one side",
    arguments: [
      ("He said, \"We won't!\" She left.", "He said, \"We won't!\""),
      ("\"No,\" he said.", "\"No,\" he said"), ("“No.”", "No"), ("“Why?”", "“Why?”"),
      ("Is it so? Yes.", "Is it so?"), ("“We stay. We win.”", "We stay"),
      ("他说：“走！”她笑。", "他说：“走！”"), ("(Few came.)", "Few came"),
      ("Il dit « oui ».", "Il dit « oui »"), ("- close it", "close it"),
      ("3. Close it.", "Close it"),
    ])
  func marks(text: String, expected: String) throws {
    let article = ReadableArticle(bytes: Array(text.utf8))
    #expect(try article.quote(.sentence(1), inParagraph: 0).text == expected)
  }

  @Test(
    "a sentence words a claim as it stands, without the marks that say only that it was spoken",
    arguments: [
      ("\"It isn't.\" He left.", "It isn't."), ("他说：“走！”她笑。", "他说：“走！”"),
      ("“We stay. We win.”", "We stay."), ("値は３．１４です。", "値は３．１４です。"),
      ("\"No,\" he said.", "\"No,\" he said."), ("- close it", "close it"),
    ])
  func wording(text: String, expected: String) throws {
    let article = ReadableArticle(bytes: Array(text.utf8))
    #expect(try article.quote(.sentence(1), inParagraph: 0).passage == expected)
  }
}
