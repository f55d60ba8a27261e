import Semantics
import Testing

@Suite struct ProblemTests {
  @Test(arguments: Problem.all)
  func `a problem is read back from its name`(problem: Problem) {
    #expect(Problem(name: problem.name) == problem)
  }

  @Test(arguments: ["", "SE", "SE-", "SE-PR-", "XX-PR", "SE-XX", "se-pr"])
  func `other names are no problems`(name: String) {
    #expect(Problem(name: name) == nil)
  }

  @Test func `answers have the form of their task`() {
    let solver = Solver(Framework(argumentCount: 3, attacks: [(0, 1), (1, 0), (2, 2)]))
    func answer(_ task: Problem.Task, _ semantics: Semantics, about argument: Int32? = nil)
      -> Answer
    {
      solver.answer(Problem(task, semantics), about: argument)
    }
    #expect(answer(.someExtension, .grounded) == .someExtension([]))
    #expect(answer(.someExtension, .stable) == .noExtension)
    #expect(answer(.everyExtension, .preferred) == .extensions([[0], [1]]))
    #expect(answer(.countExtensions, .complete) == .count(3))
    #expect(answer(.decideCredulously, .preferred, about: 0) == .decision(true))
    #expect(answer(.decideSkeptically, .preferred, about: 0) == .decision(false))
  }
}
