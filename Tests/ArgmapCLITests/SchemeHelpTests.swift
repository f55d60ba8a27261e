internal import Evaluation
import Testing

/// `help SCHEME`: the critical questions of each form of argument.
@Suite struct SchemeHelpTests {
  @Test(arguments: allSchemes.map(\.name))
  func `a scheme's page has its form, all its questions and where they come from`(
    name: String
  ) throws {
    let scheme = try #require(argumentationScheme(named: name))
    let page = argmap("help", name).output
    #expect(page.hasPrefix("\(name) (a form of argument)\n  \(scheme.form)\n"))
    for question in scheme.questions { #expect(page.contains("\n  - \(question)\n")) }
    #expect(page.contains("doi.org/10.1017/CBO9780511802034"))
    #expect(argmap("help", "schemes").output.contains("\n  \(name) "))
  }

  @Test func `no scheme goes by the name of something else that help explains`() {
    for scheme in allSchemes {
      #expect(argmap("help", scheme.name).output.contains("(a form of argument)"))
    }
    #expect(argmap("help", "expert-opinon").errors.contains("did you mean: expert-opinion"))
  }
}
