import ArgumentModel
internal import Evaluation
import MapLanguage
import SourceText
import TestSupport
import Testing

/// What is for and what is against a claim, with the right answers worked out by hand.
@Suite struct ForAndAgainstTests {
  private static let question = "question q \"Q?\"\n    answers: c, d\n"
  private static let threeAnswers = "question q \"Q?\"\n    answers: c, d, e\n"

  static let cases = [
    StandingCase(
      law: "a bare claim falls to a bare objection", body: "c attacks d",
      expected: "c:stands:assumed d:falls"),
    StandingCase(
      law: "a bare claim falls to an objection with evidence", body: "x supports c\nc attacks d",
      expected: "c:stands:backed d:falls"),
    StandingCase(
      law: "a claim with evidence does not fall to a bare objection, but is contested",
      body: "x supports d\nc attacks d",
      expected: "c:stands:assumed d:contested:unbacked l1:contested l2:contested"),
    StandingCase(
      law: "a claim with evidence on both sides is contested", body: "x supports d\ny attacks d",
      expected: "x:stands y:stands d:contested:unbacked l1:contested l2:contested"),
    StandingCase(
      law: "where the objection is undercut the claim stands on its evidence",
      body: "x supports d\nc attacks d\ne undercuts (c attacks d)",
      expected: "d:stands:backed l1:stands l2:falls"),
    StandingCase(
      law: "where its one reason is undercut a claim falls to the objection",
      body: "x supports d\nc attacks d\ne undercuts (x supports d)",
      expected: "d:falls:unbacked l1:falls l2:stands"),
    StandingCase(
      law: "a second reason keeps open what the first, undercut, does not",
      body: "x supports d\ny supports d\nc attacks d\ne undercuts (x supports d)",
      expected: "d:contested:unbacked l1:falls l2:contested l3:contested"),
    StandingCase(
      law: "an objection that is itself objected to does no harm", body: "c attacks d\ne attacks c",
      expected: "c:falls d:stands:assumed"),
    StandingCase(
      law: "an objection that is contested leaves a bare claim contested",
      body: "x supports c\ne attacks c\nc attacks d",
      expected: "c:contested:unbacked d:contested"),
    StandingCase(
      law: "linked premises that entail it rebut an objection",
      body: "c, d entail e\nf attacks e",
      expected: "c:stands:assumed d:stands:assumed e:contested:unbacked l1:contested"),
    StandingCase(
      law: "what alone entails a claim is no reason that rebuts, and falls with it",
      body: "c entails d\nf attacks d", expected: "c:falls d:falls:unbacked l2:stands"),
    StandingCase(
      law: "an objection to what a claim entails meets the reasons for that claim",
      body: "x supports c\nc entails d\nf attacks d",
      expected: "c:contested:unbacked d:contested:unbacked l1:contested l3:contested"),
    StandingCase(
      law: "two bare answers leave each other open", body: question,
      expected: "c:contested d:contested"),
    StandingCase(
      law: "the one answer with a reason stands and the other falls",
      body: question + "x supports c", expected: "c:stands:backed d:falls"),
    StandingCase(
      law: "a reason against one answer is a reason for the other",
      body: question + "x attacks d", expected: "c:stands:assumed d:falls"),
    StandingCase(
      law: "two answers with a reason each are contested, and their reasons too",
      body: question + "x supports c\ny supports d",
      expected: "c:contested:unbacked d:contested:unbacked l1:contested l2:contested"),
    StandingCase(
      law: "an answer with a reason for and one against it leaves both open",
      body: question + "x supports c\ny attacks c",
      expected: "c:contested:unbacked d:contested l1:contested l2:contested"),
    StandingCase(
      law: "a reason that is undercut settles no question",
      body: question + "x supports c\ne undercuts (x supports c)",
      expected: "c:contested:unbacked d:contested l1:falls"),
    StandingCase(
      law: "one of three answers with a reason fells the two without",
      body: threeAnswers + "x supports c", expected: "c:stands:backed d:falls e:falls"),
    StandingCase(
      law: "two of three answers with reasons leave all three open",
      body: threeAnswers + "x supports c\ny supports d",
      expected: "c:contested:unbacked d:contested:unbacked e:contested"),
    StandingCase(
      law: "a reason for one of three and against another agree",
      body: threeAnswers + "x supports c\ny attacks d",
      expected: "c:stands:backed d:falls e:falls l1:stands l2:stands"),
    StandingCase(
      law: "what alone entails one side of a contradiction is as open as that side",
      body: "c contradicts d\ne entails c",
      expected: "c:contested:unbacked d:contested e:contested"),
    StandingCase(
      law: "a reason for one side of a contradiction meets what entails the other",
      body: "c contradicts d\ne entails c\nx supports d",
      expected: "c:contested:unbacked d:contested:unbacked e:contested"),
    StandingCase(
      law: "evidence that is attacked backs nothing", body: "c attacks x\nx supports d",
      expected: "x:falls d:stands:unbacked"),
    StandingCase(
      law: "evidence on which an attack is answered backs again",
      body: "c attacks x\nd attacks c\nx supports e", expected: "c:falls x:stands e:stands:backed"),
    StandingCase(
      law: "an objection that all deny who speak of it does no harm",
      body: "c attacks d\nleft denies c\nright denies c", expected: "c:falls d:stands:assumed"),
    StandingCase(
      law: "an objection that one denies and another asserts counts",
      body: "c attacks d\nleft denies c\nright asserts c", expected: "c:stands:assumed d:falls"),
    StandingCase(
      law: "an objection that one denies and another grants counts",
      body: "c attacks d\nleft denies c\nright concedes c", expected: "c:stands:assumed d:falls"),
    StandingCase(
      law: "to rest a link on a claim is to hold it against a denial",
      body: "c attacks d by right\nleft denies c", expected: "c:stands:assumed d:falls"),
    StandingCase(
      law: "a mapper's link holds nothing against a denial",
      body: "c attacks d\ne supports c\nleft denies c",
      expected: "c:falls d:stands:assumed"),
    StandingCase(
      law: "who reports or questions a claim does not hold it against a denial",
      body: "c attacks d by right\nright reports c\nthird questions c\nleft denies c",
      expected: "c:falls d:stands:assumed"),
    StandingCase(
      law: "who only attacks a claim denies nothing by that",
      body: "e attacks c by left\nd undercuts (e attacks c)", expected: "c:stands:assumed"),
  ]

  @Test("what was worked out by hand is what is found", arguments: cases)
  func handMade(_ test: StandingCase) throws { #expect(try test.found() == test.expected) }

  /// A map without denials, and all of its links the mapper's: who makes a link says something of
  /// its ends, and more by a support than by an attack.
  private static func map(seed: Int) -> ArgumentMap {
    let size = RandomMap.Size(
      claims: 4...8, questions: 1...3, answers: 2...2,
      oneEntailmentIn: seed % 2 == 0 ? 4 : 100)
    let text = RandomMap(seed: UInt64(seed), size: size).text
    var map = parseMap([SourceFile(name: "map.argmap", text: text)]).map
    map.stances = []
    for index in map.links.indices { map.links[index].holders = [.mapper] }
    return map
  }

  /// Answers that have one rival, with it, and nothing but supports ending at them; they entail
  /// nothing, and nothing alone entails the rival.
  private static func answers(_ map: ArgumentMap) -> [(answer: NodeID, rival: NodeID)] {
    func entails(_ link: Link) -> Bool { link.relation == .entails && link.premises.count == 1 }
    return map.questions.flatMap { question in
      [(0, 1), (1, 0)].compactMap { (first, second) in
        guard question.answers.count == 2 else { return nil }
        let (answer, rival) = (question.answers[first], question.answers[second])
        let isSimple =
          answer != rival
          && map.questions.filter { !Set($0.answers).isDisjoint(with: [answer, rival]) }.count == 1
          && !map.contradictions.contains { [$0.first, $0.second].contains(answer) }
          && map.links.allSatisfy { link in
            (link.target != answer || link.relation == .supports)
              && !(entails(link) && (link.premises == [answer] || link.target == rival))
          }
        return isSimple ? (answer, rival) : nil
      }
    }
  }

  @Test("a reason for one of two answers, written against the other, leaves all else as it was")
  func supportOrAttack() {
    var rewrittenCount = 0
    for seed in 0..<(isLongRun ? 20_000 : 1500) {
      let map = Self.map(seed: seed)
      for (answer, rival) in Self.answers(map) {
        var rewritten = map
        for index in map.links.indices where map.links[index].target == answer {
          rewritten.links[index].relation = .attacks
          rewritten.links[index].target = rival
          rewrittenCount += 1
        }
        let before = Standings(ViewFramework(.everyone, in: ArgumentGraph(map)))
        let after = Standings(ViewFramework(.everyone, in: ArgumentGraph(rewritten)))
        for claim in map.claims.indices where claim != answer.index {
          #expect(
            before.standing(of: NodeID(claim)) == after.standing(of: NodeID(claim)),
            "seed \(seed), \(map.claims[claim].id)")
        }
      }
    }
    #expect(rewrittenCount > 100)
  }
}
